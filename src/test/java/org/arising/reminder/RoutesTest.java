package org.arising.reminder;

import org.arising.action.Action;
import org.arising.action.Wording;
import org.arising.committee.Absence;
import org.arising.committee.Cover;
import org.arising.committee.Organisation;
import org.arising.committee.Post;
import org.arising.committee.Presence;
import org.arising.committee.Roster;
import org.arising.committee.StandIn;
import org.arising.testkit.SomeActions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesTest {
    private static final LocalDate SINCE = LocalDate.of(2022, 10, 3);
    private static final LocalDate UNTIL = LocalDate.of(2022, 10, 14);
    private static final Presence AWAY = new Presence.Away(SINCE, UNTIL);
    private static final Presence DEPARTED = new Presence.Departed(SINCE);
    private static final String TITLE = "Deputy Mayor for Policing and Crime";

    private static Post post(@Nullable String holder, @Nullable String deputy, @Nullable String channel) {
        return new Post(TITLE, "MOPAC", holder, channel, null, deputy);
    }

    private static Roster roster(@Nullable String channel, Map<String, Presence> presences, Post... posts) {
        var body = new Organisation("MOPAC", "Mayor's Office for Policing and Crime", List.of(), channel, Set.of());
        return Roster.of(List.of(SomeActions.COMMITTEE), List.of(body), List.of(posts), List.of(), presences);
    }

    private static Action action(Roster roster, String stated) {
        var resolved = roster.directory().resolve(stated);
        var a = SomeActions.action(1, stated, Wording.plain("Write to the committee."));
        return new Action(
                a.ref(), a.origin(), new Action.Responsible(stated, resolved.organisations(), resolved.posts()), a.kind(),
                a.wording(), a.answered(), a.state(), a.statedStatus(), a.statusNote(), a.appendices(), a.deadline(),
                a.chapter(), a.source(), a.warnings(), a.raised(), a.imported(), a.expected(), a.snoozedUntil(), a.exempt(),
                a.awaiting(), a.touch(), a.version());
    }

    private static Set<String> routes(Roster roster) {
        return Routes.of(action(roster, TITLE), roster);
    }

    private static List<Absence> unreached(Roster roster) {
        return Routes.unreached(action(roster, TITLE), roster).stream().map(Cover::absence).toList();
    }

    @Test
    void while_the_holder_is_there_the_channels_go_before_them() {
        assertThat(routes(roster("C0MOPAC", Map.of(), post("U0KAY", "U0MEL", "C0POST")))).containsExactly("C0POST");
        assertThat(routes(roster("C0MOPAC", Map.of(), post("U0KAY", "U0MEL", null)))).containsExactly("C0MOPAC");
        assertThat(routes(roster(null, Map.of(), post("U0KAY", "U0MEL", null)))).containsExactly("U0KAY");
    }

    @Test
    void while_the_holder_is_away_or_has_left_the_deputy_goes_before_the_channels() {
        for (var presence : List.of(AWAY, DEPARTED)) {
            assertThat(routes(roster("C0MOPAC", Map.of("U0KAY", presence), post("U0KAY", "U0MEL", "C0POST"))))
                    .containsExactly("U0MEL");
        }
    }

    @Test
    void whom_the_holder_named_goes_before_the_permanent_deputy_unless_they_are_away_too() {
        var post = post("U0KAY", "U0MEL", null).with(new StandIn("U0SAM", UNTIL));
        assertThat(routes(roster(null, Map.of(), post))).containsExactly("U0SAM");
        assertThat(routes(roster(null, Map.of("U0SAM", AWAY), post))).containsExactly("U0MEL");
        assertThat(routes(roster(null, Map.of("U0SAM", DEPARTED), post))).containsExactly("U0MEL");
        assertThat(routes(roster("C0MOPAC", Map.of("U0SAM", AWAY, "U0MEL", DEPARTED), post))).containsExactly("C0MOPAC");
    }

    @Test
    void without_a_deputy_the_channels_are_next_and_then_nobody_is_reached_and_it_is_known_why() {
        var kay = post("U0KAY", null, null);
        assertThat(routes(roster("C0MOPAC", Map.of("U0KAY", AWAY), kay))).containsExactly("C0MOPAC");
        assertThat(unreached(roster("C0MOPAC", Map.of("U0KAY", AWAY), kay))).isEmpty();
        assertThat(routes(roster(null, Map.of("U0KAY", AWAY), kay))).isEmpty();
        assertThat(unreached(roster(null, Map.of("U0KAY", AWAY), kay))).containsExactly(new Absence.Away(UNTIL));
        assertThat(unreached(roster(null, Map.of("U0KAY", DEPARTED), kay))).containsExactly(new Absence.Departed());
    }

    @Test
    void nobody_is_their_own_deputy() {
        assertThat(routes(roster(null, Map.of("U0KAY", AWAY), post("U0KAY", "U0KAY", null)))).isEmpty();
    }

    @Test
    void a_post_that_nobody_holds_is_answered_by_its_deputy_and_is_no_absence_without_one() {
        assertThat(routes(roster(null, Map.of(), post(null, "U0MEL", null)))).containsExactly("U0MEL");
        assertThat(routes(roster("C0MOPAC", Map.of(), post(null, "U0MEL", null)))).containsExactly("C0MOPAC");
        assertThat(unreached(roster(null, Map.of(), post(null, null, null)))).isEmpty();
    }

    @Test
    void each_of_several_leads_has_a_way_of_its_own() {
        var chief = new Post("Chief Executive", "MOPAC", "U0LEE", null, null, "U0DEE");
        var roster = roster(null, Map.of("U0KAY", AWAY, "U0LEE", AWAY), post("U0KAY", null, null), chief);
        var action = action(roster, TITLE + "; Chief Executive");
        assertThat(Routes.of(action, roster)).containsExactly("U0DEE");
        assertThat(Routes.unreached(action, roster)).singleElement().satisfies(cover ->
                assertThat(cover.post().title()).isEqualTo(TITLE));
    }

    @Test
    void two_absences_are_told_apart_and_one_stays_the_same() {
        var kay = post("U0KAY", null, null);
        var first = roster(null, Map.of("U0KAY", AWAY), kay).cover(kay).occasion();
        assertThat(roster(null, Map.of("U0KAY", new Presence.Away(SINCE, null)), kay).cover(kay).occasion()).isEqualTo(first);
        assertThat(roster(null, Map.of("U0KAY", new Presence.Away(UNTIL, null)), kay).cover(kay).occasion()).isNotEqualTo(first);
    }
}
