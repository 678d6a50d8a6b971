package org.arising.document.reconciling;

import org.arising.action.Action;
import org.arising.document.reading.Draft;
import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Tells which rows of a document are of which actions that are held. Both arose at the same meeting, or at none; beyond
 * that the same words for the same people under the same item are the same action, and so are words that are nearly the
 * same. An action is taken for one row at most.
 */
public final class Matching {
    /** Words this much alike are the same action where nothing else speaks for it. */
    private static final double ALIKE = 0.8;
    /** Short texts have few words to tell them apart. */
    private static final double SHORT_ALIKE = 0.9;

    private static final int SHORT = 8;
    /** The same number in both documents, and words that have much in common. */
    private static final double NUMBERED_ALIKE = 0.5;

    private final Function<String, Set<String>> organisations;

    /** A matching that resolves stated people to organisations by that function. */
    public Matching(Function<String, Set<String>> organisations) {
        this.organisations = organisations;
    }

    private record Pair(int row, Action action, double score) {}

    /** The action of each row that has one, by the row's place; rows and actions are of one meeting. */
    public Map<Integer, Reference> of(List<Draft.Row> rows, List<Action> held) {
        var found = new HashMap<Integer, Reference>();
        var taken = new HashSet<Reference>();
        // Most rows of a later document say the same as before; to compare each with each would take for ever.
        var same = new HashMap<String, List<Action>>();
        held.forEach(action -> same.computeIfAbsent(Tokens.simplified(action.wording().text()), text -> new ArrayList<>())
                .add(action));
        choose(pairs(all(rows), rows, row -> same.getOrDefault(Tokens.simplified(row.wording().text()), List.of())), found, taken);
        var left = held.stream().filter(action -> !taken.contains(action.ref())).toList();
        var open = all(rows).stream().filter(place -> !found.containsKey(place)).toList();
        choose(pairs(open, rows, row -> left), found, taken);
        return Map.copyOf(found);
    }

    private static List<Integer> all(List<Draft.Row> rows) {
        return IntStream.range(0, rows.size()).boxed().toList();
    }

    private List<Pair> pairs(List<Integer> places, List<Draft.Row> rows, Function<Draft.Row, List<Action>> candidates) {
        var pairs = new ArrayList<Pair>();
        var words = new HashMap<Reference, List<Tokens.Token>>();
        for (var place : places) {
            var row = rows.get(place);
            var tokens = Tokens.of(row.wording().text());
            for (var action : candidates.apply(row)) {
                var held = words.computeIfAbsent(action.ref(), ref -> Tokens.of(action.wording().text()));
                var score = score(row, tokens, action, held);
                if (score > 0) {
                    pairs.add(new Pair(place, action, score));
                }
            }
        }
        return pairs;
    }

    /** The likeliest pairs first; each row and each action once. */
    private static void choose(List<Pair> pairs, Map<Integer, Reference> found, Set<Reference> taken) {
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed()
                .thenComparingInt(Pair::row)
                .thenComparing(pair -> pair.action().ref().toString()));
        for (var pair : pairs) {
            if (!found.containsKey(pair.row()) && taken.add(pair.action().ref())) {
                found.put(pair.row(), pair.action().ref());
            }
        }
    }

    /** 0 where they are not the same action. */
    private double score(Draft.Row row, List<Tokens.Token> tokens, Action action, List<Tokens.Token> held) {
        if (differ(row.itemNo(), action.origin().itemNo()) || isOthers(row.responsible(), action.responsible())
                || differ(row.chapter(), action.chapter())) {
            return 0;
        }
        var likeness = Tokens.likeness(tokens, held);
        var number = row.number();
        var numbered = number != null && number.equals(action.origin().number());
        var enough = numbered ? NUMBERED_ALIKE : Math.min(tokens.size(), held.size()) < SHORT ? SHORT_ALIKE : ALIKE;
        var whoever = row.responsible();
        return likeness < enough
                ? 0
                : likeness + (numbered ? 0.2 : 0) + (whoever != null && whoever.equals(action.responsible().stated()) ? 0.1 : 0);
    }

    private static boolean differ(@Nullable String a, @Nullable String b) {
        return a != null && b != null && !Tokens.simplified(a).equals(Tokens.simplified(b));
    }

    /** Whether two people are named who have nothing to do with each other. */
    private boolean isOthers(@Nullable String stated, Action.Responsible held) {
        if (!differ(stated, held.stated()) || stated == null) {
            return false;
        }
        var named = organisations.apply(stated);
        if (named.isEmpty() && held.organisations().isEmpty()) {
            return Tokens.likeness(Tokens.of(stated), Tokens.of(held.spoken())) < NUMBERED_ALIKE;
        }
        return !named.isEmpty()
                && !held.organisations().isEmpty()
                && held.organisations().stream().noneMatch(named::contains);
    }
}
