package org.arising.story;

import org.arising.committee.Rosters;
import org.arising.playground.Person;
import org.arising.playground.Submitted;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** Officers change in forms what a setup file says, and see what that means for the next messages. */
@Story
class SettingsTest {
    private static final Instant MORNING = Instant.parse("2022-10-03T08:30:00Z");
    private static final String DEPUTY_MAYOR = "Deputy Mayor for Policing and Crime";

    @TempDir
    private Path folder;

    private Town town() {
        var town = Town.at(MORNING, 1, folder, Town.people()).withRegister();
        town.apply(Town.SETUP);
        return town;
    }

    private static String direct(Person person) {
        return person.direct().id();
    }

    @Test
    void a_posts_form_shows_what_it_will_be_sent_and_changes_who_holds_it() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            var form = clerk.types("C0PCC", "/actions settings deputy mayor for policing and crime").opened();
            assertThat(form.title()).isEqualTo("Post");
            assertThat(form.seenText()).contains(DEPUTY_MAYOR, "Next, as things stand", "PCC-2022-");
            form.pickUser("Holder", "U0MEMBER");
            form.submit().closed();
            town.awaitMessage("C0PCC", "Settings of the post %s changed by Clare Clerk".formatted(DEPUTY_MAYOR));
            assertThat(town.bean(Rosters.class).current(town.workspace()).post("MOPAC/" + DEPUTY_MAYOR).orElseThrow().holder())
                    .isEqualTo("U0MEMBER");
            assertThat(town.person("U0MEMBER").types("C0PCC", "/actions update PCC-2022-007").opened().title()).isEqualTo("Update action");
            assertThat(told(town.person("U0DMPC").types("C0MOPAC", "/actions update PCC-2022-007")).text())
                    .contains("Only people of the responsible");
        }
    }

    @Test
    void a_new_post_is_typed_with_its_organisation() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            var form = clerk.types("C0PCC", "/actions settings Head of Professionalism, MPS").opened();
            assertThat(form.title()).isEqualTo("New post");
            form.pickUser("Holder", "U0MPS");
            form.submit().closed();
            town.awaitMessage("C0PCC", "The post Head of Professionalism was added");
            assertThat(clerk.types("C0PCC", "/actions settings MPS").opened().seenText())
                    .contains("Its post: Head of Professionalism", "Next, as things stand");
            assertThat(told(clerk.types("C0PCC", "/actions settings a name that nobody has")).text())
                    .contains("No committee, organisation or post", "/actions settings MPS");
        }
    }

    @Test
    void settings_of_a_post_are_for_officers_alone() {
        try (var town = town()) {
            assertThat(told(town.person("U0MPS").types("C0MPS", "/actions settings " + DEPUTY_MAYOR)).text())
                    .contains("Only officers");
        }
    }

    @Test
    void a_committee_that_sits_elsewhere_gets_the_time_of_that_place() {
        try (var town = town()) {
            var form = town.person("U0CLERK").types("C0PCC", "/actions settings").opened();
            assertThat(form.valueOf("Time zone")).containsExactly("Europe/London");
            form.fill("Time zone", "Borsetshire");
            assertThat(form.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel().get("Time zone")).contains("Europe/London"));
            form.fill("Time zone", "Europe/Paris");
            form.submit().closed();
            town.awaitMessage("C0PCC", "Settings of PCC changed (time zone) by");
            assertThat(town.bean(Rosters.class).current(town.workspace()).committee("PCC").orElseThrow().zone())
                    .isEqualTo(ZoneId.of("Europe/Paris"));
        }
    }

    @Test
    void a_committee_is_handed_over_to_another_clerk_who_is_told_how_it_stands() {
        try (var town = town()) {
            var form = town.person("U0CLERK").types("C0PCC", "/actions settings").opened();
            form.pickUser("Officers", "U0CLERK", "U0MEMBER");
            form.submit().closed();
            var newcomer = town.person("U0MEMBER");
            var welcome = town.awaitMessage(direct(newcomer), "made you an officer");
            assertThat(welcome.text()).contains("Police and Crime Committee", "ongoing", "overdue", "16 November 2022", "Sending is on");
            assertThat(newcomer.clicks(welcome, "Settings").opened().title()).isEqualTo("Committee settings");

            var leaving = newcomer.types("C0PCC", "/actions settings").opened();
            leaving.pickUser("Officers", "U0MEMBER");
            leaving.submit().closed();
            town.awaitMessage("C0PCC", "Settings of PCC changed (officers) by");
            assertThat(told(town.person("U0CLERK").types("C0PCC", "/actions settings")).text()).contains("Only officers");
        }
    }
}
