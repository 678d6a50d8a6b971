package org.arising.story;

import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/** The home tab, in which everything can be done that is owed. */
class HomeTest {
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
    void it_is_never_blank() {
        try (var town = town()) {
            town.person("U0MEMBER").opensHome();
            awaits(town, "U0MEMBER", "You owe no answer");
            town.person("U0GUEST").opensHome();
            awaits(town, "U0GUEST", "No committee is set up here that you may read");
        }
    }
}
