package org.arising.action;

import io.micronaut.transaction.TransactionOperations;
import org.arising.committee.Workspaces;
import org.arising.document.importing.ImportResult;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.setup.SetupDesk;
import org.arising.setup.SetupExample;
import org.arising.testkit.HostileTexts;
import org.arising.testkit.Seeds;
import org.arising.testkit.SomeActions;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Actions are found by the words of their texts, in the register of 29 September 2022 and among others. */
class SearchTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);

    @TempDir
    private Path folder;

    private Workshop shop;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void readRegister() {
        assertThat(shop.doImport(shop.order("000.txt", Seeds.register()))).isInstanceOf(ImportResult.Imported.class);
    }

    /** Actions of a committee, numbered from 1, one of each text. */
    @SuppressWarnings("unchecked") // a bean's type carries no argument
    private void keep(WorkspaceId workspace, String committee, List<String> texts) {
        var transactions = (TransactionOperations<Connection>) shop.of(TransactionOperations.class);
        transactions.executeWrite(status -> {
            for (int i = 0; i < texts.size(); i++) {
                var action = SomeActions.action(
                        new Reference(committee, 2022, i + 1), "Deputy Commissioner, MPS", Wording.plain(texts.get(i)));
                shop.of(Actions.class).add(workspace, action, List.of(new Event(
                        Workshop.NOW, action.raised(), "U0CLERK", "document", new Happening.Raised("a test"))));
            }
            return null;
        });
    }

    private ActionLists.Page find(Turn turn, int perPage, String... words) {
        return shop.of(ActionLists.class).page(shop.workspace(), filter(words), TODAY, turn, perPage);
    }

    private List<Integer> found(String... words) {
        var page = find(Turn.first(), 10, words);
        assertThat(page.total()).isEqualTo(page.actions().size());
        return page.actions().stream().map(action -> action.ref().number()).toList();
    }

    private static Filter filter(String... words) {
        return new Filter(Filter.Scope.ALL, Set.of("PCC"), List.of(), null, null, null, null, List.of(words));
    }

    @Test
    void words_are_found_whatever_their_case_and_phrases_as_they_stand() {
        readRegister();
        assertThat(found("STRIP search")).hasSize(1);
        assertThat(found("search strip")).isEmpty();
        assertThat(found("search", "strip")).isEqualTo(found("STRIP search"));
        assertThat(found("Anti-Social", "asb")).hasSize(2).isEqualTo(found("anti", "social", "ASB"));
        assertThat(found("'; DROP TABLE action; --")).isEmpty();
    }

    @Test
    void what_is_looked_for_is_the_text_as_it_is_now() {
        readRegister();
        var found = find(Turn.first(), 10, "strip search").actions().getFirst();
        var change = new Change.Correct(
                Wording.plain("To write about \"kettling\" × 2."), found.responsible(), found.deadline(), false, "Misheard.");
        assertThat(shop.of(ActionDesk.class).change(shop.hand("U0CLERK", "edit"), List.of(found.ref()), change)).isInstanceOf(Outcome.Done.class);
        assertThat(found("strip search")).isEmpty();
        assertThat(find(Turn.first(), 10, "\"KETTLING\" ×").actions()).extracting(Action::ref).containsExactly(found.ref());
        assertThat(found("kettling", "× 2")).hasSize(1);
        assertThat(found("\u0000kett\u0000ling")).hasSize(1);
    }

    @Test
    void the_nearest_come_first_each_in_the_order_of_lists() {
        keep(shop.workspace(), "PCC", List.of(
                "To write of searches that strip a budget.",
                "To search the strip of land.",
                "To report on strip search.",
                "To report on strips, and on searching."));
        assertThat(found("strip", "search")).containsExactly(3, 2, 1, 4);
        assertThat(found("strip search")).containsExactly(3);
        assertThat(found("sear")).containsExactly(1, 2, 3, 4);
        assertThat(found("se")).as("two letters are a word, not a beginning").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coöperation café", "COOPERATION CAFE", "cooperation café", "coop"})
    void accents_make_no_difference(String typed) {
        keep(shop.workspace(), "PCC", List.of("To explain coöperation, Café by café.", "To explain cafes."));
        assertThat(found(typed.split(" "))).contains(1).doesNotContain(2);
    }

    @Test
    void no_text_of_another_committee_or_workspace_is_found() {
        shop.setUp("committees: [{ code: BPC, name: Budget and Performance Committee }]");
        assertThat(shop.of(Workspaces.class).bind("T0HERE", null, null)).isEqualTo(shop.workspace());
        var elsewhere = shop.of(Workspaces.class).bind("T0ELSE", null, null);
        shop.of(SetupDesk.class).apply(elsewhere, SetupExample.TEXT, false, Workshop.NOW);
        keep(shop.workspace(), "PCC", List.of("To send the figures on kettling."));
        keep(shop.workspace(), "BPC", List.of("To send the figures on kettling.", "PCC kettling."));
        keep(elsewhere, "PCC", List.of("To send the figures on kettling.", "Of kettling in " + shop.workspace()));
        assertThat(found("kettling")).containsExactly(1);
        assertThat(found("kett")).containsExactly(1);
        assertThat(shop.of(ActionLists.class).count(elsewhere, filter("kettling"), TODAY)).isEqualTo(2);
    }

    @Test
    void where_more_is_found_than_anybody_turns_pages_for_the_last_stored_are_shown_and_it_says_so() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < Search.MOST + 20; i++) {
            texts.add("To send figure " + i + ".");
        }
        keep(shop.workspace(), "PCC", texts);
        var page = find(Turn.first(), 10, "figure");
        assertThat(page.total()).isEqualTo(Search.MOST);
        assertThat(page.isCut()).isTrue();
        assertThat(page.actions()).first().satisfies(action -> assertThat(action.ref().number()).isEqualTo(21));
        assertThat(find(Turn.first(), 10, "figure", "7").isCut()).isFalse();
        assertThat(shop.of(ActionLists.class).all(shop.workspace(), filter("figure"), TODAY)).as("an export leaves nothing out").hasSize(Search.MOST + 20);
    }

    @Test
    void pages_are_turned_there_and_back_from_the_place_of_what_was_shown() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            texts.add(i % 3 == 0 ? "To strip, then search." : i % 3 == 1 ? "On strip search." : "On stripping and searching.");
        }
        keep(shop.workspace(), "PCC", texts);
        var all = find(Turn.first(), 100, "strip", "search").actions().stream().map(Action::ref).toList();
        assertThat(all).hasSize(25);

        var page = find(Turn.first(), 10, "strip", "search");
        var there = new ArrayList<>(page.actions().stream().map(Action::ref).toList());
        while (page.next().isPresent()) {
            page = find(page.next().get(), 10, "strip", "search");
            there.addAll(page.actions().stream().map(Action::ref).toList());
        }
        assertThat(there).isEqualTo(all);
        assertThat(page.first()).isEqualTo(21);
        page = find(page.previous().orElseThrow(), 10, "strip", "search");
        assertThat(page.actions()).extracting(Action::ref).isEqualTo(all.subList(10, 20));
        assertThat(find(Turn.last(), 10, "strip", "search").actions()).extracting(Action::ref).isEqualTo(all.subList(15, 25));
    }

    @Tag("sqlite")
    @Test
    void the_index_of_words_leads_and_no_table_is_gone_through() throws SQLException {
        readRegister();
        var list = ListStatement.of(shop.workspace(), filter("strip search"), TODAY);
        var plan = new ArrayList<String>();
        try (var connection = shop.connect();
                var asked = connection.prepareStatement("EXPLAIN QUERY PLAN " + list.found(ListDialect.SQLITE, 10))) {
            list.bindFound(asked, ListDialect.SQLITE.question(shop.workspace(), Set.of("PCC"), Sought.of(List.of("strip search")).phrases(), false));
            try (var answer = asked.executeQuery()) {
                while (answer.next()) {
                    plan.add(answer.getString("detail"));
                }
            }
        }
        assertThat(plan).hasSize(3);
        assertThat(plan.getFirst()).startsWith("SCAN w VIRTUAL TABLE INDEX").contains("M");
        assertThat(plan.subList(1, 3)).allMatch(step -> step.startsWith("SEARCH"));
    }

    @Test
    void whatever_somebody_types_finds_or_finds_nothing() {
        keep(shop.workspace(), "PCC", List.of("To send 1 figure: text AND NEAR."));
        for (var hostile : HostileTexts.ALL) {
            assertThat(find(Turn.first(), 10, hostile).total()).as(hostile).isBetween(0L, 1L);
        }
        assertThat(found("%")).isEmpty();
        assertThat(found("%", "figure")).containsExactly(1);
        assertThat(ActionLists.canBeFound("%")).isFalse();
        assertThat(ActionLists.canBeFound("5%")).isTrue();
    }

    /** What is found is ranked by words that Arising tells apart itself. */
    @Test
    void words_are_those_of_the_index() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = connection.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE w USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')");
            statement.execute("CREATE VIRTUAL TABLE v USING fts5vocab (w, 'instance')");
            var random = new Random(7);
            for (int i = 0; i < 300; i++) {
                var text = i == 0 ? "Coöperation d’Été, 3½ Ångström; STRASSE straße ß ﬁ №5 Łódź عربي 日本" : HostileTexts.next(random);
                statement.execute("DELETE FROM w");
                try (var insert = connection.prepareStatement("INSERT INTO w VALUES (?)")) {
                    insert.setString(1, text.replace("\u0000", ""));
                    insert.executeUpdate();
                }
                var words = new ArrayList<String>();
                try (var answer = statement.executeQuery("SELECT term FROM v ORDER BY offset")) {
                    while (answer.next()) {
                        words.add(answer.getString(1));
                    }
                }
                if (words.stream().noneMatch(word -> word.length() > 10_000)) {
                    assertThat(Sought.words(text.replace("\u0000", ""))).as(text).isEqualTo(words);
                }
            }
        }
    }
}
