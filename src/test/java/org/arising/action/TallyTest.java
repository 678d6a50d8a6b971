package org.arising.action;

import org.arising.kernel.Reference;
import org.arising.response.Response;
import org.arising.testkit.Tally;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** How many actions there are is known without counting them, after whatever happened to them. */
class TallyTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);

    @TempDir
    Path folder;

    private Workshop shop;

    @BeforeEach
    void open() {
        shop = Workshop.withRegister(folder);
    }

    @AfterEach
    void close() {
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void a_document_that_is_read_in_is_counted() throws SQLException {
        assertThat(shop.number("SELECT sum(actions) FROM action_tally WHERE party = '' AND status <> 'standing'"))
                .isEqualTo(41);
        assertThat(shop.number("SELECT sum(actions) FROM action_tally WHERE party = 'MPS' AND status = 'ongoing'")).isEqualTo(8);
        assertThat(faults()).isEmpty();
    }

    @Test
    void what_is_completed_closed_reopened_handed_over_or_merged_is_counted_where_it_then_is() throws SQLException {
        var mps = ongoing();
        done(shop.of(ActionDesk.class).complete(shop.hand("U0CLERK", "complete"), mps.subList(0, 2), new Answer(
                new Response("r1", "U0CLERK", LocalDate.of(2022, 9, 30), "Here it is.", List.of()), Set.of())));
        change("close", mps.get(2), new Change.Close("not used"));
        change("reopen", mps.get(2), new Change.Reopen("used after all"));
        change("close-other", mps.get(3), new Change.Close("not used"));
        change("assign", mps.get(4), new Change.Assign(
                new Action.Responsible("MOPAC", List.of("MOPAC"), List.of()), "It is theirs."));
        change("supersede", mps.get(5), new Change.Supersede(mps.get(4), "the same"));
        assertThat(shop.number("SELECT sum(actions) FROM action_tally WHERE party = 'MPS' AND status = 'ongoing'"))
                .isEqualTo(8 - 2 - 1 - 1 - 1);
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_trigger_that_were_missing_would_be_found() throws SQLException {
        try (var connection = shop.connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER action_is_counted_anew");
        }
        change("close", ongoing().getFirst(), new Change.Close("not used"));
        assertThat(faults()).isNotEmpty();
    }

    private List<Reference> ongoing() {
        var filter = new Filter(
                Filter.Scope.ONGOING, Set.of("PCC"), List.of(Set.of("MPS")), null, null, null, null, List.of());
        return shop.of(ActionLists.class).first(shop.workspace(), filter, TODAY, 8).stream().map(Action::ref).toList();
    }

    private void change(String once, Reference ref, Change change) {
        done(shop.of(ActionDesk.class).change(shop.hand("U0CLERK", once), List.of(ref), change));
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private List<String> faults() throws SQLException {
        try (var connection = shop.connect()) {
            return Tally.faults(connection);
        }
    }
}
