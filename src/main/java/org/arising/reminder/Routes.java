package org.arising.reminder;

import org.arising.action.Action;
import org.arising.committee.Organisation;
import org.arising.committee.Roster;
import org.arising.committee.Way;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Where a party hears of its actions: the post's own channel, else the organisation's, else the holder or who stands in, else nowhere. */
public final class Routes {
    private Routes() {}

    /** Slack channels and users, each once; empty where there is no route. What people have chosen is left aside. */
    public static Set<String> of(Action action, Roster roster) {
        return of(action, roster, Map.of()).told();
    }

    /** Where an officer's own request goes: nobody puts that off to a digest. */
    public static Set<String> byHand(Action action, Roster roster, Map<String, Way> ways) {
        var reach = of(action, roster, ways);
        var usual = of(action, roster);
        return reach.weekly().isEmpty() && reach.told().size() <= Math.max(1, usual.size()) ? reach.told() : usual;
    }

    /**
     * Whom a reminder reaches. The holder of a post chooses for the post; where people answer for their organisation, its
     * channel is told as long as one of them is left to it.
     */
    public static Reach of(Action action, Roster roster, Map<String, Way> ways) {
        var reach = new Reach.Gathering();
        var bodies = new LinkedHashSet<>(action.responsible().organisations());
        for (var key : action.responsible().posts()) {
            var post = roster.post(key).orElse(null);
            if (post == null) {
                continue;
            }
            var channel = post.channel() != null ? post.channel() : channel(post.organisation(), roster);
            var holder = post.reached();
            if (channel != null || holder != null) {
                bodies.remove(post.organisation());
                gather(reach, channel, holder == null ? Set.of() : Set.of(holder), ways);
                if (channel == null && holder != null && ways.get(holder) != Way.DIGEST) {
                    reach.told.add(holder);
                }
            }
        }
        for (var body : bodies) {
            var people = roster.organisation(body).map(Organisation::people).orElse(Set.of());
            gather(reach, channel(body, roster), people, ways);
        }
        return reach.reach();
    }

    private static void gather(Reach.Gathering reach, @Nullable String channel, Set<String> people, Map<String, Way> ways) {
        var left = people.isEmpty();
        for (var person : people.stream().sorted().toList()) {
            switch (ways.get(person)) {
                case DIRECT -> reach.told.add(person);
                case DIGEST -> reach.weekly.add(person);
                case CHANNEL -> {
                    if (channel != null) {
                        reach.named.put(person, channel);
                    }
                    left = true;
                }
                case null -> left = true;
            }
        }
        if (channel != null && left) {
            reach.told.add(channel);
        }
    }

    private static @Nullable String channel(String organisation, Roster roster) {
        return roster.organisation(organisation).map(body -> body.channel()).orElse(null);
    }
}
