package org.arising.installation.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import jakarta.inject.Singleton;
import org.arising.action.Once;
import org.arising.installation.InstallationStore;
import org.arising.kernel.ServiceClock;
import org.arising.slack.Installations;
import org.arising.slack.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A workspace takes the app away. Slack says so by two events in any order; either stops what is planned for it and forgets
 * its tokens, and its records stay for the day on which it installs the app again.
 */
@Singleton
final class LeavingRoutes implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(LeavingRoutes.class);

    private final InstallationStore store;
    private final Installations installations;
    private final ServiceClock clock;
    private final Once once;

    LeavingRoutes(InstallationStore store, Installations installations, ServiceClock clock, Once once) {
        this.once = once;
        this.store = store;
        this.installations = installations;
        this.clock = clock;
    }

    @Override
    public void register(App app) {
        app.event(AppUninstalledEvent.class, (payload, context) -> {
            leave(payload.getEventId());
            return context.ack();
        });
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            var tokens = payload.getEvent().getTokens();
            // A person may take back what they granted themselves; the app has no such token.
            if (tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty()) {
                leave(payload.getEventId());
            }
            return context.ack();
        });
    }

    /** The same event that comes again after the app was installed anew is not the workspace's wish any more. */
    private void leave(String event) {
        var team = installations.team();
        var now = clock.instant();
        if (team != null
                && once.run(installations.workspace(), "event:" + event, now, () -> store.remove(team, now))) {
            LOG.info("{} took the app away; its records stay", team);
        }
    }
}
