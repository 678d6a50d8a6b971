package org.arising.access;

import com.slack.api.bolt.App;
import org.arising.access.Need.Cell;
import org.arising.kernel.Texts;
import org.arising.outbox.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route of the app, by everybody who could try it on a private committee. A cell that is refused changes nothing that is
 * stored, tells no word of the committee, and says so in words; one that is allowed gets what it asks for.
 */
@Tag("sqlite")
class AccessMatrixTest {
    private static final Path COUNTS = Path.of("target", "access.md");

    /** Those whose home tab may show the committee's actions. */
    private static final Set<String> READERS = Set.of(Role.OFFICER.id(), Role.RESPONSIBLE.id(), Role.HOLDER.id());
    /** What is told where a request failed for a reason of our own. */
    private static final String BROKEN = "went wrong on our side";

    @TempDir
    private Path folder;

    private final List<String> faults = new ArrayList<>();
    private final Map<Cell, Integer> counts = new EnumMap<>(Cell.class);
    private int leaks;

    @Test
    void nobody_gets_anything_of_a_private_committee_that_is_not_theirs() throws IOException {
        var rows = Table.rows();
        try (var world = new PrivateWorld(folder);
                var forger = new Forger(world)) {
            var routes = RegisteredRoutes.of(world.town().bean(App.class));
            assertThat(new TreeSet<>(rows.stream().map(Row::route).toList()))
                    .as("every route that the app registers has a row that says who may use it, and no row is of a route that is gone")
                    .isEqualTo(routes);

            var shared = Subjects.shared(world);
            rows.forEach(row -> row.deed().of(shared));
            // What the service finds out by itself about people is told before, not while somebody tries something.
            world.town().jobs("people").forEach(Job::run);
            world.settle();
            var footprint = new Footprint(folder, world.workspace());
            forger.forget();

            // Those that change nothing come first, so that all can be about the same subjects.
            each(rows, Cell.REFUSED, (row, role) -> refused(row, role, forger.send(role, row.deed().of(shared)), footprint));
            each(rows, Cell.APART, (row, role) -> apart(row, role, forger.send(role, row.deed().of(shared)), footprint));
            world.settle();
            each(rows, Cell.OWN, (row, role) -> own(row, role, forger.send(role, row.deed().of(shared))));
            world.settle();
            forger.heard().stream()
                    .filter(call -> call.args().toString().contains(PrivateWorld.SECRET) && !READERS.contains(call.args().path("user_id").asText()))
                    .forEach(call -> leak("after those that are refused, by " + call.method() + ": " + Texts.shortened(call.args().toString(), 300)));

            each(rows, Cell.ANY, (row, role) -> any(row, role, forger.send(role, row.deed().of(shared))));
            each(rows, Cell.ALLOWED, (row, role) -> {
                var request = row.deed().of(row.effect() == Row.Effect.CHANGES ? Subjects.fresh(world) : shared);
                footprint.renew();
                allowed(row, role, forger.send(role, request), footprint);
            });
            write(routes.size(), rows.size());
        }
        assertThat(faults).as("%d cells", faults.size()).isEmpty();
    }

    private interface Trying {
        void of(Row row, Role role);
    }

    private void each(List<Row> rows, Cell cell, Trying trying) {
        for (var row : rows) {
            for (var role : Role.values()) {
                if (row.need().of(role) == cell) {
                    counts.merge(cell, 1, Integer::sum);
                    try {
                        trying.of(row, role);
                    } catch (RuntimeException | AssertionError fault) {
                        fault(row, role, "could not be tried: " + fault);
                    }
                }
            }
        }
    }

    private void refused(Row row, Role role, Forger.Said said, Footprint footprint) {
        unchanged(row, role, footprint);
        untold(row, role, said);
        if (said.opens()) {
            fault(row, role, "opened a form: " + shown(said));
        }
        if (!row.quiet() && !said.isAnswer()) {
            fault(row, role, "was refused without a word: " + shown(said));
        }
    }

    private void apart(Row row, Role role, Forger.Said said, Footprint footprint) {
        unchanged(row, role, footprint);
        untold(row, role, said);
    }

    private void own(Row row, Role role, Forger.Said said) {
        untold(row, role, said);
        // A form that is taken closes without a word.
        if (!row.quiet() && row.effect() != Row.Effect.CHANGES && !said.isAnswer()) {
            fault(row, role, "got no answer: " + shown(said));
        }
        if (row.effect() == Row.Effect.OPENS && !said.opens()) {
            fault(row, role, "opened nothing: " + shown(said));
        }
    }

    private void any(Row row, Role role, Forger.Said said) {
        if (said.holds(BROKEN) || (!row.quiet() && !said.isAnswer())) {
            fault(row, role, "got no answer: " + shown(said));
        }
    }

    private void allowed(Row row, Role role, Forger.Said said, Footprint footprint) {
        var got = switch (row.effect()) {
            case OPENS -> said.opens();
            case CHANGES -> !footprint.changed().isEmpty();
            case TELLS -> said.holds(PrivateWorld.SECRET);
            case ANSWERS -> said.isAnswer();
            case NONE -> true;
        };
        if (!got) {
            fault(row, role, "was refused what is theirs: " + shown(said));
        }
    }

    private void unchanged(Row row, Role role, Footprint footprint) {
        var changed = footprint.changed();
        if (!changed.isEmpty()) {
            fault(row, role, "changed " + changed);
            footprint.renew();
        }
    }

    private void untold(Row row, Role role, Forger.Said said) {
        if (said.status() != 200) {
            fault(row, role, "was answered " + said.status());
        }
        if (said.holds(BROKEN)) {
            fault(row, role, "broke: " + shown(said));
        }
        if (said.holds(PrivateWorld.SECRET)) {
            leak(row.name() + " by " + role + " told of the committee: " + shown(said));
        }
    }

    private static String shown(Forger.Said said) {
        return Texts.shortened(said.all(), 500);
    }

    private void leak(String words) {
        leaks++;
        faults.add("LEAK: " + words);
    }

    private void fault(Row row, Role role, String words) {
        faults.add("%s by %s %s".formatted(row.name(), role, words));
    }

    private void write(int routes, int rows) throws IOException {
        var lines = new ArrayList<>(List.of(
                "| what | count |",
                "| --- | --- |",
                "| routes that the app registers | %d |".formatted(routes),
                "| ways to reach them | %d |".formatted(rows),
                "| roles | %d |".formatted(Role.values().length),
                "| cells tried | %d |".formatted(counts.entrySet().stream()
                        .filter(each -> each.getKey() != Cell.NONE)
                        .mapToInt(Map.Entry::getValue)
                        .sum())));
        counts.forEach((cell, count) -> lines.add("| %s | %d |".formatted(cell.name().toLowerCase(java.util.Locale.ROOT), count)));
        lines.add("| leaks | %d |".formatted(leaks));
        lines.add("| other faults | %d |".formatted(faults.size() - leaks));
        Files.write(COUNTS, lines);
    }
}
