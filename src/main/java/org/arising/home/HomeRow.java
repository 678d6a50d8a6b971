package org.arising.home;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Somebody whose home tab was looked at. */
@MappedEntity("home")
record HomeRow(String workspaceId, @Id String person, long looked) {}
