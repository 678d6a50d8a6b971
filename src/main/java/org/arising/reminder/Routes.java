package org.arising.reminder;

import org.arising.action.Action;
import org.arising.committee.Absence;
import org.arising.committee.Cover;
import org.arising.committee.Mailing;
import org.arising.committee.Organisation;
import org.arising.committee.Post;
import org.arising.committee.Roster;
import org.arising.committee.Way;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a party, or the lead of an open part, hears of its actions: the post's own channel, else the organisation's, else the
 * holder, else nowhere. While the holder is absent, their deputy goes before the channels; with neither, the party cannot be
 * reached, and the officers hear of it. Where mail is sent, an e-mail address comes in place of these, beside them, or where
 * there are none, as the party prefers.
 */
public final class Routes {
    private Routes() {}

    /** Slack channels, users and e-mail addresses, each once; empty where there is no route. What people have chosen is left aside. */
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
        action.asked().forEach(party -> gather(reach, party, roster, ways));
        return reach.reach();
    }

    /** Whom what is planned reaches: the leads of some parts, or all whom the action is asked of. */
    static Reach of(Planned planned, Roster roster, Map<String, Way> ways) {
        var reach = new Reach.Gathering();
        planned.parts().forEach(part -> gather(reach, planned.action().lead(part), roster, ways));
        return planned.parts().isEmpty() ? of(planned.action(), roster, ways) : reach.reach();
    }

    /** The parts that are the matter of whoever hears there, where that is not the whole; empty where it is. */
    public static List<Integer> parts(Action action, String recipient, Roster roster, Map<String, Way> ways) {
        return hears(action.responsible(), recipient, roster, ways)
                ? List.of()
                : action.openParts().stream()
                        .filter(part -> hears(action.lead(part), recipient, roster, ways))
                        .toList();
    }

    private static boolean hears(Action.Responsible party, String recipient, Roster roster, Map<String, Way> ways) {
        var gathering = new Reach.Gathering();
        gather(gathering, party, roster, ways);
        return gathering.told.contains(recipient) || gathering.weekly.contains(recipient);
    }

    private static void gather(Reach.Gathering reach, Action.Responsible party, Roster roster, Map<String, Way> ways) {
        var bodies = new LinkedHashSet<>(party.organisations());
        for (var key : party.posts()) {
            var post = roster.post(key).orElse(null);
            if (post == null) {
                continue;
            }
            var cover = roster.cover(post);
            var inSlack = of(cover, roster) != null;
            var mail = roster.mail(post);
            if (!inSlack && mail == null) {
                continue;
            }
            bodies.remove(post.organisation());
            if (isAllMail(reach, mail, inSlack)) {
                continue;
            }
            var reached = cover.reached();
            var direct = isDeputys(cover);
            var channel = direct ? null : channel(post, roster);
            gather(reach, channel, reached == null ? Set.of() : Set.of(reached), ways);
            if (channel == null && reached != null && ways.get(reached) != Way.DIGEST) {
                reach.told.add(reached);
            }
        }
        for (var body : bodies) {
            if (!isAllMail(reach, roster.mail(body), channel(body, roster) != null)) {
                gather(reach, channel(body, roster), people(body, roster), ways);
            }
        }
    }

    /** Writes to a party by e-mail where it wants that or has no other way; whether that is all. */
    private static boolean isAllMail(Reach.Gathering reach, @Nullable Mailing mail, boolean inSlack) {
        if (mail == null || (inSlack && mail.prefer() == Mailing.Prefer.SLACK)) {
            return false;
        }
        reach.told.add(mail.address());
        return mail.prefer() == Mailing.Prefer.EMAIL;
    }

    /** Where a post is written to, or null. */
    public static @Nullable String of(Cover cover, Roster roster) {
        var channel = isDeputys(cover) ? null : channel(cover.post(), roster);
        return channel != null ? channel : cover.reached();
    }

    /** Whether the deputy of an absent holder goes before the channels. */
    private static boolean isDeputys(Cover cover) {
        return cover.isByDeputy() && !(cover.absence() instanceof Absence.Vacant);
    }

    private static @Nullable String channel(Post post, Roster roster) {
        return post.channel() != null ? post.channel() : channel(post.organisation(), roster);
    }

    /** The posts of an action whose holder is absent, for whom nobody stands in, and that have no channel either. */
    public static List<Cover> unreached(Action action, Roster roster) {
        var unreached = new ArrayList<Cover>();
        for (var key : action.responsible().posts()) {
            roster.post(key)
                    .map(roster::cover)
                    .filter(cover -> cover.absence() != null && !(cover.absence() instanceof Absence.Vacant))
                    .filter(cover -> of(cover, roster) == null && roster.mail(cover.post()) == null)
                    .ifPresent(unreached::add);
        }
        return unreached;
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

    private static Set<String> people(String organisation, Roster roster) {
        return roster.organisation(organisation).stream()
                .flatMap(body -> Stream.concat(body.people().stream(), body.members().stream()))
                .collect(Collectors.toSet());
    }

    private static @Nullable String channel(String organisation, Roster roster) {
        return roster.organisation(organisation).map(Organisation::channel).orElse(null);
    }
}
