package org.arising.reminder;

import org.arising.action.Action;
import org.arising.committee.Roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where parties, and the leads of open parts, hear of their actions: the post's own channel, else the organisation's, else
 * the holder or who stands in, else nowhere.
 */
public final class Routes {
    private Routes() {}

    /** Slack channels and users, each once; empty where there is no route. */
    public static Set<String> of(Action action, Roster roster) {
        var routes = new LinkedHashSet<String>();
        action.asked().forEach(party -> routes.addAll(of(party, roster)));
        return routes;
    }

    /** Where those hear who are told of what is planned. */
    static Set<String> of(Planned planned, Roster roster) {
        var routes = new LinkedHashSet<String>();
        planned.parts().forEach(part -> routes.addAll(of(planned.action().lead(part), roster)));
        return planned.parts().isEmpty() ? of(planned.action(), roster) : routes;
    }

    /** The parts that are the matter of whoever hears there, where that is not the whole; empty where it is. */
    public static List<Integer> parts(Action action, String recipient, Roster roster) {
        return of(action.responsible(), roster).contains(recipient)
                ? List.of()
                : action.openParts().stream().filter(part -> of(action.lead(part), roster).contains(recipient)).toList();
    }

    private static Set<String> of(Action.Responsible party, Roster roster) {
        var routes = new LinkedHashSet<String>();
        var bodies = new LinkedHashSet<>(party.organisations());
        for (var key : party.posts()) {
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
