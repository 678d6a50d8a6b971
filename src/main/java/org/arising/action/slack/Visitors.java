package org.arising.action.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import jakarta.inject.Singleton;
import org.arising.committee.Rosters;
import org.arising.kernel.Ids;
import org.arising.kernel.ServiceClock;
import org.arising.slack.Click;
import org.arising.slack.Installations;
import org.arising.slack.Malformed;
import org.arising.slack.Standings;
import org.jspecify.annotations.Nullable;

/** Recognises who is asking. */
@Singleton
public final class Visitors {
    private final Installations installations;
    private final Standings standings;
    private final Rosters rosters;
    private final ServiceClock clock;

    Visitors(Installations installations, Standings standings, Rosters rosters, ServiceClock clock) {
        this.installations = installations;
        this.standings = standings;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** Who clicked, in the channel of what they clicked on. */
    public Visitor clicking(BlockActionPayload payload) {
        var user = payload.getUser();
        return of(user == null ? null : user.getId(), Click.channel(payload), Click.once(payload));
    }

    /** The visitor with that Slack user id in that channel. */
    public Visitor of(@Nullable String user, @Nullable String channel) {
        return of(user, channel, Ids.fresh());
    }

    /** The same, having sent what {@code once} names. */
    public Visitor of(@Nullable String user, @Nullable String channel, String once) {
        if (user == null || user.isBlank()) {
            throw new Malformed("user");
        }
        var workspace = installations.workspace();
        return new Visitor(workspace, standings.person(user), channel, rosters.of(workspace), clock.instant(), once);
    }
}
