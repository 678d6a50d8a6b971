package org.arising.action.slack;

import com.slack.api.bolt.response.Response;
import com.slack.api.model.File;
import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.access.Verdict;
import org.arising.action.ActionDesk;
import org.arising.action.Answer;
import org.arising.action.Outcome;
import org.arising.action.ReadActions;
import org.arising.committee.Committee;
import org.arising.kernel.Ids;
import org.arising.kernel.Reference;
import org.arising.response.StoredFile;
import org.arising.slack.Field;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/** Reads a form that answers actions: what is wrong stands at its field, and what is right is recorded. */
@Singleton
public final class AnswerForm {
    private final ReadActions actions;
    private final ActionDesk desk;
    private final Files files;

    AnswerForm(ReadActions actions, ActionDesk desk, Files files) {
        this.actions = actions;
        this.desk = desk;
        this.files = files;
    }

    /**
     * What the form is about.
     *
     * @param refs the actions that are answered
     * @param attached files in Slack that come with it beside those of the form
     * @param kept files that come with it and are stored already
     * @param sender from whom it is
     * @param text what is taken where the form gives no words; empty where there is nothing
     */
    public record About(List<Reference> refs, List<File> attached, List<StoredFile> kept, String sender, String text) {}

    /** The actions that a form answers: the only one, or those that are ticked in that block. */
    public static List<Reference> answered(Form form, String block) {
        return form.refs().size() == 1
                ? form.refs()
                : form.refs().stream()
                        .filter(ref -> form.fields().choices(block).contains(ref.toString()))
                        .toList();
    }

    /** Records an answer within what is done around it. */
    public interface Recording {
        /** Runs the change, which may be refused. */
        Outcome around(Supplier<Outcome> change);
    }

    /** Answers the form. */
    public Response complete(Form form, About about, Recording recording) {
        var fields = form.fields();
        var attached = Stream.concat(about.attached().stream(), fields.files().stream()).toList();
        var typed = fields.text(Inputs.RESPONSE).orElse("");
        var text = typed.isEmpty() ? about.text() : typed;
        if (text.isEmpty() && attached.isEmpty() && about.kept().isEmpty()) {
            return form.error(Inputs.RESPONSE, say("answer.refusal.nothing"));
        }
        if (typed.length() > Field.LONGEST) {
            return form.error(Inputs.RESPONSE, say("answer.refusal.too-long", typed.length(), Field.LONGEST));
        }
        var received = fields.day(Inputs.RECEIVED);
        if (received.isEmpty()) {
            return form.error(Inputs.RECEIVED, say("answer.refusal.no-day"));
        }
        var committee = about.refs().isEmpty()
                ? Optional.<Committee>empty()
                : form.visitor().roster().committee(about.refs().getFirst().committee());
        if (committee.isEmpty()) {
            return form.error(Inputs.RESPONSE, say("answer.refusal.untold"));
        }
        var today = form.today(committee.get());
        if (received.get().isAfter(today)) {
            return form.error(Inputs.RECEIVED, say("answer.refusal.future"));
        }
        // Nothing is fetched for somebody who may not answer.
        for (var action : actions.find(form.visitor().workspace(), about.refs())) {
            if (form.visitor().may(Deed.ANSWER, action) instanceof Verdict.Denied(var why)) {
                return form.error(Inputs.RESPONSE, why);
            }
        }
        return switch (files.keep(form.visitor().workspace(), attached, form.visitor().now())) {
            case Files.Kept.Missing(var why) -> form.error(Inputs.FILES, why);
            case Files.Kept.All(var kept) -> {
                var all = Stream.concat(about.kept().stream(), kept.stream()).toList();
                var response = new org.arising.response.Response(Ids.fresh(), about.sender(), received.get(), text, all);
                var answer = new Answer(response, fields.parts());
                var hand = form.hand(committee.get());
                yield form.answer(
                        recording.around(() -> desk.complete(hand, about.refs(), answer)), Inputs.RESPONSE);
            }
        };
    }
}
