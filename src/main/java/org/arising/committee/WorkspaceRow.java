package org.arising.committee;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A workspace as it is stored. */
@MappedEntity("workspace")
record WorkspaceRow(
        @Id String id, @Nullable String teamId, @Nullable String name, @Nullable String botUser, long created,
        @Nullable Long removed) {}
