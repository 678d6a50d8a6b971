package org.arising.reminder.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What one message brings to a calendar, as it is stored. */
@MappedEntity("calendar_mail")
record EntryRow(
        String workspaceId,
        @Id String key,
        String subject,
        String recipient,
        String uid,
        int sequence,
        String day,
        int cancelled) {}
