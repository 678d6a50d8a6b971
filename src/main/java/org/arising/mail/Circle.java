package org.arising.mail;

import org.arising.action.Action;
import org.arising.committee.Mailing;
import org.arising.committee.Post;
import org.arising.committee.Roster;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who shares a conversation by e-mail with whom a message asks.
 *
 * @param copies who gets a copy of it
 * @param addresses all to which whom it asks is ever written: their own, their deputy's, their organisation's
 */
record Circle(List<String> copies, Set<String> addresses) {

    /**
     * Those around a recipient as the roster is now. One address may serve several posts: an action that is not for publication
     * is shown to no copy of another.
     */
    static Circle of(Collection<Action> actions, String recipient, Roster roster) {
        var copies = new LinkedHashSet<String>();
        var addresses = new LinkedHashSet<>(Set.of(recipient));
        for (var action : actions) {
            copies.addAll(copies(action, recipient, roster));
            posts(action, roster)
                    .filter(post -> isAt(roster.mail(post), recipient))
                    .forEach(post -> addresses.addAll(all(post, roster)));
        }
        actions.stream().filter(Action::exempt).forEach(action -> copies.retainAll(copies(action, recipient, roster)));
        copies.removeIf(recipient::equalsIgnoreCase);
        return new Circle(copies.stream().limit(Mailing.MOST_COPIES).toList(), addresses);
    }

    /** Where those are written to now whom the actions are asked of; whoever is reached at that address, or was, comes first. */
    static List<String> addresses(Collection<Action> actions, Roster roster, String known) {
        var addresses = new LinkedHashSet<String>();
        for (var action : actions) {
            posts(action, roster).filter(post -> all(post, roster).contains(known)).forEach(post -> add(addresses, roster.mail(post)));
        }
        for (var action : actions) {
            posts(action, roster).forEach(post -> add(addresses, roster.mail(post)));
            action.asked().forEach(party -> party.organisations().forEach(body -> add(addresses, roster.mail(body))));
        }
        if (addresses.contains(known)) {
            addresses.remove(known);
            addresses.addFirst(known);
        }
        return List.copyOf(addresses);
    }

    private static void add(Set<String> addresses, @Nullable Mailing mail) {
        if (mail != null) {
            addresses.add(mail.address());
        }
    }

    private static Set<String> copies(Action action, String recipient, Roster roster) {
        var copies = new LinkedHashSet<String>();
        Stream.concat(
                        posts(action, roster).map(roster::mail),
                        action.asked().stream().flatMap(party -> party.organisations().stream()).map(roster::mail))
                .filter(mail -> isAt(mail, recipient))
                .forEach(mail -> copies.addAll(mail.copy()));
        return copies;
    }

    private static Stream<Post> posts(Action action, Roster roster) {
        return action.asked().stream()
                .flatMap(party -> party.posts().stream())
                .flatMap(key -> roster.post(key).stream());
    }

    private static boolean isAt(@Nullable Mailing mail, String recipient) {
        return mail != null && mail.address().equalsIgnoreCase(recipient);
    }

    private static Set<String> all(Post post, Roster roster) {
        var own = post.mail();
        var shared = roster.mail(post.organisation());
        return Stream.of(
                        own == null ? "" : own.address(),
                        own == null || own.deputy() == null ? "" : own.deputy(),
                        shared == null || (own != null && own.hasAddress()) ? "" : shared.address())
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
    }
}
