package org.arising.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** An e-mail that came, as it is stored; {@code refs} are the actions that an officer or a calendar named, apart by spaces. */
@MappedEntity("mail_in")
record InRow(
        String workspaceId,
        @Id String id,
        String fingerprint,
        String messageId,
        String committee,
        String notice,
        String refs,
        String sort,
        String sender,
        String name,
        String subject,
        String body,
        String shown,
        String checks,
        int expected,
        String problem,
        String unreached,
        String raw,
        long came,
        @Nullable String settled,
        @Nullable String settledBy) {}
