package org.arising.people.slack;

import com.slack.api.model.User;
import org.arising.committee.Presences;
import org.arising.committee.StatusReading;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What Slack's object of a user says of whether they are there.
 *
 * @param until when the status ends, or null
 */
record Seen(Presences.State state, @Nullable Instant until) {
    static Seen of(User user, Instant now) {
        if (user.isDeleted()) {
            return new Seen(Presences.State.DEPARTED, null);
        }
        var profile = user.getProfile();
        if (profile == null) {
            return new Seen(Presences.State.HERE, null);
        }
        var ends = profile.getStatusExpiration();
        var until = ends == null || ends == 0 ? null : Instant.ofEpochSecond(ends);
        var away = StatusReading.isAway(text(profile.getStatusEmoji()), text(profile.getStatusText()))
                && (until == null || until.isAfter(now));
        return away ? new Seen(Presences.State.AWAY, until) : new Seen(Presences.State.HERE, null);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
