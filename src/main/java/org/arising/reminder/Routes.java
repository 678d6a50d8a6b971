package org.arising.reminder;

import org.arising.action.Action;
import org.arising.committee.Absence;
import org.arising.committee.Cover;
import org.arising.committee.Roster;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a party hears of its actions: the post's own channel, else the organisation's, else the holder, else nowhere. While the
 * holder is absent, their deputy goes before the channels; with neither, the party cannot be reached, and the officers hear of it.
 */
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
            var route = of(roster.cover(post), roster);
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

    /** Where a post is written to, or null. */
    public static @Nullable String of(Cover cover, Roster roster) {
        var post = cover.post();
        if (cover.isByDeputy() && !(cover.absence() instanceof Absence.Vacant)) {
            return cover.reached();
        }
        var channel = post.channel() != null ? post.channel() : channel(post.organisation(), roster);
        return channel != null ? channel : cover.reached();
    }

    /** The posts of an action whose holder is absent, for whom nobody stands in, and that have no channel either. */
    public static List<Cover> unreached(Action action, Roster roster) {
        var unreached = new ArrayList<Cover>();
        for (var key : action.responsible().posts()) {
            roster.post(key)
                    .map(roster::cover)
                    .filter(cover -> cover.absence() != null && !(cover.absence() instanceof Absence.Vacant))
                    .filter(cover -> of(cover, roster) == null)
                    .ifPresent(unreached::add);
        }
        return unreached;
    }

    private static @Nullable String channel(String organisation, Roster roster) {
        return roster.organisation(organisation).map(body -> body.channel()).orElse(null);
    }
}
