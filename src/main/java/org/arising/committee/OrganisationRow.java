package org.arising.committee;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** An organisation as it is stored. */
@MappedEntity("organisation")
record OrganisationRow(
        String workspaceId,
        @Id String shortName,
        String name,
        String aliases,
        @Nullable String channel,
        String people) {

    static OrganisationRow of(String workspace, Organisation o) {
        return new OrganisationRow(
                workspace,
                o.shortName(),
                o.name(),
                Lists.written(o.aliases()),
                o.channel(),
                Lists.written(o.people()));
    }

    Organisation organisation() {
        return new Organisation(shortName, name, Lists.read(aliases), channel, Set.copyOf(Lists.read(people)));
    }
}
