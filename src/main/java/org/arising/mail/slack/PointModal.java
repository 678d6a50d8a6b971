package org.arising.mail.slack;

import com.slack.api.model.view.View;
import org.arising.action.slack.ModalSubject;
import org.arising.kernel.Reference;
import org.arising.mail.FiledMail;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.arising.slack.Snippet;

import java.util.List;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** {@code Which action?}: an officer names the actions that an e-mail is about. */
public final class PointModal {
    /** Labelled {@code Actions}. */
    static final String ACTIONS = "actions";

    private static final int FILLED = 10;

    private PointModal() {}

    /** The form. */
    public static View of(FiledMail mail) {
        var refs = mail.refs().stream().limit(FILLED).map(Reference::toString).collect(Collectors.joining(" "));
        return Modal.form(
                MailIds.POINT_FORM,
                say("mail.point.title"),
                say("button.save"),
                new ModalSubject(List.of(), null, null, mail.id()).written(),
                List.of(
                        Draw.section(say("mail.point.about", Snippet.of(mail.from(), 200), Snippet.of(mail.subject(), 200))),
                        Field.line(ACTIONS, say("mail.point.label"), refs, false, say("mail.point.hint"))));
    }
}
