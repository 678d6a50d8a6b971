package org.arising.story;

import org.arising.access.Person.Standing;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.action.Deadline;
import org.arising.action.Hand;
import org.arising.action.Kind;
import org.arising.action.NewAction;
import org.arising.action.Outcome;
import org.arising.action.Wording;
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
import java.util.List;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** Officers change in forms what a setup file says, and see what that means for the next messages. */
@Story
class SettingsTest {
    private static final Instant MORNING = Instant.parse("2022-10-03T08:30:00Z");
    private static final String DEPUTY_MAYOR = "Deputy Mayor for Policing and Crime";

    private static final String CHIEF = "Millbrook/Chief Executive";
    private static final String WITH_PRIVATE = Town.SETUP.replace("organisations:\n", """
              - { code: STD, name: Standards Board, channel: C0MOPAC, officers: [U0MEMBER], private: true }
            organisations:
              - { name: Millbrook Borough Council, short: Millbrook }
            """) + "  - { title: Chief Executive, organisation: Millbrook }\n";

    @TempDir
    private Path folder;

    private Town town() {
        var town = Town.at(MORNING, 1, folder, Town.people()).withRegister();
        town.apply(Town.SETUP);
        return town;
    }

    private static String raisedInPrivate(Town town, Action.Responsible responsible) {
        var officer = new org.arising.access.Person("U0MEMBER", Standing.MEMBER);
        var raised = town.bean(ActionDesk.class).add(
                new Hand(town.workspace(), officer, "slack", "raised", true, MORNING),
                new NewAction(
                        "STD", null, null, Wording.plain("The zanzibar ledger."), responsible, Deadline.NONE, Kind.UNDERTAKING, null));
        return ((Outcome.Done) raised).actions().getFirst().ref().toString();
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
    void an_officer_of_another_committee_cannot_name_themselves_to_those_who_answer_to_a_private_one() {
        try (var town = Town.at(MORNING, 1, folder, Town.people())) {
            town.apply(WITH_PRIVATE);
            var ref = raisedInPrivate(town, new Action.Responsible("Chief Executive, Millbrook", List.of("Millbrook"), List.of(CHIEF)));
            var clerk = town.person("U0CLERK");
            var refusal = "Somebody else’s committee keeps its actions with %s private: its officers can change this.";
            assertThat(told(clerk.types("C0PCC", "/actions settings Millbrook")).text()).contains(refusal.formatted("Millbrook"));
            assertThat(told(clerk.types("C0PCC", "/actions settings Chief Executive")).text())
                    .contains(refusal.formatted("Chief Executive"))
                    .doesNotContain("Standards", "STD", "U0MEMBER");
            assertThat(told(clerk.types("C0PCC", "/actions show " + ref)).text()).doesNotContain("zanzibar");
            assertThat(clerk.types("C0PCC", "/actions settings MPS").opened().title()).isEqualTo("Organisation");

            var form = town.person("U0MEMBER").types("C0MOPAC", "/actions settings Chief Executive").opened();
            form.pickUser("Holder", "U0DMPC");
            form.submit().closed();
            assertThat(told(town.person("U0DMPC").types("C0MOPAC", "/actions show " + ref)).text()).contains("zanzibar");
        }
    }

    @Test
    void a_form_that_was_open_before_a_private_committee_asked_changes_nothing_after_it() {
        try (var town = Town.at(MORNING, 1, folder, Town.people())) {
            town.apply(WITH_PRIVATE);
            var form = town.person("U0CLERK").types("C0PCC", "/actions settings Millbrook").opened();
            form.pickUser("People", "U0CLERK");
            raisedInPrivate(town, new Action.Responsible("Millbrook", List.of("Millbrook"), List.of()));
            assertThat(form.submit()).isInstanceOfSatisfying(Submitted.Updated.class, updated ->
                    assertThat(updated.modal().seenText()).contains("keeps its actions with Millbrook private"));
            assertThat(town.bean(Rosters.class).current(town.workspace()).organisation("Millbrook").orElseThrow().people())
                    .isEmpty();
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
