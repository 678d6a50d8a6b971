package org.arising.action;

import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The SQL of one list. Where a party is asked for, its rows in {@code action_party} lead, otherwise the committee's in
 * {@code action}; both stand in the list's order.
 */
final class ListStatement {
    /** The list's order. References of several committees may agree in year and number. */
    private static final List<String> ORDER = List.of("l.due_rank", "l.meeting_rank", "l.year", "l.number", "l.committee");

    private static final String PLACE = "(" + String.join(", ", ORDER) + ")";

    private final List<String> conditions = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final String table;
    private final String joined;
    /** The index to go by, or null where the database chooses. */
    private final @Nullable String index;
    private final Counted counted;
    /** Workspace, status and party of a list of one status over several committees that the tally counts; else empty. */
    private List<String> everywhere = List.of();

    /** From where the length of a list is known. */
    private enum Counted {
        /** The list itself is counted. */
        ONE_BY_ONE,
        /** The tally knows, for everybody. */
        OF_ALL,
        /** The tally knows, for the one party that is asked for. */
        OF_PARTY
    }

    private ListStatement(String table, String joined, @Nullable String index, Counted counted) {
        this.table = table;
        this.joined = joined;
        this.index = index;
        this.counted = counted;
    }

    static ListStatement of(WorkspaceId workspace, Filter filter, LocalDate today) {
        var byParty = !filter.parties().isEmpty();
        // With one party each action stands once; with several an action could stand twice, so the table itself leads.
        var single = byParty && filter.parties().getFirst().size() == 1 && filter.words().isEmpty();
        // What stands in the index alone is counted without a look at the actions themselves.
        var bare = filter.item() == null
                && filter.since() == null
                && filter.kind() == null
                && filter.words().isEmpty()
                && filter.scope() != Filter.Scope.ANSWERED;
        var s = new ListStatement(
                single ? "action_party l" : "action l",
                single && !bare ? " JOIN action a ON a.workspace_id = l.workspace_id AND a.ref = l.ref" : "",
                filter.meeting() == null ? null : single ? "action_party_of_meeting" : "action_of_meeting",
                counted(filter, bare));
        var a = single ? "a" : "l";
        s.and("l.workspace_id = ?", workspace.value());
        s.in("l.status", statuses(filter));
        s.in("l.committee", filter.committees());
        if (single) {
            s.and("l.party = ?", filter.parties().getFirst().iterator().next());
        }
        for (var group : single ? filter.parties().subList(1, filter.parties().size()) : filter.parties()) {
            s.conditions.add("EXISTS (SELECT 1 FROM action_party p WHERE p.workspace_id = l.workspace_id AND p.ref = l.ref"
                    + " AND p.party IN (" + marks(group.size()) + "))");
            s.values.addAll(group);
        }
        switch (filter.scope()) {
            case OVERDUE -> s.and("l.due_rank < ?", today.toString());
            case DUE -> {
                s.and("l.due_rank >= ?", today.toString());
                s.and("l.due_rank <= ?", today.plusDays(7).toString());
            }
            case ANSWERED -> s.conditions.add(a + ".awaiting IS NOT NULL");
            case ONGOING, COMPLETED, CLOSED, ALL -> {}
        }
        s.rest(a, filter);
        if (s.counted != Counted.ONE_BY_ONE && filter.committees().size() > 1 && statuses(filter).size() == 1) {
            var party = single ? filter.parties().getFirst().iterator().next() : "";
            s.everywhere = List.of(workspace.value(), statuses(filter).getFirst(), party);
        }
        return s;
    }

    private static Counted counted(Filter filter, boolean bare) {
        var byDate = filter.scope() == Filter.Scope.OVERDUE || filter.scope() == Filter.Scope.DUE || filter.meeting() != null;
        if (!bare || byDate || filter.parties().size() > 1) {
            return Counted.ONE_BY_ONE;
        }
        if (filter.parties().isEmpty()) {
            return Counted.OF_ALL;
        }
        return filter.parties().getFirst().size() == 1 ? Counted.OF_PARTY : Counted.ONE_BY_ONE;
    }

    private void rest(String a, Filter filter) {
        var meeting = filter.meeting();
        if (meeting != null) {
            and("l.meeting_rank = ?", meeting.toString());
        }
        var item = filter.item();
        if (item != null) {
            and(a + ".item_no = ?", item);
        }
        var since = filter.since();
        if (since != null) {
            and("(CASE WHEN l.meeting_rank < '9999' THEN l.meeting_rank ELSE " + a + ".raised END) >= ?", since.toString());
        }
        var kind = filter.kind();
        if (kind != null) {
            and(a + ".kind = ?", kind.written());
        }
    }

    private static List<String> statuses(Filter filter) {
        if (filter.kind() == Kind.STANDING) {
            return List.of("standing");
        }
        return switch (filter.scope()) {
            case ONGOING, OVERDUE, DUE, ANSWERED -> List.of("ongoing");
            case COMPLETED -> List.of("completed");
            case CLOSED -> List.of("closed");
            case ALL -> List.of("ongoing", "completed", "closed");
        };
    }

    String count(ListDialect dialect) {
        return switch (counted) {
            case ONE_BY_ONE -> oneByOne(dialect);
            case OF_ALL -> "SELECT sum(l.actions) FROM action_tally l" + where() + " AND l.party = ''";
            case OF_PARTY -> "SELECT sum(l.actions) FROM action_tally l" + where();
        };
    }

    private String oneByOne(ListDialect dialect) {
        return "SELECT count(*) FROM " + from(index, dialect) + where();
    }

    private String from(@Nullable String by, ListDialect dialect) {
        return table + (by == null ? "" : dialect.by(by)) + joined;
    }

    /** Counts what stands before a place. */
    String countBefore(ListDialect dialect) {
        return oneByOne(dialect) + " AND " + PLACE + " < (?, ?, ?, ?, ?)";
    }

    /** Whether a page can be read in the order of one index, past the actions of committees that are not asked for. */
    boolean standsInOrder() {
        return !everywhere.isEmpty();
    }

    /** Counts what the list would hold if it were of all committees; for a list that stands in order. */
    String countEverywhere() {
        return "SELECT sum(l.actions) FROM action_tally l WHERE l.workspace_id = ? AND l.status = ? AND l.party = ?";
    }

    void bindEverywhere(PreparedStatement statement) throws SQLException {
        bind(statement, everywhere);
    }

    /** The references of one page; those before a place come last one first. */
    String page(Turn turn, int limit, ListDialect dialect) {
        return page(turn, limit, "SELECT l.ref FROM " + from(index, dialect) + where());
    }

    /** The same, read in order. */
    String pageInOrder(Turn turn, int limit, ListDialect dialect) {
        var inOrder = counted == Counted.OF_PARTY ? "action_party_in_order" : "action_in_order";
        return page(turn, limit, "SELECT l.ref FROM " + from(inOrder, dialect) + where());
    }

    /** The actions of the list whose texts answer a question to the index of words, the last stored first, each with its place. */
    String found(ListDialect dialect, long limit) {
        return "SELECT l.ref, l.due_rank, l.meeting_rank, t.text FROM " + dialect.found() + where() + " AND " + dialect.matching()
                + " LIMIT " + limit;
    }

    void bindFound(PreparedStatement statement, String question) throws SQLException {
        bind(statement);
        statement.setString(values.size() + 1, question);
    }

    private static String page(Turn turn, int limit, String all) {
        return switch (turn) {
            case Turn.Numbered(var page) -> all + ordered("") + " LIMIT " + limit + " OFFSET " + (page - 1L) * limit;
            case Turn.After after -> all + " AND " + PLACE + " > (?, ?, ?, ?, ?)" + ordered("") + " LIMIT " + limit;
            case Turn.Before before -> all + " AND " + PLACE + " < (?, ?, ?, ?, ?)" + ordered(" DESC") + " LIMIT " + limit;
        };
    }

    private static String ordered(String way) {
        return " ORDER BY " + String.join(way + ", ", ORDER) + way;
    }

    void bind(PreparedStatement statement) throws SQLException {
        bind(statement, values);
    }

    private static void bind(PreparedStatement statement, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
    }

    void bind(PreparedStatement statement, Turn turn) throws SQLException {
        switch (turn) {
            case Turn.Numbered numbered -> bind(statement);
            case Turn.After(var place) -> bind(statement, place);
            case Turn.Before(var place) -> bind(statement, place);
        }
    }

    void bind(PreparedStatement statement, Turn.Place place) throws SQLException {
        bind(statement);
        var next = values.size() + 1;
        statement.setString(next, place.due());
        statement.setString(next + 1, place.meeting());
        statement.setInt(next + 2, place.ref().year());
        statement.setInt(next + 3, place.ref().number());
        statement.setString(next + 4, place.ref().committee());
    }

    private String where() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    private void and(String condition, String value) {
        conditions.add(condition);
        values.add(value);
    }

    private void in(String column, Collection<String> choices) {
        if (choices.size() == 1) {
            and(column + " = ?", choices.iterator().next());
        } else {
            conditions.add(column + " IN (" + marks(choices.size()) + ")");
            values.addAll(choices);
        }
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
