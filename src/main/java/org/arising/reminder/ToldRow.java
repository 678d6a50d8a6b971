package org.arising.reminder;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A recipient's one message of a day, as it is stored. */
@MappedEntity("told")
record ToldRow(String workspaceId, @Id String recipient, String day, String key) {}
