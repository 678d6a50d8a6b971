package org.arising.mail;

import org.arising.calendar.Invitation;
import org.arising.outbox.Notice;

import java.time.Instant;
import java.util.List;

/** Writes one kind of notice as an e-mail when it is sent, from the facts as they are then. */
public interface LetterWriter {
    /** The kind of notice that it writes. */
    String kind();

    /** What the notice says now. */
    Writing write(Notice notice);

    /** A letter, or the reason why there is none. */
    sealed interface Writing {
        /**
         * Send this.
         *
         * @param answered id of the message that it answers; empty where it answers none
         * @param invitations what it brings to the recipient's calendar
         */
        record Send(MailLetter letter, String answered, List<Invitation> invitations) implements Writing {
            /** What answers nothing, and brings nothing to any calendar. */
            public Send(MailLetter letter) {
                this(letter, "", List.of());
            }
        }

        /** Not before that instant. */
        record NotBefore(Instant at) implements Writing {}

        /** What the notice was about has passed. */
        record Nothing(String why) implements Writing {}
    }
}
