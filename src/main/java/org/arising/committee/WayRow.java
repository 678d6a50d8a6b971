package org.arising.committee;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What somebody has chosen, as it is stored. */
@MappedEntity("person_way")
record WayRow(String workspaceId, @Id String person, String way) {}
