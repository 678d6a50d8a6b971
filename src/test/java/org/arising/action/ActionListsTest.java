package org.arising.action;

import org.arising.document.importing.ImportResult;
import org.arising.kernel.Reference;
import org.arising.testkit.Seeds;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists over the register of 29 September 2022. */
class ActionListsTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);

    @TempDir
    Path folder;

    private Workshop shop;

    @BeforeEach
    void open() {
        var register = Seeds.register();
        shop = new Workshop(folder);
        assertThat(shop.doImport(shop.order("000.txt", register))).isInstanceOf(ImportResult.Imported.class);
    }

    @AfterEach
    void close() {
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void the_mps_has_eight_ongoing_actions_oldest_meeting_first() {
        var page = page(filter(Filter.Scope.ONGOING, "MPS"), 0, 10);
        assertThat(page.total()).isEqualTo(8);
        assertThat(page.actions()).extracting(action -> action.origin().meeting()).containsExactly(
                LocalDate.of(2019, 1, 10),
                LocalDate.of(2019, 6, 4),
                LocalDate.of(2019, 7, 3),
                LocalDate.of(2021, 7, 21),
                LocalDate.of(2021, 11, 17),
                LocalDate.of(2022, 1, 25),
                LocalDate.of(2022, 5, 26),
                LocalDate.of(2022, 7, 6));
    }

    @Test
    void states_count_as_the_register_does_and_standing_rows_only_where_asked_for() {
        assertThat(page(filter(Filter.Scope.ONGOING), 0, 10).total()).isEqualTo(18);
        assertThat(page(filter(Filter.Scope.COMPLETED), 0, 10).total()).isEqualTo(22);
        assertThat(page(filter(Filter.Scope.CLOSED), 0, 10).total()).isEqualTo(1);
        assertThat(page(filter(Filter.Scope.ALL), 0, 10).total()).isEqualTo(41);
        assertThat(page(filter(Filter.Scope.OVERDUE), 0, 10).total()).isZero();
        assertThat(page(with(Kind.STANDING, null, null, List.of()), 0, 10).total()).isEqualTo(2);
        assertThat(page(with(Kind.DELEGATION, null, null, List.of()), 0, 10).total()).isEqualTo(8);
    }

    @Test
    void pages_hold_every_action_once_and_in_order() {
        var all = refs(page(filter(Filter.Scope.ALL), 0, 100));
        var paged = new ArrayList<Reference>();
        for (int page = 0; page < 5; page++) {
            paged.addAll(refs(page(filter(Filter.Scope.ALL), page, 10)));
        }
        assertThat(paged).isEqualTo(all).hasSize(41);
        assertThat(new HashSet<>(paged)).hasSize(41);
        assertThat(page(filter(Filter.Scope.ALL), 5, 10).actions()).isEmpty();
    }

    @Test
    void a_meeting_an_item_and_a_day_since_narrow_the_list() {
        assertThat(page(with(null, LocalDate.of(2022, 6, 22), null, List.of()), 0, 10).total()).isEqualTo(5);
        assertThat(page(with(null, LocalDate.of(2022, 6, 22), "6", List.of()), 0, 10).total()).isEqualTo(2);
        var since = new Filter(Filter.Scope.ALL, Set.of("PCC"), List.of(), null, null, LocalDate.of(2022, 7, 6), null, List.of());
        assertThat(page(since, 0, 10).total()).isEqualTo(8);
    }

    @Test
    void one_of_several_parties_shows_an_action_once() {
        var either = new Filter(
                Filter.Scope.ONGOING, Set.of("PCC"), List.of(Set.of("MPS", "MOPAC")), null, null, null, null, List.of());
        assertThat(page(either, 0, 20).total()).isEqualTo(9);
        var nobody = new Filter(Filter.Scope.ALL, Set.of("PCC"), List.of(Set.of()), null, null, null, null, List.of());
        assertThat(page(nobody, 0, 20).total()).isZero();
        var nowhere = new Filter(Filter.Scope.ALL, Set.of(), List.of(), null, null, null, null, List.of());
        assertThat(page(nowhere, 0, 20).total()).isZero();
    }

    @Test
    void the_lists_of_a_party_and_of_a_committee_are_read_in_the_order_of_an_index() throws SQLException {
        assertThat(plan(filter(Filter.Scope.ONGOING, "MPS")))
                .anyMatch(step -> step.startsWith("SEARCH l USING") && step.contains("party=?"))
                .noneMatch(step -> step.contains("SCAN") || step.contains("TEMP B-TREE"));
        assertThat(plan(filter(Filter.Scope.ONGOING)))
                .anyMatch(step -> step.startsWith("SEARCH l USING") && step.contains("action_by_status"))
                .noneMatch(step -> step.contains("SCAN") || step.contains("TEMP B-TREE"));
        assertThat(plan(filter(Filter.Scope.OVERDUE, "MPS"))).noneMatch(step -> step.contains("SCAN") || step.contains("TEMP B-TREE"));
    }

    @Test
    void the_list_of_a_whole_board_is_read_in_its_order_and_is_the_same_as_if_it_were_sorted() throws SQLException {
        var board = Set.of("PCC", "BPC");
        for (var parties : List.of(List.<Set<String>>of(), List.of(Set.of("MPS")))) {
            var filter = new Filter(Filter.Scope.ONGOING, board, parties, null, null, null, null, List.of());
            var list = ListStatement.of(shop.workspace(), filter, TODAY);
            assertThat(list.standsInOrder()).isTrue();
            for (var turn : List.of(Turn.first(), new Turn.After(Turn.Place.of(page(filter, 0, 3).actions().getLast())), Turn.last())) {
                assertThat(plan(list, list.pageInOrder(turn, 10, ListDialect.SQLITE), turn))
                        .anyMatch(step -> step.contains("_in_order"))
                        .noneMatch(step -> step.contains("SCAN") || step.contains("TEMP B-TREE"));
                assertThat(rows(list, list.pageInOrder(turn, 10, ListDialect.SQLITE), turn)).isNotEmpty().isEqualTo(rows(list, list.page(turn, 10, ListDialect.SQLITE), turn));
            }
        }
        var all = new Filter(Filter.Scope.ALL, board, List.of(), null, null, null, null, List.of());
        assertThat(ListStatement.of(shop.workspace(), all, TODAY).standsInOrder()).isFalse();
    }

    @Test
    void the_list_of_a_meeting_looks_at_the_actions_of_that_meeting_alone() throws SQLException {
        var board = Set.of("PCC", "BPC");
        for (var parties : List.of(List.<Set<String>>of(), List.of(Set.of("MPS")))) {
            for (var scope : List.of(Filter.Scope.ALL, Filter.Scope.ONGOING)) {
                var filter = new Filter(scope, board, parties, LocalDate.of(2022, 6, 22), null, null, null, List.of());
                var list = ListStatement.of(shop.workspace(), filter, TODAY);
                assertThat(plan(filter)).anyMatch(step -> step.contains("of_meeting (") && step.contains("meeting_rank=? AND status=? AND committee=?"));
                assertThat(plan(list, list.count(ListDialect.SQLITE), Turn.first()))
                        .isNotEmpty()
                        .allMatch(step -> step.contains("COVERING INDEX") && step.contains("meeting_rank=? AND status=? AND committee=?"));
            }
        }
    }

    @Test
    void how_many_there_are_is_not_counted_one_by_one() throws SQLException {
        for (var filter : List.of(filter(Filter.Scope.ONGOING, "MPS"), filter(Filter.Scope.COMPLETED), filter(Filter.Scope.ALL, "MPS"))) {
            var list = ListStatement.of(shop.workspace(), filter, TODAY);
            assertThat(plan(list, list.count(ListDialect.SQLITE), Turn.first()))
                    .isNotEmpty()
                    .allMatch(step -> step.startsWith("SEARCH l USING PRIMARY KEY (workspace_id=? AND party=? AND status=? AND committee=?)"));
        }
    }

    @Test
    void turning_a_page_reads_from_its_place_in_the_index() throws SQLException {
        var place = Turn.Place.of(page(filter(Filter.Scope.ONGOING, "MPS"), 0, 10).actions().get(3));
        for (var turn : List.of(new Turn.After(place), new Turn.Before(place))) {
            for (var each : List.of(filter(Filter.Scope.ONGOING, "MPS"), filter(Filter.Scope.ONGOING))) {
                assertThat(plan(each, turn))
                        .anyMatch(step -> step.startsWith("SEARCH l USING") && step.contains("(due_rank,meeting_rank,year,number)"))
                        .noneMatch(step -> step.contains("SCAN") || step.contains("TEMP B-TREE"));
            }
        }
    }

    private List<String> plan(Filter filter) throws SQLException {
        return plan(filter, Turn.first());
    }

    private List<String> plan(Filter filter, Turn turn) throws SQLException {
        var list = ListStatement.of(shop.workspace(), filter, TODAY);
        return plan(list, list.page(turn, 10, ListDialect.SQLITE), turn);
    }

    private List<String> plan(ListStatement list, String sql, Turn turn) throws SQLException {
        return answers(list, "EXPLAIN QUERY PLAN " + sql, turn, "detail");
    }

    private List<String> rows(ListStatement list, String sql, Turn turn) throws SQLException {
        return answers(list, sql, turn, "ref");
    }

    private List<String> answers(ListStatement list, String sql, Turn turn, String column) throws SQLException {
        var answers = new ArrayList<String>();
        try (var connection = shop.connect();
                var statement = connection.prepareStatement(sql)) {
            list.bind(statement, turn);
            try (var answer = statement.executeQuery()) {
                while (answer.next()) {
                    answers.add(answer.getString(column));
                }
            }
        }
        return answers;
    }

    private ActionLists.Page page(Filter filter, int page, int perPage) {
        return shop.of(ActionLists.class).page(shop.workspace(), filter, TODAY, new Turn.Numbered(page + 1), perPage);
    }

    private static List<Reference> refs(ActionLists.Page page) {
        return page.actions().stream().map(Action::ref).toList();
    }

    private static Filter filter(Filter.Scope scope, String... party) {
        var parties = party.length == 0 ? List.<Set<String>>of() : List.of(Set.of(party));
        return new Filter(scope, Set.of("PCC"), parties, null, null, null, null, List.of());
    }

    private static Filter with(Kind kind, LocalDate meeting, String item, List<String> words) {
        return new Filter(Filter.Scope.ALL, Set.of("PCC"), List.of(), meeting, item, null, kind, words);
    }
}
