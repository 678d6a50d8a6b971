package org.arising.document.importing;

import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A document that an officer handed in through Slack.
 *
 * @param officer Slack user id of who handed it in
 * @param slackFile Slack's id of the file, {@code address} where it is fetched
 * @param words what is being done, what came of it, or why it was refused
 * @param force import although it is made out to another committee
 */
public record StagedImport(
        WorkspaceId workspace,
        String id,
        String committee,
        String officer,
        String name,
        String mimetype,
        String slackFile,
        String address,
        Stage stage,
        String words,
        boolean force,
        @Nullable LocalDate quietUntil,
        Instant asked) {

    /** How far it has come. */
    public enum Stage {
        /** It waits to be fetched and read. */
        ASKED,
        /** It is being read. */
        READING,
        /** It was read; its officer decides. */
        FOUND,
        /** It is made out to another committee; its officer decides. */
        FOREIGN,
        /** Its officer chose; it waits to be stored. */
        CHOSEN,
        /** It is stored. */
        IMPORTED,
        /** Its officer does not want it. */
        DISCARDED,
        /** It cannot be imported. */
        REFUSED;

        /** As stored: {@code found}. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads what {@link #written()} wrote. */
        public static Stage of(String written) {
            return valueOf(written.toUpperCase(Locale.ROOT));
        }
    }
}
