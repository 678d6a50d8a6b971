package org.arising.mail.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.committee.Sending;
import org.arising.kernel.Reference;
import org.arising.kernel.Sha256;
import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.arising.slack.Snippet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Write to them}: what an officer says to a party by e-mail, to whom it goes and who has a copy. */
public final class WriteModal {
    /** Labelled {@code To}. */
    static final String TO = "to";
    /** Labelled {@code Message}. */
    static final String TEXT = "text";
    /** Labelled {@code Sending}; ticked where it goes although nothing is sent by itself. */
    static final String ANYHOW = "anyhow";

    private static final int NAMED = 12;
    private static final int MOST = 20;

    private WriteModal() {}

    /**
     * The form.
     *
     * @param to addresses to choose from, the likeliest first; at least one
     * @param copies who gets a copy of what goes to the first
     * @param answers id of the e-mail that is answered; empty where none is
     */
    public static View of(
            Committee committee, List<Action> about, List<String> to, List<String> copies, String answers, LocalDate today) {
        var blocks = new ArrayList<LayoutBlock>();
        var refs = Texts.listed(about.stream().limit(NAMED).map(action -> action.ref().toString()).toList());
        blocks.add(Draw.section(say("mail.write.about", refs, committee.name())));
        blocks.add(Field.select(
                TO,
                say("mail.write.label.to"),
                to.stream().limit(MOST).map(address -> Draw.option(Snippet.of(address, 75), name(address))).toList(),
                name(to.getFirst())));
        if (!copies.isEmpty()) {
            blocks.add(Draw.context(say("mail.write.copies", Snippet.of(to.getFirst(), 200), Snippet.of(Texts.listed(copies), 1_000))));
        }
        blocks.add(Field.text(TEXT, say("mail.write.label.text"), "", false, say("mail.write.hint.text")));
        if (!committee.sending().allowsOn(today)) {
            blocks.add(Field.tick(ANYHOW, say("mail.write.label.anyhow"), state(committee), ANYHOW, false));
        }
        return Modal.form(
                MailIds.WRITE_FORM,
                say("mail.write.title"),
                say("mail.write.submit"),
                new ModalSubject(
                                about.stream()
                                        .limit(ModalSubject.MOST)
                                        .map(action -> new ModalSubject.Seen(action.ref(), action.version()))
                                        .toList(),
                                committee.code(),
                                null,
                                answers)
                        .written(),
                blocks);
    }

    /** What names an address in the form, which may be longer than an option carries. */
    static String name(String address) {
        return Sha256.of(address.getBytes(StandardCharsets.UTF_8));
    }

    private static String state(Committee committee) {
        return switch (committee.sending()) {
            case Sending.PausedUntil(var day) -> say("mail.write.paused", committee.code(), day);
            case Sending.Off() -> say("mail.write.off", committee.code());
            case Sending.On() -> say("mail.write.off", committee.code());
        };
    }

    static List<Reference> refs(List<Action> actions) {
        return actions.stream().map(Action::ref).toList();
    }
}
