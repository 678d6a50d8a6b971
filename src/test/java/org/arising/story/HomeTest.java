package org.arising.story;

import org.arising.action.ActionDesk;
import org.arising.action.Change;
import org.arising.action.Hand;
import org.arising.action.Outcome;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.testkit.Databases;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The home tab, in which everything can be done that is owed. */
@Story
class HomeTest {
    private static final Pattern REF = Pattern.compile("PCC-\\d{4}-\\d{3}");
    /** Time stands still until it is moved. */
    private static final double STANDING = 0.001;

    @TempDir
    private Path folder;

    private Town town() {
        return Town.at(Instant.parse("2022-10-03T08:30:00Z"), 1, folder, Town.people()).withRegister();
    }

    private static void awaits(Town town, String user, String words) {
        assertThat(town.slack().awaits(Town.SOON, now -> now.person(user).home().toString().contains(words)))
                .as("the home tab of %s says “%s”: %s", user, words, town.person(user).home())
                .isTrue();
    }

    @Test
    void it_shows_what_i_owe_and_is_up_to_date_after_i_have_answered_from_it() {
        try (var town = town()) {
            var dana = town.person("U0DMPC");
            dana.opensHome();
            awaits(town, "U0DMPC", "You owe");
            awaits(town, "U0DMPC", "Police and Crime Committee (PCC)");
            awaits(town, "U0DMPC", "Next meeting: 16 November 2022");
            var before = dana.home().toString();
            var form = dana.clicksAtHome("Reply to complete").opened();
            form.fill("Response", "Here it is.");
            form.submit().closed();
            assertThat(town.slack().awaits(Town.SOON, now -> !now.person("U0DMPC").home().toString().equals(before)))
                    .isTrue();
            assertThat(dana.home().toString()).doesNotContain("Settings");
        }
    }

    @Test
    void an_officer_lists_pages_and_sets_from_it_though_it_has_no_channel() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            clerk.opensHome();
            awaits(town, "U0CLERK", "Show ongoing");
            var list = clerk.clicksAtHome("Show ongoing").opened();
            assertThat(list.seenText()).contains("ongoing actions");
            list.clicks("Next");
            assertThat(clerk.modal().orElseThrow().seenText()).contains("11–18 of 18");
            var show = clerk.modal().orElseThrow().clicks("Show").opened();
            assertThat(show.seenText()).contains("History");
            show.close();
            clerk.opensHome();
            assertThat(clerk.clicksAtHome("Settings").opened().title()).isEqualTo("Committee settings");
        }
    }

    @Test
    void an_action_is_found_while_typing_by_reference_number_name_and_words() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            clerk.opensHome();
            awaits(town, "U0CLERK", "Find an action");
            assertThat(clerk.typesAtHome("find", "PCC-2022-004")).singleElement().asString().startsWith("PCC-2022-004 · ");
            assertThat(clerk.typesAtHome("find", "#4")).anyMatch(option -> option.startsWith("PCC-2022-004"));
            assertThat(clerk.typesAtHome("find", "the Met")).hasSize(20).allMatch(option -> option.length() <= 75);
            assertThat(clerk.typesAtHome("find", "ongoing the Met")).hasSize(8);
            assertThat(clerk.typesAtHome("find", "nothing like this")).isEmpty();

            var chosen = clerk.typesAtHome("find", "anti-social").getFirst();
            var shown = clerk.clicksAtHome(chosen).opened();
            assertThat(shown.seenText()).contains(chosen.substring(0, 12), "History");
        }
    }

    @Test
    void what_somebody_else_changes_shows_in_the_homes_of_those_whom_it_concerns_and_who_have_looked() {
        try (var town = town()) {
            var dana = town.person("U0DMPC");
            for (var user : List.of("U0DMPC", "U0CLERK", "U0MEMBER")) {
                town.person(user).opensHome();
                awaits(town, user, "18 ongoing actions");
            }
            var ref = REF.matcher(dana.home().toString()).results().findFirst().orElseThrow().group();
            var form = town.person("U0CLERK").types("C0PCC", "/actions close " + ref).opened();
            form.fill("Reason", "Overtaken by events.").submit().closed();

            awaits(town, "U0CLERK", "17 ongoing actions");
            awaits(town, "U0DMPC", "17 ongoing actions");
            assertThat(dana.home().toString()).doesNotContain(ref);
            assertThat(drawn(town, "U0MEMBER")).as("who neither runs nor owes it").isOne();
            assertThat(drawn(town, "U0MPS")).as("who never looked").isZero();
        }
    }

    @Test
    void fifty_changes_are_drawn_once_and_not_for_who_looked_long_ago() {
        var start = Instant.parse("2022-10-03T05:00:00Z");
        try (var town = Town.at(start, STANDING, folder, Town.people()).withRegister()) {
            town.person("U0DMPC").opensHome();
            awaits(town, "U0DMPC", "You owe");
            var ref = REF.matcher(town.person("U0DMPC").home().toString()).results().findFirst().orElseThrow().group();
            town.reach(start.plus(Duration.ofMinutes(61)));
            town.person("U0CLERK").opensHome();
            awaits(town, "U0CLERK", "18 ongoing actions");
            for (int i = 0; i < 50; i++) {
                change(town, ref, i, new Change.Remark("Remark " + i));
            }
            town.reach(start.plus(Duration.ofMinutes(62)));
            change(town, ref, 50, new Change.Close("Overtaken by events."));

            awaits(town, "U0CLERK", "17 ongoing actions");
            assertThat(drawn(town, "U0CLERK")).as("when it was opened, and for all the changes").isLessThanOrEqualTo(3);
            assertThat(drawn(town, "U0DMPC")).as("who looked more than an hour ago").isOne();
        }
    }

    private static void change(Town town, String ref, int i, Change change) {
        var now = town.bean(ServiceClock.class).instant();
        var clerk = new org.arising.access.Person("U0CLERK", org.arising.access.Person.Standing.MEMBER);
        var hand = new Hand(town.workspace(), clerk, "slack", "change-" + i, true, now);
        assertThat(town.bean(ActionDesk.class).change(hand, List.of(Reference.of(ref)), change))
                .isInstanceOf(Outcome.Done.class);
    }

    /** How often a home tab was drawn. */
    private static long drawn(Town town, String user) {
        return town.slack().calls("views.publish").stream()
                .filter(call -> call.args().path("user_id").asText().equals(user))
                .count();
    }

    @Test
    void where_it_cannot_be_drawn_it_says_so_and_what_to_do() throws SQLException {
        try (var town = town();
                var database = Databases.connect(folder);
                var statement = database.createStatement()) {
            statement.execute("ALTER TABLE action RENAME TO hidden");
            town.person("U0DMPC").opensHome();
            awaits(town, "U0DMPC", "Open this tab again in a minute, or type /actions");
            statement.execute("ALTER TABLE hidden RENAME TO action");
            town.person("U0DMPC").opensHome();
            awaits(town, "U0DMPC", "You owe");
        }
    }

    @Test
    void it_is_never_blank() {
        try (var town = town()) {
            town.person("U0MEMBER").opensHome();
            awaits(town, "U0MEMBER", "You owe no answer");
            town.person("U0GUEST").opensHome();
            awaits(town, "U0GUEST", "No committee is set up here that you may read");
        }
    }
}
