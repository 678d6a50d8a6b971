package org.arising.committee;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.arising.kernel.Instants;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/** A meeting as it is stored. */
@MappedEntity("meeting")
record MeetingRow(
        String workspaceId,
        String committee,
        @Id String date,
        @Nullable String papersDue,
        @Nullable Long opened,
        @Nullable Long closed) {

    static MeetingRow of(String workspace, Meeting m) {
        var papersDue = m.papersDue();
        return new MeetingRow(
                workspace, m.committee(), m.date().toString(), papersDue == null ? null : papersDue.toString(),
                micros(m.opened()), micros(m.closed()));
    }

    Meeting meeting() {
        return new Meeting(
                committee,
                LocalDate.parse(date),
                papersDue == null ? null : LocalDate.parse(papersDue),
                opened == null ? null : Instants.at(opened),
                closed == null ? null : Instants.at(closed));
    }

    private static @Nullable Long micros(@Nullable Instant at) {
        return at == null ? null : Instants.micros(at);
    }
}
