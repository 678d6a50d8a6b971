package org.arising.action.slack;

import org.arising.action.Filter;
import org.arising.action.Kind;
import org.arising.kernel.Days;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/** Understands what is typed after {@code /actions}: the words in any order, joined by <em>and</em>. */
public final class Grammar {
    private static final Pattern WORD = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]?|([^\\s\"“”]+)");
    private static final Pattern NUMBER = Pattern.compile("#?\\d{1,6}");
    private static final Pattern COMMAS = Pattern.compile("^,+|,+$");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern ITEM = Pattern.compile("\\d+[a-z]?");
    private static final Pattern USER = Pattern.compile("<@([UW][A-Z0-9]+)(\\|[^>]*)?>");
    private static final int LONGEST_NAME = 8;
    private static final Map<String, Kind> KINDS = Map.of(
            "delegations", Kind.DELEGATION,
            "requests", Kind.REQUEST,
            "undertakings", Kind.UNDERTAKING,
            "commitments", Kind.COMMITMENT,
            "standing", Kind.STANDING);

    private final Names names;
    private final Set<String> committees;
    private final String asker;
    private final LocalDate today;

    /**
     * For one asker.
     *
     * @param names finds organisations and posts; asked with {@code <@U…>} it finds those of that person
     * @param committees codes in sight
     * @param asker Slack user id, for {@code mine}
     * @param today resolves days without a year
     */
    public Grammar(Names names, Set<String> committees, String asker, LocalDate today) {
        this.names = names;
        this.committees = committees;
        this.asker = asker;
        this.today = today;
    }

    private record Word(String text, boolean quoted, int start, int end) {}

    /** Understands one line. */
    public Spoken understand(String typed) {
        var words = words(typed);
        if (words.isEmpty()) {
            return new Spoken.Overview();
        }
        var first = words.getFirst();
        var verb = first.quoted() ? Optional.<Verb>empty() : Verb.read(first.text());
        if (verb.isPresent()) {
            return said(verb.get(), words, typed);
        }
        if (words.stream().allMatch(word -> isReference(word) && !isYear(word))) {
            return new Spoken.Said(Verb.SHOW, words.stream().map(Word::text).toList(), "");
        }
        if (!first.quoted() && words.stream().skip(1).anyMatch(this::isFullReference)) {
            return new Spoken.Unknown(
                    first.text(), Texts.nearest(first.text(), Verb.words()), typed.substring(first.end()).strip());
        }
        return listing(words, typed);
    }

    private Spoken said(Verb verb, List<Word> words, String typed) {
        var references = new ArrayList<String>();
        var next = 1;
        while (verb.takesReferences() && next < words.size() && isReference(words.get(next))) {
            references.add(words.get(next++).text());
        }
        var rest = next < words.size() ? typed.substring(words.get(next).start()).strip() : "";
        return new Spoken.Said(verb, List.copyOf(references), rest);
    }

    private boolean isReference(Word word) {
        return !word.quoted() && (NUMBER.matcher(word.text()).matches() || isFullReference(word));
    }

    private boolean isFullReference(Word word) {
        return Reference.read(word.text()).isPresent();
    }

    /** {@code 2022} alone is a number that no action has, and more likely a search. */
    private static boolean isYear(Word word) {
        return YEAR.matcher(word.text()).matches();
    }

    private static List<Word> words(String typed) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(typed);
        while (found.find()) {
            var quoted = found.group(1);
            var text = quoted != null ? quoted.strip() : COMMAS.matcher(found.group(2)).replaceAll("");
            if (!text.isEmpty()) {
                words.add(new Word(text, quoted != null, found.start(), found.end()));
            }
        }
        return words;
    }

    private Spoken listing(List<Word> words, String typed) {
        var asked = new Asked();
        for (int at = 0; at < words.size(); ) {
            var taken = take(words, at, asked);
            if (taken.failed != null) {
                return taken.failed;
            }
            at += taken.count;
        }
        return asked.listing(typed, words.getFirst().text());
    }

    private record Taken(int count, @Nullable Spoken failed) {
        static Taken words(int count) {
            return new Taken(count, null);
        }
    }

    private Taken take(List<Word> words, int at, Asked asked) {
        var word = words.get(at);
        if (!word.quoted()) {
            var known = takeKnown(words, at, asked);
            if (known != null) {
                return known;
            }
        }
        return takeName(words, at, asked);
    }

    private @Nullable Taken takeKnown(List<Word> words, int at, Asked asked) {
        var word = words.get(at).text();
        var lower = word.toLowerCase(Locale.ROOT);
        var scope = Arrays.stream(Filter.Scope.values()).filter(s -> s.name().equalsIgnoreCase(word)).findFirst();
        if (scope.isPresent()) {
            asked.scope = scope.get();
            return Taken.words(1);
        }
        if (lower.equals("and") || lower.equals("actions")) {
            return Taken.words(1);
        }
        var kind = KINDS.getOrDefault(lower, KINDS.get(lower + "s"));
        if (kind != null) {
            asked.kind = kind;
            return Taken.words(1);
        }
        if (committees.contains(word.toUpperCase(Locale.ROOT))) {
            asked.committees.add(word.toUpperCase(Locale.ROOT));
            return Taken.words(1);
        }
        if (lower.equals("item") && at + 1 < words.size() && ITEM.matcher(words.get(at + 1).text()).matches()) {
            asked.item = words.get(at + 1).text();
            return Taken.words(2);
        }
        if (lower.equals("since")) {
            return takeSince(words, at, asked);
        }
        var day = day(words, at);
        if (day.isPresent()) {
            asked.meeting = day.get().date();
            return Taken.words(day.get().words());
        }
        if (lower.equals("mine") || USER.matcher(word).matches()) {
            return takePerson(lower.equals("mine") ? "<@" + asker + ">" : word, lower.equals("mine"), asked);
        }
        return null;
    }

    private Taken takeSince(List<Word> words, int at, Asked asked) {
        var day = day(words, at + 1);
        if (day.isEmpty()) {
            return new Taken(0, new Spoken.Incomplete(
                    say("grammar.since-needs-day")));
        }
        asked.since = day.get().date();
        return Taken.words(1 + day.get().words());
    }

    private Taken takePerson(String person, boolean mine, Asked asked) {
        var match = names.match(person);
        asked.parties.add(match instanceof Names.Match.One(var parties, var title) ? parties : Set.of());
        asked.titles.add(mine ? say("list.filter.mine") : person);
        return Taken.words(1);
    }

    private record Day(LocalDate date, int words) {}

    /** A day of one to three words; without a year, the newest such day that is not after today. */
    private Optional<Day> day(List<Word> words, int at) {
        for (int count = Math.min(3, words.size() - at); count > 0; count--) {
            var text = join(words, at, count);
            var date = Days.read(text);
            if (date.isEmpty() && count == 2) {
                date = Stream.of(today.getYear(), today.getYear() - 1, today.getYear() - 2, today.getYear() - 3, today.getYear() - 4)
                        .flatMap(year -> Days.read(text + " " + year).stream())
                        .filter(day -> !day.isAfter(today))
                        .findFirst();
            }
            if (date.isPresent()) {
                return Optional.of(new Day(date.get(), count));
            }
        }
        return Optional.empty();
    }

    private Taken takeName(List<Word> words, int at, Asked asked) {
        var most = words.get(at).quoted() ? 1 : Math.min(LONGEST_NAME, words.size() - at);
        for (int count = most; count > 0; count--) {
            if (words.subList(at + 1, at + count).stream().anyMatch(Word::quoted)) {
                continue;
            }
            var text = join(words, at, count);
            switch (names.match(text)) {
                case Names.Match.One(var parties, var title) -> {
                    asked.parties.add(parties);
                    asked.titles.add(title);
                    return Taken.words(count);
                }
                case Names.Match.Several(var candidates) -> {
                    return new Taken(count, new Spoken.Ambiguous(
                            text, candidates, join(words, 0, at), join(words, at + count, words.size() - at - count)));
                }
                case Names.Match.None none -> {}
            }
        }
        asked.searched.add(words.get(at).text());
        return Taken.words(1);
    }

    private static String join(List<Word> words, int at, int count) {
        return String.join(" ", words.subList(at, at + count).stream().map(Word::text).toList());
    }
}
