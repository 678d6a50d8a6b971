package org.arising.response;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A response as it is stored. */
@MappedEntity("response")
record ResponseRow(
        String workspaceId,
        @Id String id,
        String sender,
        String received,
        String text,
        String recordedBy,
        long recorded) {}
