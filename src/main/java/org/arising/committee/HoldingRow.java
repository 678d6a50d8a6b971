package org.arising.committee;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.arising.kernel.Instants;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/** Who held a post and when, as it is stored. */
@MappedEntity("holding")
record HoldingRow(
        String workspaceId, String organisation, @Id String title, String holder, long since, @Nullable Long until) {

    Holding holding(ZoneId zone) {
        return new Holding(
                holder,
                since == 0 ? null : Instants.at(since).atZone(zone).toLocalDate(),
                until == null ? null : Instants.at(until).atZone(zone).toLocalDate());
    }
}
