package org.arising.action.slack;

import jakarta.inject.Singleton;
import org.arising.access.Person;
import org.arising.action.Action;
import org.arising.action.ActionLists;
import org.arising.action.Filter;
import org.arising.action.Turn;
import org.arising.committee.Committee;
import org.arising.kernel.Language;
import org.arising.kernel.Memo;
import org.arising.kernel.Words;
import org.arising.slack.Audiences;
import org.arising.slack.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** Answers queries with lists of what the visitor may see. */
@Singleton
public final class Lists {
    private static final int PER_PAGE = 10;

    /** The same list is asked for again and again, and stays the same until one of its actions changes. */
    private static final Memo<Drawn, Message> DRAWN = new Memo<>(100, Drawn::message);

    private final ActionLists lists;
    private final Audiences audiences;

    Lists(ActionLists lists, Audiences audiences) {
        this.lists = lists;
        this.audiences = audiences;
    }

    /** Understands words as this visitor means them. */
    public static Spoken understand(Visitor visitor, String words) {
        return new Grammar(
                        new DirectoryNames(visitor.roster().directory()),
                        visitor.roster().codes(),
                        visitor.person().id(),
                        visitor.today())
                .understand(words);
    }

    /** A page of a list. */
    public Message list(Visitor visitor, Spoken.Listing listing, Turn turn) {
        var drawn = new Drawn(Words.language(), page(visitor, listing, turn), visitor.today());
        return drawn.page.actions().stream().anyMatch(Action::isLong) ? drawn.message() : DRAWN.of(drawn);
    }

    /** All that a list is drawn from. */
    private record Drawn(Language language, ListPage page, LocalDate today) {
        Message message() {
            return ListView.of(page, today);
        }
    }

    /** The page with what it needs to be drawn. */
    ListPage page(Visitor visitor, Spoken.Listing listing, Turn turn) {
        var committees = committees(visitor, listing);
        var filter = filter(visitor, listing, committees);
        var found = lists.page(visitor.workspace(), filter, visitor.today(), turn, PER_PAGE);
        var mayAsk = visitor.run().stream().anyMatch(committee -> committees.contains(committee.code()));
        return new ListPage(
                found,
                title(found.total(), listing),
                listing.typed(),
                isHeldToOwn(visitor) && visitor.parties().isEmpty()
                        ? say("list.hint.not-named")
                        : hint(listing, found),
                audience(visitor, found.actions()),
                mayAsk);
    }

    /** In a conversation with the app alone there is nobody to share with. */
    private @Nullable Audience audience(Visitor visitor, List<Action> actions) {
        var channel = visitor.channel();
        if (channel == null || channel.startsWith("D") || actions.isEmpty()) {
            return null;
        }
        var readers = audiences.of(channel);
        var closed = actions.stream()
                .flatMap(action -> visitor.roster().committee(action.ref().committee()).stream())
                .filter(committee -> committee.closed() && !visitor.isIn(committee))
                .map(Committee::code)
                .distinct()
                .toList();
        return new Audience(channel, readers.members(), readers.shared(), closed);
    }

    /** The first that words find. */
    List<Action> first(Visitor visitor, Spoken.Listing listing, int most) {
        return lists.first(visitor.workspace(), filter(visitor, listing, committees(visitor, listing)), visitor.today(), most);
    }

    /** How many actions a filter finds, and the first of them. */
    public ActionLists.Page first(Visitor visitor, Filter filter, int most) {
        return lists.page(visitor.workspace(), filter, visitor.today(), Turn.first(), most);
    }

    /** How many actions a filter finds. */
    public long count(Visitor visitor, Filter filter) {
        return lists.count(visitor.workspace(), filter, visitor.today());
    }

    private static Set<String> committees(Visitor visitor, Spoken.Listing listing) {
        var seen = sight(visitor);
        if (!listing.committees().isEmpty()) {
            var named = new TreeSet<>(listing.committees());
            named.retainAll(seen);
            return named;
        }
        var here = visitor.here().map(Committee::code).filter(seen::contains);
        return here.map(Set::of).orElse(seen);
    }

    /** Those that a visitor sees whole, or, where it is only a party's, all: the filter then holds them to their own. */
    private static Set<String> sight(Visitor visitor) {
        var all = visitor.roster().codes();
        if (isHeldToOwn(visitor)) {
            return all;
        }
        var readable = visitor.readable();
        return readable.size() == all.size()
                ? all
                : readable.stream().map(Committee::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isHeldToOwn(Visitor visitor) {
        return visitor.person().standing() != Person.Standing.MEMBER
                && visitor.person().standing() != Person.Standing.OPERATOR
                && visitor.run().isEmpty();
    }

    private static Filter filter(Visitor visitor, Spoken.Listing listing, Set<String> committees) {
        var parties = new ArrayList<>(listing.parties());
        if (isHeldToOwn(visitor)) {
            parties.add(visitor.parties());
        }
        // A group that nobody is of, such as that of a person without a post, finds nothing.
        var none = parties.stream().anyMatch(Set::isEmpty);
        return new Filter(
                listing.scope(),
                none ? Set.of() : committees,
                none ? List.of() : parties,
                listing.meeting(),
                listing.item(),
                listing.since(),
                listing.kind(),
                listing.searched());
    }

    /** {@code 8 ongoing actions · MPS}: how many of what, in place of the codes with which the title begins. */
    private static String title(long total, Spoken.Listing listing) {
        var kind = listing.kind() == null ? "action" : listing.kind().written();
        var scope = listing.scope().name().toLowerCase(Locale.ROOT);
        var counted = say("list.scope." + scope, total, say("list.kind." + kind, total));
        var end = listing.title().indexOf(" · ");
        return end < 0 ? counted : counted + listing.title().substring(end);
    }

    private static @Nullable String hint(Spoken.Listing listing, ActionLists.Page found) {
        if (listing.searched().isEmpty()) {
            return null;
        }
        var signs = listing.searched().stream().filter(each -> !ActionLists.canBeFound(each)).toList();
        if (!signs.isEmpty()) {
            return say("list.hint.signs", signs.size(), Asked.quoted(signs));
        }
        var searched = say("list.hint.searched", listing.searched().size(), Asked.quoted(listing.searched()));
        if (found.isCut()) {
            return searched + " " + say("list.hint.cut", found.total());
        }
        return found.total() == 0 && listing.nearestVerb().isPresent()
                ? searched + " " + say("list.hint.nearest", listing.nearestVerb().get())
                : searched;
    }
}
