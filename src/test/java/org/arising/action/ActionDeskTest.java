package org.arising.action;

import org.arising.kernel.Reference;
import org.arising.response.Response;
import org.arising.response.Responses;
import org.arising.testkit.Logged;
import org.arising.testkit.Story;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ActionDeskTest {
    private static final LocalDate RECEIVED = LocalDate.of(2022, 9, 30);
    private static final Reference ONE = Reference.of("PCC-2022-001");
    private static final Reference TWO = Reference.of("PCC-2022-002");
    private static final Reference OTHER = Reference.of("PCC-2022-003");
    private static final Reference NONE = Reference.of("PCC-2022-999");

    @TempDir
    Path folder;

    private Workshop shop;
    private ActionDesk desk;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        desk = shop.of(ActionDesk.class);
        add("one", "MPS");
        add("two", "MPS");
        add("three", "MOPAC");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void one_response_completes_several_actions_in_one_line_of_record() {
        var outbox = shop.number("SELECT count(*) FROM outbox");
        var outcome = desk.complete(shop.hand("U0MPS", "c"), List.of(ONE, TWO), answer("r1"));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.actions()).hasSize(2));
        for (var ref : List.of(ONE, TWO)) {
            assertThat(shop.action(ref.toString()).state()).isEqualTo(new State.Completed(RECEIVED));
            assertThat(history(ref).getLast()).satisfies(event -> {
                assertThat(event.what()).isEqualTo(new Happening.Completed("r1", RECEIVED));
                assertThat(event.day()).isEqualTo(RECEIVED);
                assertThat(event.actor()).isEqualTo("U0MPS");
                assertThat(event.at()).isEqualTo(Workshop.NOW);
            });
            assertThat(shop.of(Responses.class).answering(shop.workspace(), ref)).extracting(Response::id).containsExactly("r1");
        }
        assertThat(shop.number("SELECT count(*) FROM response")).isOne();
        assertThat(shop.number("SELECT count(*) FROM outbox")).isEqualTo(outbox + 1);
    }

    @Test
    void where_one_of_several_is_refused_nothing_at_all_is_stored() {
        var before = shop.counts();
        for (var refs : List.of(List.of(ONE, OTHER), List.of(ONE, NONE), List.of(NONE))) {
            assertThat(desk.complete(shop.hand("U0MPS", "c"), refs, answer("r1"))).isInstanceOf(Outcome.Refused.class);
            assertThat(shop.counts()).isEqualTo(before);
            assertThat(shop.action("PCC-2022-001").state()).isEqualTo(new State.Ongoing());
        }
        // The submission was not used up by the refusal.
        assertThat(desk.complete(shop.hand("U0MPS", "c"), List.of(ONE), answer("r1"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_repeat_of_a_submission_has_no_second_effect() {
        desk.complete(shop.hand("U0CLERK", "c"), List.of(ONE), answer("r1"));
        var before = shop.counts();
        assertThat(desk.complete(shop.hand("U0CLERK", "c"), List.of(ONE), answer("r2"))).isEqualTo(new Outcome.Repeated());
        assertThat(shop.counts()).isEqualTo(before);
        assertThat(desk.add(shop.hand("U0CLERK", "add MPS one"), fresh("one", "MPS"))).isEqualTo(new Outcome.Repeated());
        assertThat(shop.counts()).isEqualTo(before);
    }

    @Test
    void the_same_action_named_twice_is_answered_once() {
        var outcome = desk.complete(shop.hand("U0CLERK", "c"), List.of(ONE, ONE), answer("r1"));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.actions()).hasSize(1));
    }

    @Test
    void whoever_is_slower_is_told_what_changed_and_nothing_is_stored() {
        var seen = shop.action("PCC-2022-001").version();
        var close = new Change.Close("not used");
        assertThat(desk.change(shop.hand("U0MPS", "a"), List.of(ONE), new Change.Update("In hand.", null)))
                .isInstanceOf(Outcome.Done.class);
        var before = shop.counts();
        assertThat(desk.change(seeing("b", seen), List.of(OTHER, ONE), close))
                .isInstanceOfSatisfying(Outcome.Overtaken.class, slower -> {
                    assertThat(slower.why()).isEmpty();
                    assertThat(slower.news()).singleElement().satisfies(news -> assertThat(news.events())
                            .singleElement()
                            .satisfies(event -> assertThat(event.what()).isEqualTo(new Happening.Updated("In hand."))));
                });
        assertThat(shop.counts()).isEqualTo(before);
        assertThat(desk.change(seeing("b", seen + 1), List.of(OTHER, ONE), close)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_passes_by_and_what_they_did_themselves_stops_nobody() {
        var seen = shop.action("PCC-2022-001").version();
        desk.change(shop.hand("U0MPS", "a"), List.of(ONE), new Change.Remark("We are on it."));
        desk.change(shop.hand("U0CLERK", "b"), List.of(ONE), new Change.FollowUp(RECEIVED));
        desk.change(shop.hand("U0CLERK", "c"), List.of(ONE), new Change.Update("My own note.", null));
        assertThat(desk.change(seeing("d", seen), List.of(ONE), new Change.Close("not used"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_cannot_be_done_any_more_names_who_made_it_so() {
        var seen = shop.action("PCC-2022-001").version();
        desk.complete(shop.hand("U0MPS", "a"), List.of(ONE), answer("r1"));
        assertThat(desk.change(seeing("b", seen), List.of(ONE), new Change.Update("Not yet.", null)))
                .isInstanceOfSatisfying(Outcome.Overtaken.class, slower -> {
                    assertThat(slower.why()).contains("was completed");
                    assertThat(slower.news().getFirst().events().getFirst().actor()).isEqualTo("U0MPS");
                });
    }

    private Hand seeing(String once, int version) {
        return shop.hand("U0CLERK", once).having(Map.of(ONE, version));
    }

    @Test
    @ResourceLock(Story.PROCESS)
    void a_deed_that_is_denied_is_a_line_of_the_log_without_a_word_of_the_action() {
        try (var logged = new Logged()) {
            desk.change(shop.hand("U0MPS", "d"), List.of(ONE), new Change.Close("secret reason"));
            desk.add(shop.hand("U0MPS", "e"), fresh("secret text", "MPS"));
            assertThat(logged.lines())
                    .anyMatch(line -> line.contains("U0MPS (MEMBER) may not MANAGE PCC-2022-001"))
                    .anyMatch(line -> line.contains("U0MPS (MEMBER) may not MANAGE PCC "))
                    .noneMatch(line -> line.contains("secret"));
        }
    }

    @Test
    void who_may_not_is_told_who_may() {
        assertThat(desk.change(shop.hand("U0MPS", "a"), List.of(ONE), new Change.Close("x")))
                .isInstanceOfSatisfying(Outcome.Refused.class, no -> assertThat(no.why()).contains("Ask an officer of"));
        assertThat(desk.add(shop.hand("U0MPS", "b"), fresh("mine", "MPS"))).isInstanceOf(Outcome.Refused.class);
        assertThat(desk.change(shop.hand("U0MPS", "c"), List.of(OTHER), new Change.Update("x", null)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void references_count_up_within_their_year_and_none_is_used_again() {
        desk.change(shop.hand("U0CLERK", "w"), List.of(OTHER), new Change.Withdraw("raised in error"));
        assertThat(desk.add(shop.hand("U0CLERK", "n"), fresh("next", "MPS")))
                .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.actions().getFirst().ref())
                        .isEqualTo(Reference.of("PCC-2022-004")));
    }

    @Test
    void a_letter_that_was_sent_last_week_is_an_event_of_that_day() {
        desk.change(shop.hand("U0CLERK", "l"), List.of(ONE), new Change.Request(LocalDate.of(2022, 9, 27)));
        assertThat(history(ONE).getLast().day()).isEqualTo(LocalDate.of(2022, 9, 27));
        assertThat(shop.action("PCC-2022-001").statusNote()).isEqualTo("This information was requested on 27 September 2022.");
    }

    @Test
    void no_event_can_be_changed_or_removed() throws SQLException {
        var before = history(ONE);
        try (var connection = shop.connect();
                var statement = connection.createStatement()) {
            for (var sql : List.of("UPDATE event SET actor = 'nobody'", "DELETE FROM event", "DELETE FROM event WHERE seq = 1")) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("append-only");
            }
        }
        assertThat(history(ONE)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void every_happening_is_read_back_as_it_was_written() {
        var long1 = "a\nb <b>“c”</b> 😀 ;,| ";
        var all = List.of(
                new Change.Update(long1, LocalDate.of(2022, 12, 1)),
                new Change.Snooze(LocalDate.of(2022, 12, 2), long1),
                new Change.Request(RECEIVED),
                new Change.FollowUp(RECEIVED),
                new Change.Remind(RECEIVED),
                new Change.Escalate(RECEIVED),
                new Change.Correct(Wording.plain(long1), new Action.Responsible(null, List.of(), List.of()), Deadline.NONE, true, ""),
                new Change.Report(RECEIVED, 2, Status.ONGOING, long1, List.of(3)),
                new Change.Close(long1),
                new Change.Reopen(long1),
                new Change.Withdraw(long1));
        for (int i = 0; i < all.size(); i++) {
            var outcome = desk.change(shop.hand("U0CLERK", "x" + i), List.of(ONE), all.get(i));
            assertThat(outcome).as("%s", all.get(i)).isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(
                            shop.action("PCC-2022-001"))
                    .isEqualTo(done.actions().getFirst()));
        }
        // It was raised, an update with a promise is two events, and a correction of three things is three.
        assertThat(history(ONE)).hasSize(all.size() + 4);
        assertThat(history(ONE).getLast().what()).isEqualTo(new Happening.Withdrawn(long1));
    }

    private List<Event> history(Reference ref) {
        return shop.of(Actions.class).history(shop.workspace(), ref);
    }

    private void add(String text, String organisation) {
        assertThat(desk.add(shop.hand("U0CLERK", "add " + organisation + " " + text), fresh(text, organisation)))
                .isInstanceOf(Outcome.Done.class);
    }

    private static NewAction fresh(String text, String organisation) {
        return new NewAction(
                "PCC",
                LocalDate.of(2022, 9, 29),
                null,
                Wording.plain(text),
                new Action.Responsible(organisation, List.of(organisation), List.of()),
                Deadline.NONE,
                Kind.UNDERTAKING, null);
    }

    private static Answer answer(String id) {
        return new Answer(new Response(id, "U0MPS", RECEIVED, "Here it is.", List.of()), Set.of());
    }
}
