package org.arising.action;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** An action as it is stored; {@link ActionMapping} turns it into one and back. */
@MappedEntity("action")
record ActionRow(
        String workspaceId,
        @Id String ref,
        String committee,
        int year,
        int number,
        @Nullable String documentNumber,
        @Nullable String meeting,
        @Nullable String itemNo,
        @Nullable String itemTitle,
        @Nullable String responsible,
        String organisations,
        String posts,
        String kind,
        String text,
        String leadIn,
        String closing,
        String status,
        @Nullable String statedStatus,
        String statusNote,
        String appendices,
        @Nullable String timing,
        @Nullable String due,
        String dueWhy,
        @Nullable String dueMonth,
        @Nullable String dueBefore,
        @Nullable String chapter,
        @Nullable String sourceFile,
        @Nullable String sourceLines,
        String warnings,
        String raised,
        int imported,
        @Nullable String expected,
        @Nullable String snoozedUntil,
        int exempt,
        @Nullable String awaiting,
        @Nullable String ended,
        String touch,
        String dueRank,
        String meetingRank,
        int version) {}
