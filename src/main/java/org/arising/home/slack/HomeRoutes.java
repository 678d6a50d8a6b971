package org.arising.home.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import jakarta.inject.Singleton;
import org.arising.action.slack.AfterForm;
import org.arising.action.slack.Visitor;
import org.arising.home.Homes;
import org.arising.kernel.ServiceClock;
import org.arising.slack.Installations;
import org.arising.slack.Routes;

/** Hears when somebody opens their home tab. */
@Singleton
final class HomeRoutes implements Routes, AfterForm {
    private final Homes homes;
    private final Installations installations;
    private final ServiceClock clock;

    HomeRoutes(Homes homes, Installations installations, ServiceClock clock) {
        this.homes = homes;
        this.installations = installations;
        this.clock = clock;
    }

    @Override
    public void register(App app) {
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            if ("home".equals(event.getTab()) && event.getUser() != null) {
                homes.looked(installations.workspace(), event.getUser(), clock.instant());
            }
            return context.ack();
        });
    }

    @Override
    public void sent(Visitor visitor) {
        homes.changed(visitor.workspace(), visitor.person().id(), visitor.now());
    }
}
