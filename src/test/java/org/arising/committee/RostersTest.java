package org.arising.committee;

import io.micronaut.transaction.TransactionOperations;
import org.arising.kernel.Instants;
import org.arising.testkit.Databases;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** When a roster that was read is read anew. */
@Story
class RostersTest {
    private static final Instant NOW = Instant.parse("2022-10-03T05:00:00Z");

    @TempDir
    private Path folder;

    private Town town;
    private Rosters rosters;

    @BeforeEach
    void open() {
        town = Town.at(NOW, 1, folder, Town.people());
        town.apply(Town.SETUP);
        rosters = town.bean(Rosters.class);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whoever_writes_sees_at_once_what_another_process_changed() throws SQLException {
        assertThat(written(this::nameOfThePolice)).contains("Metropolitan Police Service");
        try (var outside = Databases.connect(folder);
                var change = outside.createStatement()) {
            change.executeUpdate("UPDATE organisation SET name = 'The Met' WHERE short_name = 'MPS'");
        }
        assertThat(written(this::nameOfThePolice)).contains("The Met");
    }

    @Test
    void a_change_that_was_taken_back_is_seen_by_nobody_after_it() {
        var police = rosters.of(town.workspace()).organisation("MPS").orElseThrow();
        transactions().executeWrite(status -> {
            rosters.remove(town.workspace(), police);
            assertThat(nameOfThePolice()).isEmpty();
            status.setRollbackOnly();
            return null;
        });
        assertThat(rosters.of(town.workspace()).organisation("MPS")).contains(police);
        assertThat(written(this::nameOfThePolice)).contains(police.name());
    }

    @Test
    void every_part_of_a_roster_that_changes_makes_it_another() {
        var police = rosters.of(town.workspace()).organisation("MPS").orElseThrow();
        var mayor = rosters.of(town.workspace()).posts().getFirst();
        var committee = rosters.of(town.workspace()).committee("PCC").orElseThrow();
        var id = town.workspace().value();
        var changes = new LinkedHashMap<String, Runnable>();
        changes.put("a committee", () -> rosters.save(town.workspace(), committee.withPublicName("pcc")));
        changes.put("a meeting", () -> rosters.save(town.workspace(), new Meeting("PCC", LocalDate.of(2023, 1, 11), null)));
        changes.put("an organisation that goes", () -> rosters.remove(town.workspace(), police));
        changes.put("an organisation that comes", () -> rosters.save(town.workspace(), police));
        changes.put("a post that goes", () -> rosters.remove(town.workspace(), mayor));
        changes.put("a post that comes", () -> rosters.save(town.workspace(), mayor));
        changes.put("somebody away", () -> town.bean(PresenceRows.class).save(id, "U0MPS", "AWAY", micros(NOW), null, micros(NOW)));
        changes.put("somebody back", () -> town.bean(PresenceRows.class).save(id, "U0MPS", "HERE", micros(NOW), null, micros(NOW)));
        changes.put("a member of a group", () -> {
            town.bean(UserGroupRows.class).looked(id, "S0MPS", micros(NOW));
            town.bean(UserGroupRows.class).add(id, "S0MPS", "U0MPS");
        });
        changes.put("no member of a group", () -> town.bean(UserGroupRows.class).remove(id, "S0MPS", "U0MPS"));
        changes.forEach((what, change) -> {
            var before = written(() -> town.bean(CommitteeRows.class).version(id));
            written(() -> {
                change.run();
                return null;
            });
            assertThat(written(() -> town.bean(CommitteeRows.class).version(id))).as(what).isPresent().isNotEqualTo(before);
        });
    }

    @Test
    void asking_slack_again_and_hearing_the_same_leaves_a_roster_what_it_is() {
        var id = town.workspace().value();
        var rows = town.bean(PresenceRows.class);
        var later = micros(NOW.plusSeconds(600));
        written(() -> {
            rows.save(id, "U0MPS", "AWAY", micros(NOW), null, micros(NOW));
            var before = rosters.current(town.workspace());
            rows.save(id, "U0MPS", "AWAY", micros(NOW), null, later);
            assertThat(rosters.current(town.workspace())).isSameAs(before);
            return null;
        });
    }

    @Test
    void a_status_that_ends_and_a_day_that_ends_are_noticed_without_a_change() {
        var until = NOW.plus(Duration.ofHours(3));
        written(() -> {
            town.bean(PresenceRows.class)
                    .save(town.workspace().value(), "U0MPS", "AWAY", micros(NOW), micros(until), micros(NOW));
            return null;
        });
        assertThat(written(this::presence)).isInstanceOf(Presence.Away.class);
        town.reach(until.plusSeconds(1));
        assertThat(written(this::presence)).isEqualTo(Presence.HERE);

        var mayor = rosters.of(town.workspace()).posts().getFirst();
        written(() -> {
            rosters.save(town.workspace(), mayor.with(new StandIn("U0MPS", LocalDate.of(2022, 10, 3))));
            return null;
        });
        assertThat(written(this::standIn)).isNotNull();
        town.reach(NOW.plus(Duration.ofDays(1)));
        assertThat(written(this::standIn)).isNull();
    }

    private Optional<String> nameOfThePolice() {
        return rosters.current(town.workspace()).organisation("MPS").map(Organisation::name);
    }

    private Presence presence() {
        return rosters.current(town.workspace()).presence("U0MPS");
    }

    private @Nullable StandIn standIn() {
        return rosters.current(town.workspace()).posts().getFirst().standIn();
    }

    private <T> T written(Supplier<T> deed) {
        return transactions().executeWrite(status -> deed.get());
    }

    @SuppressWarnings("unchecked") // a bean's type carries no argument
    private TransactionOperations<Connection> transactions() {
        return (TransactionOperations<Connection>) town.bean(TransactionOperations.class);
    }

    private static long micros(Instant at) {
        return Instants.micros(at);
    }
}
