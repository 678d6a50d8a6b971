package org.arising.reminder;

import org.arising.access.Person;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.action.Change;
import org.arising.action.Deadline;
import org.arising.action.Hand;
import org.arising.action.Kind;
import org.arising.action.NewAction;
import org.arising.action.Outcome;
import org.arising.action.Wording;
import org.arising.committee.Slots;
import org.arising.committee.Way;
import org.arising.committee.Ways;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.Reference;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Three committees that ask the same people, for six weeks in which the clocks change. */
class OnceADayTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String COMMITTEES =
            """
            committees:
              - { code: PCC, officers: [U0CLERK], reminders: { before: 3, overdue-every: 4, escalate-after: 2, at: "09:30" }, sending: on }
              - { code: TC, officers: [U0CLERK, U0DMPC], reminders: { before: 2, overdue-every: 3, escalate-after: 1, at: "10:15" }, sending: on }
              - { code: HC, officers: [U0OTHER], reminders: { overdue-every: 5, escalate-after: 2, at: "07:00", quiet: "18:00-08:30" }, sending: on }
            """;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nobody_has_more_than_one_message_a_day_and_nothing_goes_out_in_quiet_hours(long seed, @TempDir Path folder) {
        var random = new Random(seed);
        try (var shop = new Workshop(folder)) {
            shop.setUp(COMMITTEES);
            shop.setUp("posts: [{ title: Deputy Mayor for Policing and Crime, organisation: MOPAC, holder: U0DMPC }]");
            var refs = new ArrayList<Reference>();
            for (int i = 0; i < 24; i++) {
                refs.add(add(shop, random, i));
            }
            var seen = new HashSet<String>();
            var told = new HashSet<String>();
            for (var day = LocalDate.of(2022, 10, 4); day.isBefore(LocalDate.of(2022, 11, 12)); day = day.plusDays(1)) {
                if (random.nextInt(10) == 0) {
                    shop.of(Ways.class).choose(
                            shop.workspace(), random.nextBoolean() ? "U0DMPC" : "U0MPS", List.of(Way.values()).get(random.nextInt(3)));
                }
                if (random.nextInt(3) == 0) {
                    act(shop, refs.get(random.nextInt(refs.size())), day.atTime(8, 0).atZone(LONDON).toInstant(), random);
                }
                for (var time : List.of("07:00", "08:30", "09:30", "09:31", "10:15", "20:00")) {
                    var now = day.atTime(java.time.LocalTime.parse(time)).atZone(LONDON).toInstant();
                    // Now and then the service is down.
                    if (random.nextInt(12) > 0) {
                        pass(shop, now, seen, told);
                    }
                }
            }
            assertThat(seen).hasSizeGreaterThan(20);
            assertThat(shop.number("SELECT count(*) FROM outbox WHERE kind IN ('reminder', 'escalation')"
                            + " AND (SELECT count(DISTINCT x.committee) FROM outbox_action a JOIN action x ON x.workspace_id = a.workspace_id AND x.ref = a.ref"
                            + " WHERE a.workspace_id = outbox.workspace_id AND a.key = outbox.key) > 1"))
                    .as("some messages speak for several committees")
                    .isPositive();
        }
    }

    private static Reference add(Workshop shop, Random random, int i) {
        var mps = random.nextBoolean();
        var responsible = mps
                ? new Action.Responsible("MPS", List.of("MPS"), List.of())
                : new Action.Responsible(
                        "Deputy Mayor", List.of("MOPAC"), List.of("MOPAC/Deputy Mayor for Policing and Crime"));
        var due = random.nextBoolean() ? LocalDate.of(2022, 10, 10).plusDays(random.nextInt(60)) : null;
        var fresh = new NewAction(
                List.of("PCC", "TC", "HC").get(i % 3), null, null, Wording.plain("Action " + i), responsible,
                due == null ? Deadline.NONE : new Deadline("By then", due, "it says so"), Kind.UNDERTAKING, null);
        var hand = new Hand(
                shop.workspace(), new Person(i % 3 == 2 ? "U0OTHER" : "U0CLERK", Person.Standing.MEMBER), "slack", "add" + i, false,
                Workshop.NOW);
        return ((Outcome.Done) shop.of(ActionDesk.class).add(hand, fresh)).actions().getFirst().ref();
    }

    private static void act(Workshop shop, Reference ref, Instant at, Random random) {
        var officer = ref.committee().equals("HC") ? "U0OTHER" : "U0CLERK";
        var hand = new Hand(
                shop.workspace(), new Person(officer, Person.Standing.MEMBER), "slack", "act" + at, false, at);
        var day = at.atZone(LONDON).toLocalDate();
        shop.of(ActionDesk.class).change(hand, List.of(ref), random.nextBoolean()
                ? new Change.Update("They are at it.", null)
                : new Change.Snooze(day.plusDays(1 + random.nextInt(9)), "Half-term."));
    }

    /** Runs every committee's slots, and takes what was put for sent. */
    private static void pass(Workshop shop, Instant now, Set<String> seen, Set<String> told) {
        var foreseen = new ReminderRun.Foreseen();
        for (var committee : shop.roster().committees()) {
            shop.of(ReminderRun.class).run(shop.workspace(), committee, shop.roster(), foreseen, now);
        }
        for (var key : keys(shop)) {
            if (!seen.add(key)) {
                continue;
            }
            var notice = shop.of(Outbox.class).find(shop.workspace(), key).orElseThrow();
            var sent = notice.due().isAfter(now) ? notice.due() : now;
            var day = sent.atZone(LONDON).toLocalDate();
            assertThat(told.add(notice.recipient() + " " + day)).as("%s at %s: %s", notice.recipient(), sent, key).isTrue();
            assertThat(open(shop, notice, sent)).as("%s at %s", key, sent).isTrue();
            shop.of(ReminderSent.class).sent(notice, sent);
        }
    }

    private static boolean open(Workshop shop, Notice notice, Instant at) {
        return notice.actions().stream()
                .map(ref -> shop.roster().committee(ref.committee()).orElseThrow())
                .allMatch(committee -> Slots.open(at, committee.reminders(), LONDON, WorkingCalendar.of(committee)).equals(at));
    }

    private static List<String> keys(Workshop shop) {
        var keys = new ArrayList<String>();
        try (var connection = shop.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT key FROM outbox WHERE kind IN ('reminder', 'escalation') ORDER BY created, key")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
        return keys;
    }
}
