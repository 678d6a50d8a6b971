package org.arising.plan;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

/** An update as it is stored. */
@MappedEntity("plan_update")
record UpdateRow(
        String workspaceId,
        String committee,
        String period,
        @Id String ref,
        String given,
        String givenBy,
        long givenAt,
        @Nullable String edited,
        @Nullable String editedBy,
        @Nullable Long editedAt) {

    Update update() {
        return new Update(Reference.of(ref), period, given, givenBy, Instants.at(givenAt), edited);
    }
}
