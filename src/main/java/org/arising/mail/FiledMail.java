package org.arising.mail;

import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.response.StoredFile;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An e-mail that came and is kept.
 *
 * @param committee code of the committee to whose officers it is offered; empty where none is known
 * @param asked to whom our message went that it answers; empty where it answers none
 * @param kind the kind of notice with which was asked, before any note of an officer's; empty where that is not known
 * @param topic what that notice is about, in the kind's own terms
 * @param refs the actions that it may answer: those of our message, or those that an officer or a calendar named
 * @param shown its text without quotations and signature; {@code body} is the whole
 * @param checks what the receiving server found of its origin; empty where that is not known
 * @param writer how whoever wrote it stands to our message
 * @param problem why our message did not arrive, for a bounce; else how much is kept within the message alone, or empty
 * @param unreached for a bounce, to whom a copy of our message did not go; empty where the message itself did not arrive
 * @param settled what an officer said that it is, or null
 */
public record FiledMail(
        WorkspaceId workspace,
        String id,
        String committee,
        String asked,
        String kind,
        String topic,
        List<Reference> refs,
        ReadMail.Sort sort,
        String sender,
        String name,
        String subject,
        String body,
        String shown,
        String checks,
        Writer writer,
        String problem,
        String unreached,
        List<StoredFile> files,
        Instant came,
        @Nullable String settled,
        @Nullable String settledBy) {

    /** How whoever wrote it stands to the message that it answers. */
    public enum Writer {
        /** Somebody else, as far as the address tells. */
        OTHER(0),
        /** Whom it asked, or somebody of the same domain. */
        ASKED(1),
        /** Whoever had a copy. */
        IN_COPY(2);

        private final int stored;

        Writer(int stored) {
            this.stored = stored;
        }

        /** As it is stored. */
        int stored() {
            return stored;
        }

        /** As it was stored. */
        static Writer of(int stored) {
            return stored == 1 ? ASKED : stored == 2 ? IN_COPY : OTHER;
        }
    }

    /** {@code Jo Reed <jo@spark.example>}, or the address alone. */
    public String from() {
        return name.isEmpty() ? sender : name + " <" + sender + ">";
    }

    /** Whether nobody knows yet which actions it is about. */
    public boolean isUnmatched() {
        return refs.isEmpty();
    }
}
