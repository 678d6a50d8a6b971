package org.arising.outbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A notice as it is stored, with what became of it. */
@MappedEntity("outbox")
record OutboxRow(
        String workspaceId,
        @Id String key,
        String kind,
        String subject,
        String committee,
        String recipient,
        String actor,
        String state,
        long due,
        long created,
        int attempts,
        long lease,
        @Nullable String channel,
        @Nullable String ts,
        @Nullable Long sent,
        @Nullable String sentText,
        @Nullable String problem) {

    Notice notice(List<Reference> actions) {
        return new Notice(
                new WorkspaceId(workspaceId),
                key,
                kind,
                subject,
                committee,
                recipient,
                actor,
                actions,
                Instants.at(due));
    }
}
