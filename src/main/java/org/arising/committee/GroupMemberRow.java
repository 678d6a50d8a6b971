package org.arising.committee;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Somebody in a user group, as it is stored. */
@MappedEntity("user_group_member")
record GroupMemberRow(String workspaceId, String groupId, @Id String userId) {}
