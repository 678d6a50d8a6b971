package org.arising.document.importing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A document that was imported, as it is stored. */
@MappedEntity("document")
record DocumentRow(
        String workspaceId,
        String committee,
        @Id String sha256,
        String name,
        String form,
        @Nullable String date,
        @Nullable String meeting,
        int whole,
        long imported,
        String importedBy) {}
