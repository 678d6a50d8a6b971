package org.arising.story;

import org.arising.action.Happening;
import org.arising.action.ReadActions;
import org.arising.kernel.Reference;
import org.arising.playground.ChannelSetup;
import org.arising.playground.Options;
import org.arising.playground.Posted;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Reminders reach people where they want them, once a day, and stop at once when they are answered. */
@Story
class GentleRemindersTest {
    private static final Instant BEFORE_NINE = Instant.parse("2022-10-03T06:30:00Z");
    private static final Instant MONDAY = Instant.parse("2022-10-03T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2022-10-04T08:00:00Z");
    private static final Instant SECOND = Instant.parse("2022-10-17T08:00:00Z");
    private static final Instant THIRD = Instant.parse("2022-10-31T09:00:00Z");
    private static final Instant ESCALATED = Instant.parse("2022-11-01T09:00:00Z");
    private static final String SEVEN = "PCC-2022-007";

    @TempDir
    private Path folder;

    private Town town() {
        return Town.at(BEFORE_NINE, 1, folder, Town.people()).withRegister();
    }

    private static String direct(Town town, String user) {
        town.person(user).opensHome();
        return town.person(user).direct().id();
    }

    private static void chooses(Town town, String user, String way, String means) {
        town.person(user).opensHome();
        home(town, user, "Where should reminders reach me?");
        town.person(user).clicksAtHome(way);
        home(town, user, means);
    }

    private static void home(Town town, String user, String words) {
        assertThat(town.slack().awaits(Town.SOON, now -> now.person(user).home().toString().contains(words)))
                .as("the home tab of %s says “%s”: %s", user, words, town.person(user).home())
                .isTrue();
    }

    private static long followUps(Town town, String ref) {
        return town.bean(ReadActions.class).history(town.workspace(), Reference.of(ref)).stream()
                .filter(event -> event.what() instanceof Happening.FollowedUp && event.via().equals("reminder"))
                .count();
    }

    /** Moves on to a slot, and waits until what it sent is on record. */
    private static void followedUp(Town town, Instant slot, int times) {
        town.reach(slot);
        assertThat(town.slack().awaits(Town.SOON, now -> followUps(town, SEVEN) == times))
                .as("follow-ups: %s", followUps(town, SEVEN))
                .isTrue();
    }

    private static List<Posted> about(Town town, String channel, String ref) {
        return town.posts(channel).stream().filter(post -> post.seenText().contains(ref)).toList();
    }

    private static void answers(Town town, String user, String channel, String ref) {
        var form = town.person(user).types(channel, "/actions complete " + ref).opened();
        form.fill("Response", "Here it is.");
        form.submit().closed();
    }

    @Test
    void two_committees_come_to_the_same_channel_as_one_message_with_a_section_each() {
        var options = Town.people();
        var channels = new ArrayList<>(options.channels());
        channels.add(ChannelSetup.open("C0TC", "transport", "U0CLERK"));
        try (var town = Town.at(Instant.parse("2022-09-30T09:30:00Z"), 1, folder, Options.of(options.users(), channels))
                .withRegister()) {
            town.apply("""
                    committees:
                      - { code: TC, name: Transport Committee, channel: C0TC, officers: [U0CLERK], reminders: { at: "10:00" }, sending: on }
                    """);
            var add = town.person("U0CLERK").types("C0TC", "/actions add The count of cameras, MPS").opened();
            add.fill("Responsible", "MPS");
            add.submit().closed();
            town.awaitMessage("C0TC", "TC-2022-001 added");
            town.reach(MONDAY);
            var joint = town.awaitMessage("C0MPS", "TC-2022-001");
            assertThat(joint.text()).startsWith("Police and Crime Committee: 6 follow-ups").contains("Transport Committee: 1 request");
            assertThat(joint.seenText()).contains("PCC-2022-004", "The Transport Committee asks for your answer");
            var reads = town.bean(ReadActions.class);
            assertThat(town.slack().awaits(Town.SOON, now -> reads.find(town.workspace(), Reference.of("TC-2022-001"))
                            .orElseThrow()
                            .statusSentence()
                            .contains("requested on 3 October 2022")))
                    .isTrue();
            town.reach(Instant.parse("2022-10-03T09:00:00Z"));

            answers(town, "U0MPS", "C0MPS", "TC-2022-001");
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(joint).seenText().contains("Completed by <@U0MPS>")))
                    .isTrue();
            assertThat(town.slack().current(joint).labels()).contains("Reply to complete");
            assertThat(about(town, "C0MPS", "TC-2022-001")).hasSize(1);
        }
    }

    @Test
    void a_holder_who_wants_direct_messages_has_them_instead_of_the_channel_and_a_snooze_shows_its_reason_there() {
        try (var town = town()) {
            chooses(town, "U0DMPC", "As a direct message", "Reminders arrive as a direct message to you.");
            var direct = direct(town, "U0DMPC");
            town.reach(MONDAY);
            var reminder = town.awaitMessage(direct, SEVEN);
            assertThat(about(town, "C0MOPAC", SEVEN)).isEmpty();
            town.awaitMessage("C0MPS", "PCC-2022-004");

            var snooze = town.person("U0DMPC").clicks(reminder, "Snooze").opened();
            snooze.choose("Until", "Next working day, 4 October 2022").fill("Reason", "The auditors report tomorrow.");
            snooze.submit().closed();
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(reminder)
                            .seenText()
                            .contains("Snoozed until 4 October 2022 (“The auditors report tomorrow.”) by <@U0DMPC>")))
                    .isTrue();
            assertThat(Town.told(town.person("U0DMPC").types("C0MOPAC", "/actions " + SEVEN)).seenText())
                    .contains("The auditors report tomorrow.");
        }
    }

    @Test
    void who_wants_the_digest_alone_hears_once_a_week_and_the_officers_hear_of_it_after_the_third_follow_up() {
        try (var town = town()) {
            chooses(town, "U0DMPC", "Only in a weekly digest", "On Mondays you are told of all that you owe");
            var direct = direct(town, "U0DMPC");
            followedUp(town, MONDAY, 1);
            assertThat(town.awaitMessage(direct, SEVEN).seenText()).contains("You have chosen a weekly digest alone");
            assertThat(about(town, "C0MOPAC", SEVEN)).isEmpty();
            town.reach(TUESDAY);
            town.reach(Instant.parse("2022-10-10T08:00:00Z"));
            assertThat(town.slack().awaits(Town.SOON, now -> about(town, direct, SEVEN).size() == 2)).isTrue();
            assertThat(about(town, direct, SEVEN).getLast().seenText()).contains("1 action still to be answered");
            assertThat(followUps(town, SEVEN)).isEqualTo(1);

            var chase = town.person("U0CLERK").types("C0PCC", "/actions chase " + SEVEN).opened();
            chase.submit().closed();
            town.awaitMessage("C0MOPAC", SEVEN);
            assertThat(town.slack().awaits(Town.SOON, now -> followUps(town, SEVEN) == 2)).isTrue();
            followedUp(town, Instant.parse("2022-10-24T08:00:00Z"), 3);
            town.reach(Instant.parse("2022-10-25T08:00:00Z"));
            var clerk = town.person("U0CLERK").direct().id();
            assertThat(town.awaitMessage(clerk, SEVEN).seenText()).contains("has chosen a weekly digest alone");
        }
    }

    @Test
    void when_it_is_answered_every_copy_shows_it_in_the_channel_in_direct_messages_and_with_the_officers() {
        try (var town = town()) {
            chooses(town, "U0DMPC", "As a direct message", "Reminders arrive as a direct message to you.");
            var direct = direct(town, "U0DMPC");
            followedUp(town, MONDAY, 1);
            chooses(town, "U0DMPC", "In the organisation’s channel", "where you are mentioned");
            followedUp(town, SECOND, 2);
            assertThat(town.awaitMessage("C0MOPAC", SEVEN).seenText()).contains("For <@U0DMPC>");
            followedUp(town, THIRD, 3);
            town.reach(ESCALATED);
            var clerk = town.person("U0CLERK").direct().id();
            town.awaitMessage(clerk, SEVEN);

            answers(town, "U0DMPC", "C0MOPAC", SEVEN);
            var copies = new ArrayList<Posted>();
            List.of(direct, "C0MOPAC", clerk).forEach(channel -> copies.addAll(about(town, channel, SEVEN)));
            assertThat(copies).hasSize(4);
            for (var copy : copies) {
                assertThat(town.slack().awaits(Town.SOON, now -> now.current(copy).seenText().contains("Completed by <@U0DMPC>")))
                        .as("%s", copy)
                        .isTrue();
            }
            assertThat(about(town, direct, SEVEN)).hasSize(1);
        }
    }

    @Test
    void in_quiet_hours_nothing_goes_out_and_who_has_just_acted_is_not_reminded() {
        try (var town = Town.at(Instant.parse("2022-10-02T12:00:00Z"), 1, folder, Town.people()).withRegister()) {
            town.apply("committees: [{ code: PCC, reminders: { at: '07:30', quiet: '18:00-08:30' } }]");
            town.reach(Instant.parse("2022-10-03T06:45:00Z"));
            var update = town.person("U0DMPC").types("C0MOPAC", "/actions update " + SEVEN).opened();
            update.fill("Status note", "The auditors are at it.");
            update.submit().closed();
            assertThat(town.posts("C0MPS")).isEmpty();
            var settings = town.person("U0CLERK").types("C0PCC", "/actions settings PCC").opened();
            assertThat(settings.valueOf("Quiet hours")).containsExactly("18:00-08:30");
            assertThat(settings.seenText()).contains("3 October 2022 at 08:30");
            settings.fill("Quiet hours", "at night");
            assertThat(settings.submit()).asString().contains("Quiet hours");
            settings.close();

            town.reach(Instant.parse("2022-10-03T07:30:00Z"));
            town.awaitMessage("C0MPS", "PCC-2022-004");
            assertThat(about(town, "C0MOPAC", SEVEN)).isEmpty();
        }
    }
}
