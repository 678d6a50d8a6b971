package org.arising.conversation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A reply as it is stored; its files a line each, their values apart by the unit separator. */
@MappedEntity("thread_reply")
record ReplyRow(
        String workspaceId,
        String channel,
        @Id String ts,
        String thread,
        String notice,
        String person,
        String text,
        String files,
        long came,
        @Nullable String settled,
        @Nullable String settledBy,
        String edited) {}
