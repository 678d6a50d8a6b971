package org.arising.people.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import com.slack.api.model.event.UserChangeEvent;
import jakarta.inject.Singleton;
import org.arising.kernel.ServiceClock;
import org.arising.people.PeopleDesk;
import org.arising.slack.Installations;
import org.arising.slack.Routes;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Hears of statuses, of accounts that are deactivated, and of who comes into and leaves user groups. */
@Singleton
final class PeopleRoutes implements Routes {
    private final Installations installations;
    private final PeopleDesk desk;
    private final ServiceClock clock;

    PeopleRoutes(Installations installations, PeopleDesk desk, ServiceClock clock) {
        this.installations = installations;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void register(App app) {
        app.event(UserChangeEvent.class, (payload, context) -> {
            var user = payload.getEvent().getUser();
            var workspace = installations.workspace();
            // Slack tells of everybody in the workspace, whatever they change in their profile.
            if (user != null && desk.watched(workspace).contains(user.getId())) {
                var now = clock.instant();
                var seen = Seen.of(user, now);
                desk.heard(workspace, user.getId(), seen.state(), seen.until(), now);
            }
            return context.ack();
        });
        app.event(SubteamMembersChangedEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            var workspace = installations.workspace();
            if (event.getSubteamId() != null && desk.groups(workspace).contains(event.getSubteamId())) {
                desk.changed(workspace, event.getSubteamId(), given(event.getAddedUsers()), given(event.getRemovedUsers()));
            }
            return context.ack();
        });
        app.event(SubteamUpdatedEvent.class, (payload, context) -> {
            var group = payload.getEvent().getSubteam();
            var workspace = installations.workspace();
            if (group != null && group.getId() != null && desk.groups(workspace).contains(group.getId())) {
                changed(group);
            }
            return context.ack();
        });
    }

    private void changed(SubteamUpdatedEvent.Subteam group) {
        var disabled = group.getDateDelete() != null && group.getDateDelete() > 0;
        if (disabled) {
            desk.members(installations.workspace(), group.getId(), List.of(), clock.instant());
        } else if (group.getUsers() != null) {
            desk.members(installations.workspace(), group.getId(), group.getUsers(), clock.instant());
        } else {
            desk.changed(installations.workspace(), group.getId(), List.of(), List.of());
        }
    }

    private static List<String> given(@Nullable List<String> users) {
        return users == null ? List.of() : users;
    }
}
