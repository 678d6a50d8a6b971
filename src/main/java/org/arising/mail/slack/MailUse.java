package org.arising.mail.slack;

import com.slack.api.model.block.element.ButtonElement;
import org.arising.mail.FiledMail;

import java.util.List;
import java.util.Optional;

/** What an answer to one kind of our messages may be, in place of an answer to actions; a room above says it of its own. */
public interface MailUse {
    /** The kind of notice that such e-mails answer. */
    String kind();

    /** What is offered with it; empty where it may answer actions after all. */
    Optional<Offer> offer(FiledMail mail);

    /**
     * An offer.
     *
     * @param buttons the first beneath the e-mail
     * @param words a line above them; empty where nothing is to be said
     */
    record Offer(List<ButtonElement> buttons, String words) {}
}
