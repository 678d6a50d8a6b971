package org.arising.reminder;

import org.arising.action.Kind;
import org.arising.committee.ReminderPolicy;
import org.arising.committee.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Two years, day by day, with two hundred actions and people who now and then do something. */
class ReminderYearsTest {
    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 1, 1);
    private static final WorkingCalendar ENGLAND = WorkingCalendar.named("england").orElseThrow();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nobody_is_told_twice_on_a_day_nor_on_a_holiday_nor_too_often(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var policy = new ReminderPolicy(random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(4), LocalTime.of(9, 30));
            live(someAction(random), policy, random);
        }
    }

    private static SomeFacts someAction(Random random) {
        var raised = FROM.plusDays(random.nextInt(300));
        var facts = SomeFacts.raised(raised.toString());
        facts = random.nextInt(8) == 0 ? facts.of(List.of(Kind.values()).get(random.nextInt(5))) : facts;
        facts = random.nextBoolean() ? facts.due(raised.plusDays(random.nextInt(200)).toString()) : facts;
        return random.nextInt(4) == 0 ? facts.fromDocument() : facts;
    }

    private static void live(SomeFacts facts, ReminderPolicy policy, Random random) {
        var plan = new ReminderPlan(policy, ENGLAND);
        var told = new ArrayList<Occasion>();
        for (var day = FROM; day.isBefore(TO); day = day.plusDays(1)) {
            if (!day.isBefore(facts.raised())) {
                facts = something(facts, day, random);
            }
            var next = plan.next(facts.facts(), day);
            var due = plan.on(facts.facts(), day);
            assertThat(due).isEqualTo(next.filter(day(day)));
            final var today = day;
            next.ifPresent(occasion -> assertThat(occasion.day())
                    .isAfterOrEqualTo(today)
                    .matches(ENGLAND::isWorkingDay, "is a working day"));
            if (due.isPresent() && !today.isBefore(facts.raised())) {
                told.add(due.get());
                facts = facts.and(what(due.get().kind()), today);
                assertThat(plan.on(facts.facts(), today)).as("once a day: %s", facts).isEmpty();
            }
        }
        var last = facts;
        if (!facts.kind().isChased()) {
            assertThat(told).isEmpty();
        }
        assertThat(told.stream().filter(occasion -> occasion.kind() == Occasion.Kind.REQUEST)).hasSizeLessThanOrEqualTo(1);
        assertThat(told.stream().filter(occasion -> occasion.kind() == Occasion.Kind.ON_DAY)).hasSizeLessThanOrEqualTo(1);
        assertThat(told.stream().filter(occasion -> occasion.kind() == Occasion.Kind.FOLLOW_UP)).allSatisfy(occasion -> {
            if (last.due() != null) {
                assertThat(occasion.day()).isAfter(last.due());
            }
        });
        var followUps = told.stream().filter(occasion -> occasion.kind() == Occasion.Kind.FOLLOW_UP).toList();
        for (int i = 1; i < followUps.size(); i++) {
            assertThat(ENGLAND.plus(followUps.get(i - 1).day(), policy.overdueEvery()))
                    .as("%s", told)
                    .isBeforeOrEqualTo(followUps.get(i).day());
        }
        assertThat(told.stream().map(Occasion::day)).doesNotHaveDuplicates();
    }

    private static java.util.function.Predicate<Occasion> day(LocalDate day) {
        return occasion -> occasion.day().equals(day);
    }

    /** Now and then somebody answers in part, promises a day or snoozes. */
    private static SomeFacts something(SomeFacts facts, LocalDate day, Random random) {
        return switch (random.nextInt(120)) {
            case 0 -> facts.and(Facts.What.HUMAN, day);
            case 1 -> facts.and(Facts.What.HUMAN, day).promised(day.plusDays(random.nextInt(40)).toString());
            case 2 -> facts.and(Facts.What.HUMAN, day).snoozed(day.plusDays(1 + random.nextInt(20)).toString());
            default -> facts;
        };
    }

    private static Facts.What what(Occasion.Kind kind) {
        return switch (kind) {
            case REQUEST -> Facts.What.REQUESTED;
            case BEFORE_DUE, ON_DAY -> Facts.What.REMINDED;
            case FOLLOW_UP -> Facts.What.FOLLOWED_UP;
            case ESCALATION -> Facts.What.ESCALATED;
            case OWED -> throw new AssertionError("No plan says so");
        };
    }

    @Test
    void an_action_that_nobody_answers_is_followed_up_all_the_time_and_told_of_after_every_third() {
        var plan = new ReminderPlan(ReminderPolicy.USUAL, ENGLAND);
        var facts = SomeFacts.raised("2022-01-04");
        var told = new ArrayList<Occasion.Kind>();
        for (var day = FROM; day.isBefore(LocalDate.of(2022, 7, 1)); day = day.plusDays(1)) {
            var due = day.isAfter(facts.raised()) ? plan.on(facts.facts(), day) : java.util.Optional.<Occasion>empty();
            if (due.isPresent()) {
                told.add(due.get().kind());
                facts = facts.and(what(due.get().kind()), day);
            }
        }
        assertThat(told)
                .startsWith(
                        Occasion.Kind.REQUEST,
                        Occasion.Kind.FOLLOW_UP,
                        Occasion.Kind.FOLLOW_UP,
                        Occasion.Kind.FOLLOW_UP,
                        Occasion.Kind.ESCALATION,
                        Occasion.Kind.FOLLOW_UP,
                        Occasion.Kind.FOLLOW_UP,
                        Occasion.Kind.FOLLOW_UP,
                        Occasion.Kind.ESCALATION);
    }
}
