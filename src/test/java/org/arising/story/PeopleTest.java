package org.arising.story;

import org.arising.action.Action;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.action.State;
import org.arising.committee.Presences;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Outbox;
import org.arising.people.PeopleDesk;
import org.arising.playground.AppSetup;
import org.arising.playground.LocalSlack;
import org.arising.playground.Options;
import org.arising.playground.Posted;
import org.arising.playground.User;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** Posts outlive their holders, who go on leave and go for good. */
@Story
class PeopleTest {
    private static final Instant MORNING = Instant.parse("2022-10-03T08:30:00Z");
    private static final String POST = "Deputy Mayor for Policing and Crime";
    /** The post has no channel, so that what is asked of it goes to a person. */
    private static final String SETUP = Town.SETUP.replace(", channel: C0MOPAC", "");
    private static final String DEPUTY = SETUP.replace("holder: U0DMPC", "holder: U0DMPC, deputy: U0MEMBER");

    @TempDir
    private Path folder;

    private Town town(String setup, Options options) {
        var town = Town.at(MORNING, 1, folder, options);
        town.apply(setup);
        town.importFile(Seeds.registerFile());
        town.look();
        return town;
    }

    private static List<Reference> owed(Town town) {
        var actions = town.bean(ReadActions.class);
        return actions.find(town.workspace(), actions.ongoing(town.workspace(), "PCC")).stream()
                .filter(action -> action.kind().isChased())
                .filter(action -> action.responsible().posts().contains("MOPAC/" + POST))
                .map(Action::ref)
                .toList();
    }

    private static Action action(Town town, Reference ref) {
        return town.bean(ReadActions.class).find(town.workspace(), List.of(ref)).getFirst();
    }

    private static void ask(Town town, Reference ref) {
        town.person("U0CLERK").types("C0PCC", "/actions request " + ref).opened().submit().closed();
    }

    private static List<Posted> direct(Town town, String user, String words) {
        return town.posts(town.person(user).direct().id()).stream().filter(post -> post.text().contains(words)).toList();
    }

    @Test
    void while_a_status_says_away_the_deputy_gets_it_and_may_answer_and_afterwards_the_holder_again() {
        try (var town = town(DEPUTY.replace("sending: on", "sending: on\n    acceptance: true"), Town.people())) {
            var ref = owed(town).getFirst();
            town.slack().status("U0DMPC", ":palm_tree:", "Annual leave", Instant.parse("2022-10-14T23:00:00Z"));
            town.look();
            ask(town, ref);
            var asked = town.awaitMessage(town.person("U0MEMBER").direct().id(), ref.toString());
            assertThat(asked.text()).contains("For the " + POST + ", who is away until 14 October 2022.");
            assertThat(town.posts(town.person("U0DMPC").direct().id())).isEmpty();
            var answer = town.person("U0MEMBER").clicks(asked, "Reply to complete").opened();
            answer.fill("Response", "The figures are on the website.");
            answer.submit().closed();
            assertThat(action(town, ref).stage()).isEqualTo(Stage.ANSWERED);

            town.slack().status("U0DMPC", ":spiral_calendar_pad:", "In a meeting", null);
            town.look();
            var back = town.person("U0CLERK").types("C0PCC", "/actions return " + ref).opened();
            back.fill("Reason", "The figures for 2022 are missing.");
            back.submit().closed();
            town.awaitMessage(town.person("U0DMPC").direct().id(), "The figures for 2022 are missing.");
        }
    }

    @Test
    void a_status_ends_by_itself_on_its_day() {
        try (var town = town(DEPUTY, Town.people())) {
            town.slack().status("U0DMPC", ":face_with_thermometer:", "", Instant.parse("2022-10-05T23:00:00Z"));
            town.look();
            town.reach(Instant.parse("2022-10-06T07:00:00Z"));
            town.look();
            var ref = owed(town).getFirst();
            ask(town, ref);
            town.awaitMessage(town.person("U0DMPC").direct().id(), ref.toString());
        }
    }

    @Test
    void what_was_asked_before_somebody_left_does_not_bring_them_back() {
        try (var town = town(SETUP, Town.people())) {
            var people = town.bean(PeopleDesk.class);
            var asked = town.bean(ServiceClock.class).instant();
            town.slack().becomes("U0DMPC", User.Kind.DEACTIVATED);
            assertThat(town.slack().settles(Town.SOON)).isTrue();
            people.heard(town.workspace(), "U0DMPC", Presences.State.HERE, null, asked);
            town.awaitMessage(town.person("U0CLERK").direct().id(), "has left this Slack");
        }
    }

    @Test
    void officers_hear_once_of_a_holder_who_has_left_and_of_what_reaches_nobody_and_name_another() {
        try (var town = town(SETUP, Town.people())) {
            var clerk = town.person("U0CLERK");
            town.slack().becomes("U0DMPC", User.Kind.DEACTIVATED);
            town.look();
            var left = town.awaitMessage(clerk.direct().id(), "has left this Slack");
            assertThat(left.text())
                    .contains("Dana Deputy, who holds " + POST + ", has left this Slack.")
                    .contains("/actions settings " + POST);

            town.reach(Instant.parse("2022-10-04T08:00:30Z"));
            var unreached = town.awaitMessage(clerk.direct().id(), "nobody");
            assertThat(unreached.text())
                    .contains("The " + POST + " has left this Slack.", "no channel to write to", owed(town).getFirst().toString());
            assertThat(action(town, owed(town).getFirst()).touch().day()).isBefore(LocalDate.of(2022, 10, 3));

            // A day later Slack is asked again and the slot runs again: nobody is told what they know.
            town.reach(Instant.parse("2022-10-05T09:00:00Z"));
            town.look();
            assertThat(town.bean(Outbox.class).find(town.workspace(), "unreached:PCC:2022-10-04:U0CLERK")).isPresent();
            assertThat(town.bean(Outbox.class).find(town.workspace(), "unreached:PCC:2022-10-05:U0CLERK")).isEmpty();

            var form = clerk.types("C0PCC", "/actions settings " + POST).opened();
            form.pickUser("Holder", "U0MEMBER");
            form.submit().closed();
            ask(town, owed(town).getFirst());
            town.awaitMessage(town.person("U0MEMBER").direct().id(), owed(town).getFirst().toString());
            assertThat(direct(town, "U0CLERK", "Dana Deputy, who holds")).hasSize(1);
            assertThat(clerk.types("C0PCC", "/actions settings " + POST).opened().seenText())
                    .contains("since 5 October 2022", "from 3 October 2022 to 5 October 2022");
        }
    }

    @Test
    void members_of_an_organisations_user_group_answer_for_it_until_they_leave_the_group() {
        try (var town = Town.at(MORNING, 1, folder, Town.people())) {
            town.slack().group("S0POLICE", "police", "U0MEMBER", "U0GUEST");
            town.apply(Town.SETUP.replace("people: [U0MPS]", "groups: [S0POLICE]"));
            town.importFile(Seeds.registerFile());
            town.look();
            var ref = mps(town);
            for (var user : List.of("U0MEMBER", "U0GUEST")) {
                town.person(user).types("C0PCC", "/actions update " + ref).opened().close();
            }
            assertThat(told(town.person("U0MPS").types("C0PCC", "/actions update " + ref)).text())
                    .contains("Only people of the responsible");

            town.slack().group("S0POLICE", "police", "U0MPS");
            settle(town.slack());
            var form = town.person("U0MPS").types("C0PCC", "/actions complete " + ref).opened();
            form.fill("Response", "Here it is.");
            form.submit().closed();
            assertThat(action(town, ref).state()).isInstanceOf(State.Completed.class);
            assertThat(told(town.person("U0MEMBER").types("C0PCC", "/actions update " + mps(town))).text())
                    .contains("Only people of the responsible");

            town.slack().disablesGroup("S0POLICE");
            settle(town.slack());
            assertThat(told(town.person("U0MPS").types("C0PCC", "/actions update " + mps(town))).text())
                    .contains("Only people of the responsible");
        }
    }

    private static void settle(LocalSlack slack) {
        assertThat(slack.settles(Town.SOON)).isTrue();
    }

    private static Reference mps(Town town) {
        var actions = town.bean(ReadActions.class);
        return actions.find(town.workspace(), actions.ongoing(town.workspace(), "PCC")).stream()
                .filter(action -> action.responsible().organisations().equals(List.of("MPS")))
                .map(Action::ref)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_the_scope_groups_are_not_read_the_officers_hear_of_it_once_and_all_else_goes_on() {
        Set<String> scopes = new HashSet<>(AppSetup.ALL_SCOPES);
        scopes.remove("usergroups:read");
        var setup = DEPUTY.replace("people: [U0MPS]", "people: [U0MPS], groups: [S0POLICE, S0SECOND]");
        try (var town = town(setup, Town.people().with(AppSetup.arising().with(scopes)))) {
            var clerk = town.person("U0CLERK");
            assertThat(town.awaitMessage(clerk.direct().id(), "usergroups:read").text()).contains("MPS");
            town.slack().status("U0DMPC", ":palm_tree:", "", null);
            town.look();
            town.reach(Instant.parse("2022-10-04T09:00:00Z"));
            town.look();
            town.person("U0MPS").types("C0PCC", "/actions update " + mps(town)).opened().close();
            var ref = owed(town).getLast();
            town.awaitMessage(town.person("U0MEMBER").direct().id(), ref.toString());
            assertThat(direct(town, "U0CLERK", "usergroups:read")).hasSize(1);
        }
    }
}
