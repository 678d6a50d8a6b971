package org.arising.committee;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.arising.kernel.Instants;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What Slack said of somebody, as it is stored. */
@MappedEntity("presence")
record PresenceRow(
        String workspaceId, @Id String userId, String state, long since, @Nullable Long until, long looked) {

    /** It at an instant; a status that has ended means nothing any more. */
    Presence at(Instant now, ZoneId zone) {
        var began = Instants.at(since).atZone(zone).toLocalDate();
        return switch (Presences.State.valueOf(state)) {
            case HERE -> Presence.HERE;
            case DEPARTED -> new Presence.Departed(began);
            case AWAY -> lasts(now) ? new Presence.Away(began, lastDay(zone)) : Presence.HERE;
        };
    }

    boolean lasts(Instant now) {
        return until == null || Instants.at(until).isAfter(now);
    }

    /** When it begins to mean something else by itself, or null where it never does. */
    @Nullable Instant ends() {
        return state.equals(Presences.State.AWAY.name()) && until != null ? Instants.at(until) : null;
    }

    /** A status that ends at midnight ends with the day before. */
    private @Nullable LocalDate lastDay(ZoneId zone) {
        return until == null ? null : Instants.at(until).minusMillis(1).atZone(zone).toLocalDate();
    }
}
