package org.arising.home.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import jakarta.inject.Singleton;
import org.arising.action.slack.ActionIds;
import org.arising.action.slack.AfterForm;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.committee.Way;
import org.arising.committee.Ways;
import org.arising.home.Homes;
import org.arising.kernel.ServiceClock;
import org.arising.slack.Installations;
import org.arising.slack.Routes;

import java.util.Optional;

/** Hears when somebody opens their home tab. */
@Singleton
final class HomeRoutes implements Routes, AfterForm {
    private final Homes homes;
    private final Installations installations;
    private final ServiceClock clock;
    private final Visitors visitors;
    private final Ways ways;

    HomeRoutes(Homes homes, Installations installations, ServiceClock clock, Visitors visitors, Ways ways) {
        this.homes = homes;
        this.visitors = visitors;
        this.ways = ways;
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
        app.blockAction(ActionIds.WAY, (request, context) -> {
            var payload = request.getPayload();
            var visitor = visitors.clicking(payload);
            var option = payload.getActions().getFirst().getSelectedOption();
            var way = option == null ? Optional.<Way>empty() : Way.read(option.getValue());
            // Whoever answers for nobody is not reminded, and has nothing to choose.
            if (way.isPresent() && !visitor.parties().isEmpty()) {
                ways.choose(visitor.workspace(), visitor.person().id(), way.get());
            }
            homes.looked(visitor.workspace(), visitor.person().id(), visitor.now());
            return context.ack();
        });
    }

    @Override
    public void sent(Visitor visitor) {
        homes.changed(visitor.workspace(), visitor.person().id(), visitor.now());
    }
}
