package org.arising.action;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A part of an action as it is stored. */
@MappedEntity("action_part")
record PartRow(
        String workspaceId,
        @Id String ref,
        int position,
        String text,
        String leadIn,
        @Nullable String answered,
        @Nullable String lead,
        String leadOrganisations,
        String leadPosts) {}
