package org.arising.action;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds actions by the words of their texts: those that hold them as they were typed come first, then whole words,
 * then beginnings; each in the order of lists. At most so many are told apart: whole words first, and of those the last stored.
 */
final class Search {
    /** Nobody turns pages for longer; who finds more adds a word. */
    static final int MOST = 500;

    private static final Comparator<Hit> NEAREST_FIRST = Comparator.comparing(Hit::nearness).thenComparing(Hit::place, Turn.Place.IN_ORDER);

    private final JdbcOperations jdbc;
    private final ListDialect dialect;

    Search(JdbcOperations jdbc, ListDialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** An action that was found, and where it stands among the others. */
    record Hit(Sought.Nearness nearness, Turn.Place place) {}

    /**
     * What was found, in order.
     *
     * @param isCut whether more was found than is told apart
     */
    record Hits(List<Hit> all, boolean isCut) {
        List<Reference> refs(int from, int most) {
            return all.stream().skip(from).limit(most).map(hit -> hit.place().ref()).toList();
        }

        /** How many stand before a place, or at it. */
        int until(Hit hit) {
            return (int) all.stream().takeWhile(each -> NEAREST_FIRST.compare(each, hit) <= 0).count();
        }

        int before(Hit hit) {
            return (int) all.stream().takeWhile(each -> NEAREST_FIRST.compare(each, hit) < 0).count();
        }
    }

    Hits find(WorkspaceId workspace, ListStatement list, Filter filter, Sought sought, int most) {
        if (sought.isNothing() || filter.committees().isEmpty()) {
            return new Hits(List.of(), false);
        }
        // One more tells whether there are more.
        var limit = most + 1L;
        var whole = dialect.question(workspace, filter.committees(), sought.phrases(), false);
        var beginning = dialect.question(workspace, filter.committees(), sought.phrases(), true);
        var hits = new ArrayList<>(ask(list, sought, whole, limit));
        // Words that are too short to be beginnings ask the same twice.
        if (hits.size() <= most && !beginning.equals(whole)) {
            var known = new HashSet<>(hits.stream().map(hit -> hit.place().ref()).toList());
            ask(list, sought, beginning, limit).stream()
                    .filter(hit -> known.add(hit.place().ref()))
                    .forEach(hits::add);
        }
        var isCut = hits.size() > most;
        return new Hits(hits.stream().limit(most).sorted(NEAREST_FIRST).toList(), isCut);
    }

    private List<Hit> ask(ListStatement list, Sought sought, String question, long limit) {
        return jdbc.prepareStatement(list.found(dialect, limit), asked -> {
            list.bindFound(asked, question);
            var hits = new ArrayList<Hit>();
            try (var answer = asked.executeQuery()) {
                while (answer.next()) {
                    var place = new Turn.Place(answer.getString(2), answer.getString(3), Reference.of(answer.getString(1)));
                    hits.add(new Hit(sought.nearness(answer.getString(4)), place));
                }
            }
            return hits;
        });
    }

    /** Where an action stands that was shown; empty where there is no such action. */
    Optional<Hit> placed(WorkspaceId workspace, Sought sought, Turn.Place place) {
        return jdbc.prepareStatement("SELECT text FROM action_text WHERE workspace_id = ? AND ref = ?", asked -> {
            asked.setString(1, workspace.value());
            asked.setString(2, place.ref().toString());
            try (var answer = asked.executeQuery()) {
                return answer.next() ? Optional.of(new Hit(sought.nearness(answer.getString(1)), place)) : Optional.empty();
            }
        });
    }
}
