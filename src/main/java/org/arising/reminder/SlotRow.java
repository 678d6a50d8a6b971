package org.arising.reminder;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A slot that was run, as it is stored. */
@MappedEntity("slot_run")
record SlotRow(String workspaceId, String committee, @Id String job, long slot, String outcome) {}
