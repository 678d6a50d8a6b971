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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Turning the pages of a list that changes meanwhile. */
class TurningTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    private static final Filter ONGOING = Filter.of(Filter.Scope.ONGOING, Set.of("PCC"), Set.of());
    private static final Filter OF_THE_MET = Filter.of(Filter.Scope.ONGOING, Set.of("PCC"), Set.of("MPS"));

    @TempDir
    private Path folder;

    private Workshop shop;
    private int changes;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        assertThat(shop.doImport(shop.order("000.txt", Seeds.register()))).isInstanceOf(ImportResult.Imported.class);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void next_neither_skips_nor_repeats_what_kept_its_place_whatever_changes_between_clicks() {
        for (int seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            var filter = seed % 3 == 2 ? OF_THE_MET : ONGOING;
            var size = 1 + random.nextInt(4);
            var places = places(filter);
            var seen = new ArrayList<Reference>();
            var page = page(filter, Turn.first(), size);
            seen.addAll(refs(page));
            while (page.next().isPresent()) {
                var turn = page.next().get();
                for (int i = random.nextInt(4); i > 0; i--) {
                    change(random);
                }
                keep(places, filter);
                page = page(filter, turn, size);
                seen.addAll(refs(page));
                assertThat(page.first()).as("where the page stands").isEqualTo(
                        page.actions().isEmpty()
                                ? page.total() + 1
                                : whole(filter).indexOf(page.actions().getFirst().ref()) + 1);
            }
            var stayed = seen.stream().filter(places::containsKey).toList();
            assertThat(stayed).as("seed %s", seed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(places.keySet());
        }
    }

    @Test
    void previous_leads_back_to_what_stood_before_and_the_beginning_is_a_whole_page() {
        var first = page(ONGOING, Turn.first(), 5);
        var second = page(ONGOING, first.next().orElseThrow(), 5);
        assertThat(refs(page(ONGOING, second.previous().orElseThrow(), 5))).isEqualTo(refs(first));

        end(first.actions().getFirst().ref());
        var back = page(ONGOING, second.previous().orElseThrow(), 5);

        assertThat(back.first()).isOne();
        assertThat(back.actions()).hasSize(5);
        assertThat(back.previous()).isEmpty();
        assertThat(back.next()).isPresent();
    }

    @Test
    void a_place_whose_action_is_completed_or_moved_is_still_a_place() {
        var first = page(ONGOING, Turn.first(), 5);
        var before = refs(page(ONGOING, first.next().orElseThrow(), 5));

        end(first.actions().getLast().ref());
        assertThat(refs(page(ONGOING, first.next().orElseThrow(), 5))).isEqualTo(before);
        move(first.actions().get(3).ref(), TODAY.minusYears(4));
        assertThat(refs(page(ONGOING, first.next().orElseThrow(), 5))).isEqualTo(before);
    }

    @Test
    void past_the_end_nothing_is_shown_and_previous_leads_to_the_end() {
        var first = page(ONGOING, Turn.first(), 10);
        var turn = first.next().orElseThrow();
        refs(page(ONGOING, turn, 10)).forEach(this::end);

        var past = page(ONGOING, turn, 10);

        assertThat(past.actions()).isEmpty();
        assertThat(past.next()).isEmpty();
        assertThat(refs(page(ONGOING, past.previous().orElseThrow(), 10))).isEqualTo(refs(first));
        assertThat(refs(page(ONGOING, new Turn.Numbered(7), 10))).isEmpty();
    }

    @Test
    void a_turn_reads_back_and_what_somebody_else_wrote_is_none() {
        var place = Turn.Place.of(page(ONGOING, Turn.first(), 1).actions().getFirst());
        for (var turn : List.of(new Turn.After(place), new Turn.Before(place), Turn.last(), Turn.first(), new Turn.Numbered(12))) {
            assertThat(Turn.read(turn.written())).contains(turn);
        }
        assertThat(Turn.read("0")).contains(Turn.first());
        assertThat(Turn.read("after~2022-10-03")).isEmpty();
        assertThat(Turn.read("after~x' OR 1~2022-10-03~PCC-2022-001")).isEmpty();
        assertThat(Turn.read("after~2022-10-03~2022-10-03~<script>")).isEmpty();
    }

    private void change(Random random) {
        var all = whole(ONGOING);
        var one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(3)) {
            case 0 -> {
                if (all.size() > 6) {
                    end(one);
                }
            }
            case 1 -> move(one, TODAY.plusDays(random.nextInt(60) - 30L));
            default -> done(shop.of(ActionDesk.class).add(
                    shop.hand("U0CLERK", "add-" + changes++),
                    new NewAction(
                            "PCC", LocalDate.of(2022, 9, 29), null, Wording.plain("To write."),
                            new Action.Responsible("MPS", List.of("MPS"), List.of()),
                            new Deadline("soon", TODAY.plusDays(random.nextInt(60) - 30L), ""), Kind.UNDERTAKING, null)));
        }
    }

    private void end(Reference ref) {
        done(shop.of(ActionDesk.class).change(
                shop.hand("U0CLERK", "withdraw-" + changes++), List.of(ref), new Change.Withdraw("Not needed any more.")));
    }

    private void move(Reference ref, LocalDate day) {
        var action = shop.action(ref.toString());
        done(shop.of(ActionDesk.class).change(
                shop.hand("U0CLERK", "move-" + changes++),
                List.of(ref),
                new Change.Correct(action.wording(), action.responsible(), new Deadline("moved", day, ""), false, "For the test.")));
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    /** Where each action of a list stands. */
    private Map<Reference, Turn.Place> places(Filter filter) {
        return shop.of(ActionLists.class).all(shop.workspace(), filter, TODAY).stream()
                .collect(Collectors.toMap(Action::ref, Turn.Place::of, (a, b) -> a, HashMap::new));
    }

    /** Leaves those that stand where they stood. */
    private void keep(Map<Reference, Turn.Place> places, Filter filter) {
        var now = places(filter);
        new HashSet<>(places.keySet()).stream()
                .filter(ref -> !places.get(ref).equals(now.get(ref)))
                .forEach(places::remove);
    }

    private List<Reference> whole(Filter filter) {
        return shop.of(ActionLists.class).all(shop.workspace(), filter, TODAY).stream().map(Action::ref).toList();
    }

    private ActionLists.Page page(Filter filter, Turn turn, int size) {
        return shop.of(ActionLists.class).page(shop.workspace(), filter, TODAY, turn, size);
    }

    private static List<Reference> refs(ActionLists.Page page) {
        return page.actions().stream().map(Action::ref).toList();
    }
}
