package org.arising.plan.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ModalSubject;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.mail.FiledMail;
import org.arising.plan.Progress;
import org.arising.plan.Update;
import org.arising.response.StoredFile;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** {@code File as update}: of which commitment an e-mail says how it stands, and what of its words is issued. */
public final class MailedModal {
    /** As many as are all in sight. */
    private static final int FEW = 10;

    private MailedModal() {}

    /**
     * What the form is about.
     *
     * @param mail id of the e-mail
     * @param marks what had been said by then of those commitments of which something had; each by its reference
     */
    record Subject(String mail, Map<String, String> marks) {
        static Subject of(FiledMail mail, List<Action> shown, Progress progress) {
            var marks = new LinkedHashMap<String, String>();
            for (var action : shown) {
                var said = progress.updates().get(action.ref());
                if (said != null) {
                    marks.put(action.ref().toString(), Update.mark(said));
                }
            }
            return new Subject(mail.id(), marks);
        }

        String written() {
            var all = marks.entrySet().stream().map(mark -> " " + mark.getKey() + "@" + mark.getValue());
            return mail + all.collect(Collectors.joining());
        }

        static Subject read(String written) {
            var words = written.split(" ");
            var marks = Arrays.stream(words)
                    .skip(1)
                    .map(word -> word.split("@", 2))
                    .filter(mark -> mark.length == 2)
                    .collect(Collectors.toMap(mark -> mark[0], mark -> mark[1], (first, second) -> first));
            return new Subject(words[0], marks);
        }

        /** The mark of what had been said of that commitment; empty where nothing had. */
        String seen(Reference ref) {
            return marks.getOrDefault(ref.toString(), "");
        }
    }

    /** Those of the period that the e-mail may be about; first those of which nothing has been said. */
    static List<Action> about(FiledMail mail, Progress progress) {
        return progress.commitments().stream()
                .filter(action -> mail.refs().contains(action.ref()))
                .sorted(Comparator.comparing(action -> progress.updates().containsKey(action.ref())))
                .toList();
    }

    /** The form, its text filled in with the words of the e-mail. */
    public static View of(FiledMail mail, Progress progress) {
        return of(mail, progress, null, mail.shown(), List.of());
    }

    /** The same once more: what was typed stays, beneath what somebody else has said meanwhile. */
    public static View again(FiledMail mail, Progress progress, Update now, String typed) {
        return of(mail, progress, now.ref(), typed, PlanModal.meanwhile(now, say("plan.mailed.submit")));
    }

    private static View of(
            FiledMail mail, Progress progress, @Nullable Reference chosen, String text, List<LayoutBlock> above) {
        var blocks = new ArrayList<>(above);
        blocks.add(Draw.section(say("plan.mailed.from", Snippet.of(mail.from(), 200), Snippet.of(progress.period().label(), 60))));
        var about = about(mail, progress).stream()
                .sorted(Comparator.comparing(action -> !action.ref().equals(chosen)))
                .toList();
        var shown = about.subList(0, Math.min(ModalSubject.MOST, about.size()));
        var options = shown.stream().map(action -> option(action, progress)).toList();
        var first = shown.isEmpty() ? "" : shown.getFirst().ref().toString();
        blocks.add(options.size() <= FEW
                ? Field.oneOf(PlanIds.COMMITMENT, say("plan.mailed.label.commitment"), options, first)
                : Field.select(PlanIds.COMMITMENT, say("plan.mailed.label.commitment"), options, first));
        if (shown.size() < about.size()) {
            blocks.add(Draw.context(say("plan.mailed.more", about.size() - shown.size())));
        }
        var fits = text.length() <= Field.LONGEST;
        blocks.add(Field.text(
                Inputs.NOTE,
                say("plan.mailed.label.note"),
                fits ? text : "",
                false,
                fits ? say("plan.mailed.hint.note") : say("plan.mailed.hint.note-too-long")));
        if (!mail.files().isEmpty()) {
            var names = Texts.listed(mail.files().stream().map(StoredFile::name).toList());
            blocks.add(Draw.context(say("plan.mailed.files", Texts.shortened(names, 500))));
        }
        return Modal.form(
                PlanIds.MAIL_FORM,
                say("plan.mailed.title"),
                say("plan.mailed.submit"),
                ModalSubject.ofThing(progress.period().committee(), Subject.of(mail, shown, progress).written()).written(),
                blocks);
    }

    private static OptionObject option(Action action, Progress progress) {
        var ref = progress.updates().containsKey(action.ref()) ? say("plan.menu.given", action.ref()) : action.ref().toString();
        return Draw.option(say("plan.line", ref, ActionWords.shortText(action, 60)), action.ref().toString());
    }
}
