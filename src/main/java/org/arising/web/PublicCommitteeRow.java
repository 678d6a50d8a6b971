package org.arising.web;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A committee that has a public page. */
@MappedEntity("committee")
record PublicCommitteeRow(@Id String workspaceId, String code, String name, String zone) {}
