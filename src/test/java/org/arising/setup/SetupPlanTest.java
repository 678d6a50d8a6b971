package org.arising.setup;

import org.arising.committee.Roster;
import org.arising.committee.Sending;
import org.arising.committee.StandIn;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class SetupPlanTest {
    private static final Instant NOW = Instant.parse("2022-09-30T10:00:00Z");
    private static final Roster EMPTY = Roster.of(List.of(), List.of(), List.of(), List.of());

    @Test
    void the_first_apply_says_what_is_new() {
        assertThat(plan(EMPTY, SetupExample.TEXT, false).changes())
                .containsExactlyInAnyOrder(
                        "organisation MPS: new, Metropolitan Police Service",
                        "organisation MOPAC: new, Mayor's Office for Policing and Crime",
                        "post Deputy Mayor for Policing and Crime: new, of MOPAC",
                        "committee PCC: new, Police and Crime Committee",
                        "committee PCC: meeting of 2022-09-29",
                        "committee PCC: meeting of 2022-11-16");
    }

    @Test
    void the_second_apply_changes_nothing_even_with_prune() {
        var held = applied(EMPTY, SetupExample.TEXT, false);
        for (var prune : List.of(false, true)) {
            var again = plan(held, SetupExample.TEXT, prune);
            assertThat(again)
                    .isEqualTo(new SetupPlan(
                            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        }
    }

    @Test
    void a_value_that_the_file_names_is_set_and_every_other_stays() {
        var held = applied(EMPTY, SetupExample.TEXT, false);
        var plan = plan(held, "committees: [{ code: PCC, sending: off, reminders: { overdue-every: 15 } }]", false);
        assertThat(plan.changes())
                .containsExactly(
                        "committee PCC: reminders from 5 before, every 10, escalate after 3, at 09:30"
                                + " to 5 before, every 15, escalate after 3, at 09:30",
                        "committee PCC: sending from on to off");
        var after = applied(held, "committees: [{ code: PCC, sending: off, reminders: { overdue-every: 15 } }]", false);
        var committee = after.committee("PCC").orElseThrow();
        assertThat(committee.sending()).isEqualTo(new Sending.Off());
        assertThat(committee.officers()).containsExactly("U0CLERK");
        assertThat(committee.since()).isEqualTo(NOW);
        assertThat(after.organisations()).isEqualTo(held.organisations());
    }

    @Test
    void calendars_are_switched_on_and_off_and_an_address_for_meetings_is_taken_away() {
        var held = applied(EMPTY, SetupExample.TEXT, false);
        var on = "committees: [{ code: PCC, meetings-to: clerk@council.example }]\n"
                + "organisations: [{ short: MPS, email: office@mps.example, calendar: on }]";
        assertThat(plan(held, on, false).changes())
                .containsExactlyInAnyOrder(
                        "committee PCC: meetings-to from none to clerk@council.example",
                        "organisation MPS: email from none to office@mps.example",
                        "organisation MPS: prefer from none to slack",
                        "organisation MPS: calendar from false to true");
        var after = applied(held, on, false);
        assertThat(plan(after, "organisations: [{ short: MPS, email: new@mps.example }]", false).changes())
                .containsExactly("organisation MPS: email from office@mps.example to new@mps.example");
        assertThat(plan(after, "committees: [{ code: PCC, meetings-to: none }]\norganisations: [{ short: MPS, calendar: off }]", false)
                        .changes())
                .containsExactlyInAnyOrder(
                        "committee PCC: meetings-to from clerk@council.example to none",
                        "organisation MPS: calendar from true to false");
    }

    @Test
    void deputies_and_groups_are_told_and_a_new_holder_ends_whom_the_old_one_named() {
        var held = applied(EMPTY, SetupExample.TEXT, false);
        var title = "{ title: Deputy Mayor for Policing and Crime, organisation: MOPAC";
        var changed = "organisations: [{ short: MPS, groups: [S0POLICE] }]\nposts: [" + title + ", deputy: U0MEL }]";
        assertThat(plan(held, changed, false).changes())
                .containsExactlyInAnyOrder(
                        "organisation MPS: groups from [] to [S0POLICE]",
                        "post Deputy Mayor for Policing and Crime: deputy from none to U0MEL");
        var after = applied(held, changed, false);
        assertThat(plan(after, changed, false).changes()).isEmpty();
        var away = Roster.of(
                after.committees(),
                after.organisations(),
                after.posts().stream().map(post -> post.with(new StandIn("U0SAM", LocalDate.of(2022, 10, 14)))).toList(),
                after.meetings());
        assertThat(applied(away, "posts: [" + title + ", channel: C0MOPAC }]", false).posts().getFirst().standIn()).isNotNull();
        assertThat(applied(away, "posts: [" + title + ", holder: U0NEW }]", false).posts().getFirst().standIn()).isNull();
    }

    @Test
    void nothing_is_removed_unless_that_is_asked_for() {
        var held = applied(EMPTY, SetupExample.TEXT, false);
        var less = "organisations: [{ short: MPS }]";
        assertThat(plan(held, less, false).changes()).isEmpty();
        var pruned = plan(held, less, true);
        assertThat(pruned.organisationsGone()).extracting(gone -> gone.shortName()).containsExactly("MOPAC");
        assertThat(pruned.postsGone()).extracting(gone -> gone.key())
                .containsExactly("MOPAC/Deputy Mayor for Policing and Crime");
        assertThat(pruned.changes())
                .containsExactlyInAnyOrder(
                        "organisation MOPAC: removed", "post Deputy Mayor for Policing and Crime: removed");
    }

    @Test
    void prune_keeps_committees_and_meetings_because_actions_hang_on_them() {
        var held = applied(EMPTY, SetupExample.TEXT, false);
        var after = applied(held, "organisations: [{ short: MPS }]", true);
        assertThat(after.committees()).isEqualTo(held.committees());
        assertThat(after.meetings()).isEqualTo(held.meetings());
    }

    @Test
    void an_organisation_that_the_posts_of_the_file_need_is_not_pruned() {
        var held = applied(EMPTY, SetupExample.TEXT, false);
        var plan = plan(
                held,
                "posts: [{ title: Deputy Mayor for Policing and Crime, organisation: MOPAC }]\n"
                        + "organisations: [{ short: MPS }]",
                true);
        assertThat(plan.organisationsGone()).isEmpty();
        assertThat(plan.postsGone()).isEmpty();
    }

    @Test
    void a_new_day_for_the_papers_of_a_meeting_is_told_and_a_missing_one_stays() {
        var held = applied(EMPTY, SetupExample.TEXT, false);
        var moved = "committees: [{ code: PCC, meetings: [{ date: 2022-09-29, papers-due: 2022-09-20 }, 2022-11-16] }]";
        assertThat(plan(held, moved, false).changes())
                .containsExactly("committee PCC, meeting of 2022-09-29: papers-due from 2022-09-21 to 2022-09-20");
        var bare = "committees: [{ code: PCC, meetings: [2022-09-29] }]";
        assertThat(plan(held, bare, false).changes()).isEmpty();
        assertThat(plan(held, bare, false).meetings()).isEmpty();
        assertThat(applied(held, moved, false).meetings())
                .anySatisfy(meeting -> assertThat(meeting.papersDue()).isEqualTo(LocalDate.of(2022, 9, 20)));
    }

    private static SetupPlan plan(Roster held, String text, boolean prune) {
        var known = held.organisations().stream().map(body -> body.shortName()).collect(Collectors.toSet());
        return switch (SetupFile.read(text, Set.copyOf(known))) {
            case SetupReading.Sound(var setup) -> SetupPlan.of(held, setup, prune, NOW);
            case SetupReading.Refused(var errors) -> throw new AssertionError(errors);
        };
    }

    private static Roster applied(Roster held, String text, boolean prune) {
        var plan = plan(held, text, prune);
        return Roster.of(
                merged(held.committees(), plan.committees(), List.of(), committee -> committee.code()),
                merged(held.organisations(), plan.organisations(), plan.organisationsGone(), body -> body.shortName()),
                merged(held.posts(), plan.posts(), plan.postsGone(), post -> post.key()),
                merged(held.meetings(), plan.meetings(), List.of(), meeting -> meeting.committee() + meeting.date()));
    }

    private static <T> List<T> merged(List<T> held, List<T> saved, List<T> gone, Function<T, String> key) {
        var all = new ArrayList<T>();
        var replaced = saved.stream().map(key).collect(Collectors.toSet());
        held.stream().filter(each -> !replaced.contains(key.apply(each))).forEach(all::add);
        all.addAll(saved);
        all.removeAll(gone);
        return List.copyOf(all);
    }
}
