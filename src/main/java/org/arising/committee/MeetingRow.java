package org.arising.committee;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A meeting as it is stored. */
@MappedEntity("meeting")
record MeetingRow(String workspaceId, String committee, @Id String date, @Nullable String papersDue) {

    static MeetingRow of(String workspace, Meeting m) {
        var papersDue = m.papersDue();
        return new MeetingRow(
                workspace, m.committee(), m.date().toString(), papersDue == null ? null : papersDue.toString());
    }

    Meeting meeting() {
        return new Meeting(committee, LocalDate.parse(date), papersDue == null ? null : LocalDate.parse(papersDue));
    }
}
