package org.arising.action;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.storage.Commits;
import org.arising.storage.Database;
import org.arising.storage.Unchanged;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lists of actions by what officers ask for: overdue first, then by deadline, then oldest meeting first. */
@Singleton
public class ActionLists {
    /** How many actions of other committees an index may hold for each that is asked for. */
    private static final int PASSED_OVER = 20;

    /** Officers ask for the same lists again and again. A page holds some ten kilobytes, a count some hundred bytes. */
    private static final int MOST_PAGES = 200;

    private static final int MOST_COUNTS = 5_000;

    private final TransactionOperations<Connection> reading;
    private final JdbcOperations jdbc;
    private final ReadActions actions;
    private final Search search;
    private final ListDialect dialect;
    private final Unchanged<Asked, Page> pages;
    private final Unchanged<Asked, Long> counts;

    private record Asked(WorkspaceId workspace, Filter filter, LocalDate today, Turn turn, int perPage) {}

    ActionLists(
            @Named("reading") TransactionOperations<Connection> reading,
            @Named("reading") JdbcOperations jdbc,
            ReadActions actions,
            Database database,
            Commits commits) {
        this.reading = reading;
        this.jdbc = jdbc;
        this.actions = actions;
        this.dialect = ListDialect.of(database);
        this.search = new Search(jdbc, dialect);
        this.pages = new Unchanged<>(commits, MOST_PAGES);
        this.counts = new Unchanged<>(commits, MOST_COUNTS);
    }

    /**
     * A page of a list.
     *
     * @param total how many actions the whole list holds
     * @param first which of them its first is, counted from 1
     * @param turn what it was asked for by
     * @param isCut whether words found more than are counted here
     */
    public record Page(List<Action> actions, long total, long first, Turn turn, boolean isCut) {
        /** Without all that its actions say, which takes longer than to find one that is the same. */
        @Override
        public int hashCode() {
            return Objects.hash(total, first, actions.stream().map(Action::ref).toList());
        }

        /** What leads to the page after this one; empty where nothing follows. */
        public Optional<Turn> next() {
            return actions.isEmpty() || first + actions.size() > total
                    ? Optional.empty()
                    : Optional.of(new Turn.After(Turn.Place.of(actions.getLast())));
        }

        /** What leads to the page before this one; empty where nothing comes before. */
        public Optional<Turn> previous() {
            if (first <= 1 || total == 0) {
                return Optional.empty();
            }
            return Optional.of(actions.isEmpty() ? Turn.last() : new Turn.Before(Turn.Place.of(actions.getFirst())));
        }
    }

    /** One page as of a day. */
    public Page page(WorkspaceId workspace, Filter filter, LocalDate today, Turn turn, int perPage) {
        return pages.of(
                new Asked(workspace, filter, today, turn, perPage), () -> read(workspace, filter, today, turn, perPage));
    }

    private Page read(WorkspaceId workspace, Filter filter, LocalDate today, Turn turn, int perPage) {
        if (!filter.words().isEmpty()) {
            return searched(workspace, filter, today, turn, perPage);
        }
        var statement = ListStatement.of(workspace, filter, today);
        return reading.execute(TransactionDefinition.READ_ONLY, status -> {
            var total = count(statement);
            var inOrder = isReadInOrder(statement, total);
            var refs = references(statement, turn, perPage, inOrder);
            if (turn instanceof Turn.Before && refs.size() < perPage && refs.size() < total) {
                // The beginning is shown as a whole page.
                var beginning = references(statement, Turn.first(), perPage, inOrder);
                return page(workspace, statement, Turn.first(), perPage, total, beginning);
            }
            return page(workspace, statement, turn, perPage, total, refs);
        });
    }

    /** Whether a word or phrase holds anything that can be looked for in texts: a letter or a digit. */
    public static boolean canBeFound(String typed) {
        return !Sought.of(List.of(typed)).isNothing();
    }

    private Page searched(WorkspaceId workspace, Filter filter, LocalDate today, Turn turn, int perPage) {
        var sought = Sought.of(filter.words());
        return reading.execute(TransactionDefinition.READ_ONLY, status -> {
            var hits = found(workspace, filter, today, sought, Search.MOST);
            var total = hits.all().size();
            var from = switch (turn) {
                case Turn.Numbered(var page) -> (page - 1) * perPage;
                case Turn.After(var place) -> search.placed(workspace, sought, place).map(hits::until).orElse(total);
                case Turn.Before(var place) ->
                    Math.max(0, search.placed(workspace, sought, place).map(hits::before).orElse(total) - perPage);
            };
            var first = Math.min(from, total);
            return new Page(actions.find(workspace, hits.refs(first, perPage)), total, first + 1L, turn, hits.isCut());
        });
    }

    private Search.Hits found(WorkspaceId workspace, Filter filter, LocalDate today, Sought sought, int most) {
        return search.find(workspace, ListStatement.of(workspace, filter, today), filter, sought, most);
    }

    /** Where those who ask see most of what there is, few actions are passed over; else a sort of what they see costs less. */
    private boolean isReadInOrder(ListStatement statement, long total) {
        return statement.standsInOrder() && total * PASSED_OVER >= jdbc.prepareStatement(statement.countEverywhere(), asked -> {
            statement.bindEverywhere(asked);
            return number(asked);
        });
    }

    private Page page(
            WorkspaceId workspace, ListStatement statement, Turn turn, int perPage, long total, List<Reference> refs) {
        var found = actions.find(workspace, refs);
        var first =
                switch (turn) {
                    case Turn.Numbered(var page) -> (page - 1L) * perPage + 1;
                    case Turn.After after -> first(statement, found, total);
                    case Turn.Before before -> first(statement, found, total);
                };
        return new Page(found, total, first, turn, false);
    }

    private long first(ListStatement statement, List<Action> found, long total) {
        if (found.isEmpty()) {
            return total + 1;
        }
        var place = Turn.Place.of(found.getFirst());
        return 1 + jdbc.prepareStatement(statement.countBefore(dialect), asked -> {
            statement.bind(asked, place);
            return number(asked);
        });
    }

    /** How many actions a list holds as of a day. */
    public long count(WorkspaceId workspace, Filter filter, LocalDate today) {
        if (!filter.words().isEmpty()) {
            return page(workspace, filter, today, Turn.first(), 0).total();
        }
        return counts.of(new Asked(workspace, filter, today, Turn.first(), 0), () -> {
            var statement = ListStatement.of(workspace, filter, today);
            return reading.execute(TransactionDefinition.READ_ONLY, status -> count(statement));
        });
    }

    /** The first actions of a list as of a day, where nobody asks how many there are. */
    public List<Action> first(WorkspaceId workspace, Filter filter, LocalDate today, int most) {
        if (!filter.words().isEmpty()) {
            var sought = Sought.of(filter.words());
            return reading.execute(TransactionDefinition.READ_ONLY, status ->
                    actions.find(workspace, found(workspace, filter, today, sought, Math.max(most, Search.MOST)).refs(0, most)));
        }
        var statement = ListStatement.of(workspace, filter, today);
        return reading.execute(TransactionDefinition.READ_ONLY, status ->
                actions.find(workspace, references(statement, Turn.first(), most, false)));
    }

    /** Every action of a list, in its order. */
    public List<Action> all(WorkspaceId workspace, Filter filter, LocalDate today) {
        return first(workspace, filter, today, Integer.MAX_VALUE);
    }

    private long count(ListStatement statement) {
        return jdbc.prepareStatement(statement.count(dialect), asked -> {
            statement.bind(asked);
            return number(asked);
        });
    }

    private static long number(PreparedStatement asked) throws SQLException {
        try (var answer = asked.executeQuery()) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }

    private List<Reference> references(ListStatement statement, Turn turn, int most, boolean inOrder) {
        var sql = inOrder ? statement.pageInOrder(turn, most, dialect) : statement.page(turn, most, dialect);
        return jdbc.prepareStatement(sql, asked -> {
            statement.bind(asked, turn);
            var refs = references(asked);
            return turn instanceof Turn.Before ? refs.reversed() : refs;
        });
    }

    private static List<Reference> references(PreparedStatement asked) throws SQLException {
        var refs = new ArrayList<Reference>();
        try (ResultSet answer = asked.executeQuery()) {
            while (answer.next()) {
                refs.add(Reference.of(answer.getString(1)));
            }
        }
        return refs;
    }
}
