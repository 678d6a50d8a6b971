package org.arising.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A message of ours as it is stored; {@code thread} are the ids of those that it follows, apart by spaces. */
@MappedEntity("mail_out")
record OutRow(
        String workspaceId,
        @Id String key,
        String token,
        String messageId,
        String thread,
        String recipient,
        String state,
        long made) {}
