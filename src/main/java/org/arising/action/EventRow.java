package org.arising.action;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** An event as it is stored; {@link HappeningText} turns its detail into values and back. */
@MappedEntity("event")
record EventRow(
        String workspaceId,
        @Id String ref,
        int seq,
        long at,
        String day,
        String actor,
        String via,
        String what,
        String detail,
        int version) {}
