package org.arising.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.util.List;

/** A message of ours as it is stored; {@code thread} are the ids of those that it follows, and {@code copies} addresses, apart by spaces. */
@MappedEntity("mail_out")
record OutRow(
        String workspaceId,
        @Id String key,
        String token,
        String messageId,
        String thread,
        String recipient,
        String copies,
        String subject,
        String state,
        long made) {

    List<String> copied() {
        return copies.isEmpty() ? List.of() : List.of(copies.split(" "));
    }
}
