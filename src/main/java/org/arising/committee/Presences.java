package org.arising.committee;

import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What Slack said of those who answer for posts. */
@Singleton
public class Presences {
    private final PresenceRows rows;

    Presences(PresenceRows rows) {
        this.rows = rows;
    }

    /** What somebody is, in a word. */
    public enum State { HERE, AWAY, DEPARTED }

    /**
     * Notes what Slack says of somebody, within a transaction; {@code until} when their status ends, or null. False where
     * something newer is known: what was asked before an event may be answered after it.
     */
    public boolean note(WorkspaceId workspace, String user, State state, @Nullable Instant until, Instant now) {
        var old = rows.find(workspace.value(), user);
        if (old.filter(row -> row.looked() > Instants.micros(now)).isPresent()) {
            return false;
        }
        var since = old.filter(row -> row.state().equals(state.name()) && row.lasts(now))
                .map(PresenceRow::since)
                .orElse(Instants.micros(now));
        rows.save(
                workspace.value(), user, state.name(), since, until == null ? null : Instants.micros(until), Instants.micros(now));
        return true;
    }

    /** Slack says nothing that changes what is known: it was asked, though. */
    public void asked(WorkspaceId workspace, String user, Instant now) {
        var old = rows.find(workspace.value(), user);
        rows.save(
                workspace.value(),
                user,
                old.map(PresenceRow::state).orElse(State.HERE.name()),
                old.map(PresenceRow::since).orElse(Instants.micros(now)),
                old.map(PresenceRow::until).orElse(null),
                Instants.micros(now));
    }

    /** Those of whom Slack told something within that time. */
    public Set<String> fresh(WorkspaceId workspace, Duration within, Instant now) {
        return Set.copyOf(rows.lookedAt(workspace.value(), Instants.micros(now.minus(within))));
    }
}
