package org.arising.action.slack;

import org.arising.action.Filter;
import org.arising.action.Kind;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import static org.arising.kernel.Words.say;

/** What has been understood of a list that somebody asks for, so far. */
final class Asked {
    private static final int MOST_QUOTED = 100;

    Filter.Scope scope = Filter.Scope.ONGOING;
    final Set<String> committees = new TreeSet<>();
    final List<Set<String>> parties = new ArrayList<>();
    final List<String> titles = new ArrayList<>();
    final List<String> searched = new ArrayList<>();
    @Nullable LocalDate meeting;
    @Nullable String item;
    @Nullable LocalDate since;
    @Nullable Kind kind;

    Spoken listing(String typed, String first) {
        var nearest = searched.contains(first) ? Texts.nearest(first, Verb.words()) : Optional.<String>empty();
        return new Spoken.Listing(
                scope,
                Set.copyOf(committees),
                List.copyOf(parties),
                meeting,
                item,
                since,
                kind,
                List.copyOf(searched),
                title(),
                typed.strip(),
                nearest);
    }

    /** {@code ongoing action · MPS · meeting of 6 July 2022}: codes of what is listed, then words of what it is held to. */
    private String title() {
        var title = new ArrayList<String>();
        var noun = kind == null ? "action" : kind.written();
        title.add(scope == Filter.Scope.ALL ? noun : scope.name().toLowerCase(Locale.ROOT) + " " + noun);
        title.addAll(committees);
        title.addAll(titles);
        if (meeting != null) {
            title.add(say("list.filter.meeting", meeting));
        }
        if (item != null) {
            title.add(say("list.filter.item", item));
        }
        if (since != null) {
            title.add(say("list.filter.since", since));
        }
        if (!searched.isEmpty()) {
            title.add(say("list.filter.text", quoted(searched)));
        }
        return String.join(" · ", title);
    }

    /** {@code “strip search” and “bicycles”}: as many as a line has room for. */
    static String quoted(List<String> words) {
        return words.stream()
                .limit(MOST_QUOTED)
                .map(word -> say("list.quoted", word))
                .reduce((left, right) -> say("join.and", left, right))
                .orElse("");
    }
}
