package org.arising.mail;

import org.arising.outbox.Notice;

import java.time.Instant;

/** Writes one kind of notice as an e-mail when it is sent, from the facts as they are then. */
public interface LetterWriter {
    /** The kind of notice that it writes. */
    String kind();

    /** What the notice says now. */
    Writing write(Notice notice);

    /** A letter, or the reason why there is none. */
    sealed interface Writing {
        /** Send this. */
        record Send(MailLetter letter) implements Writing {}

        /** Not before that instant. */
        record NotBefore(Instant at) implements Writing {}

        /** What the notice was about has passed. */
        record Nothing(String why) implements Writing {}
    }
}
