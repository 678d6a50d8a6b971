package org.arising.document.importing;

import org.arising.document.reading.Draft;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An import that somebody asks for.
 *
 * @param sha256 of the file's bytes: the same file again changes nothing
 * @param dryRun read and report, store nothing
 * @param force import although the document is made out to another committee
 * @param chosen which of its actions and suggestions
 * @param quietUntil no reminder for what is imported before that day
 */
public record ImportOrder(
        WorkspaceId workspace,
        String committee,
        String file,
        String sha256,
        Draft draft,
        boolean dryRun,
        boolean force,
        Chosen chosen,
        @Nullable LocalDate quietUntil,
        String actor,
        Instant at) {

    /** An import of every action of the document. */
    public ImportOrder(
            WorkspaceId workspace,
            String committee,
            String file,
            String sha256,
            Draft draft,
            boolean dryRun,
            boolean force,
            @Nullable LocalDate quietUntil,
            String actor,
            Instant at) {
        this(workspace, committee, file, sha256, draft, dryRun, force, Chosen.ALL, quietUntil, actor, at);
    }
}
