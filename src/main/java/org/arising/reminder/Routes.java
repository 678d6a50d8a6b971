package org.arising.reminder;

import org.arising.action.Action;
import org.arising.committee.Roster;

import java.util.LinkedHashSet;
import java.util.Set;

/** Where a party hears of its actions: the post's own channel, else the organisation's, else the holder or who stands in, else nowhere. */
public final class Routes {
    private Routes() {}

    /** Slack channels and users, each once; empty where there is no route. */
    public static Set<String> of(Action action, Roster roster) {
        var routes = new LinkedHashSet<String>();
        var bodies = new LinkedHashSet<>(action.responsible().organisations());
        for (var key : action.responsible().posts()) {
            var post = roster.post(key).orElse(null);
            if (post == null) {
                continue;
            }
            var channel = post.channel() != null ? post.channel() : channel(post.organisation(), roster);
            var route = channel != null ? channel : post.reached();
            if (route != null) {
                routes.add(route);
                bodies.remove(post.organisation());
            }
        }
        for (var body : bodies) {
            var channel = channel(body, roster);
            if (channel != null) {
                routes.add(channel);
            }
        }
        return routes;
    }

    private static @org.jspecify.annotations.Nullable String channel(String organisation, Roster roster) {
        return roster.organisation(organisation).map(body -> body.channel()).orElse(null);
    }
}
