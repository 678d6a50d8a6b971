package org.arising.document.importing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** An action as one document words it, as it is stored. */
@MappedEntity("mention")
record MentionRow(
        String workspaceId,
        @Id String ref,
        String sha256,
        int position,
        String text,
        @Nullable String status,
        String statusNote,
        @Nullable String timing,
        String lines,
        @Nullable String number,
        @Nullable String responsible,
        @Nullable String day) {}
