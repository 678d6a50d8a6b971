package org.arising.action;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Where the chain of a workspace's events ends. */
@MappedEntity("event_chain")
record ChainRow(@Id String workspaceId, long place, String hash) {}
