package org.arising.document.importing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.arising.kernel.Instants;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A staged import as it is stored. */
@MappedEntity("staged_import")
record StagedRow(
        String workspaceId,
        @Id String id,
        String committee,
        String officer,
        String name,
        String mimetype,
        String slackFile,
        String address,
        String stage,
        String words,
        @Nullable String draft,
        @Nullable String sha256,
        @Nullable String chosen,
        int force,
        @Nullable String quietUntil,
        long asked) {

    StagedImport staged() {
        return new StagedImport(
                new WorkspaceId(workspaceId),
                id,
                committee,
                officer,
                name,
                mimetype,
                slackFile,
                address,
                StagedImport.Stage.of(stage),
                words,
                force == 1,
                quietUntil == null ? null : LocalDate.parse(quietUntil),
                Instants.at(asked));
    }
}
