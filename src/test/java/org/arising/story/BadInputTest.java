package org.arising.story;

import org.arising.action.Event;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.kernel.Reference;
import org.arising.outbox.Outbox;
import org.arising.playground.AppSetup;
import org.arising.playground.ChannelSetup;
import org.arising.playground.Options;
import org.arising.playground.Posted;
import org.arising.playground.User;
import org.arising.testkit.Postman;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** What Slack does not take: whoever can mend it is told, it does not count as sent, and it is sent once it is mended. */
@Story
class BadInputTest {
    /** Early enough that the town stands before the slot of nine falls, however slow the machine. */
    private static final Instant BEFORE_NINE = Instant.parse("2022-10-03T07:50:00Z");
    private static final Instant NINE = Instant.parse("2022-10-03T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    /** One of the MPS, and one of the Deputy Mayor. */
    private static final String MPS = "PCC-2019-004";
    private static final String MOPAC = "PCC-2022-007";

    @TempDir
    private Path folder;

    /** The usual town with one more channel of those, in place of its own of that id or beside them. */
    private Town town(ChannelSetup... channels) {
        var people = Town.people();
        var all = new ArrayList<>(people.channels());
        Arrays.stream(channels).forEach(channel -> {
            all.removeIf(each -> each.id().equals(channel.id()));
            all.add(channel);
        });
        return Town.at(BEFORE_NINE, 1, folder, Options.of(people.users(), all));
    }

    private static boolean isAsked(Town town, String ref) {
        return town.bean(ReadActions.class).history(town.workspace(), Reference.of(ref)).stream()
                .map(Event::day)
                .anyMatch(TODAY::equals);
    }

    private static void awaitAsked(Town town, String ref) {
        assertThat(town.slack().awaits(Town.SOON, now -> isAsked(town, ref))).as("%s counts as asked", ref).isTrue();
    }

    /** What an officer is told in the conversation with the app about a message that was to go there. */
    private static Posted trouble(Town town, String officer, String whom) {
        return town.awaitMessage(town.person(officer).direct().id(), whom);
    }

    @Test
    void a_channel_that_the_app_was_not_invited_to_is_told_to_the_officer_and_reached_once_it_is() {
        try (var town = town(ChannelSetup.open("C0MPS", "mps", "U0CLERK", "U0MPS").withoutApp()).withRegister()) {
            town.reach(NINE);
            var trouble = trouble(town, "U0CLERK", "<#C0MPS>");
            assertThat(trouble.text()).contains("The reminder to <#C0MPS>", MPS, "not in that channel", "/invite @Arising");
            assertThat(isAsked(town, MPS)).isFalse();
            var clerk = town.person("U0CLERK");
            assertThat(told(clerk.types("C0PCC", "/actions")).text()).contains("The reminder to <#C0MPS>", "/invite @Arising");
            assertThat(clerk.types("C0PCC", "/actions chase " + MPS).opened().submit().toString()).isNotEmpty();
            assertThat(clerk.modal().orElseThrow().seenText()).contains("could not be sent", "/invite @Arising");

            town.slack().channel("C0MPS").invite("U0ARISING");
            assertThat(told(clerk.clicks(trouble, "Try again")).text()).contains("tried again");
            town.awaitMessage("C0MPS", MPS);
            awaitAsked(town, MPS);
            assertThat(told(clerk.types("C0PCC", "/actions")).text()).doesNotContain("could not be sent");
            assertThat(told(clerk.clicks(trouble, "Try again")).text()).contains("not waiting any more");
        }
    }

    @Test
    void a_private_channel_that_slack_hides_from_the_app_is_told_in_the_same_way() {
        try (var town = town(ChannelSetup.closed("C0MPS", "mps", "U0CLERK", "U0MPS").withoutApp()).withRegister()) {
            town.reach(NINE);
            assertThat(trouble(town, "U0CLERK", "<#C0MPS>").text()).contains("no such channel", "/invite @Arising");
            assertThat(isAsked(town, MPS)).isFalse();
        }
    }

    @Test
    void what_was_not_sent_on_one_day_goes_out_with_the_next_slot_and_is_not_sent_twice() {
        try (var town = town(ChannelSetup.open("C0MPS", "mps", "U0CLERK", "U0MPS").withoutApp()).withRegister()) {
            town.reach(NINE);
            var trouble = trouble(town, "U0CLERK", "<#C0MPS>");
            town.slack().channel("C0MPS").invite("U0ARISING");
            town.reach(Instant.parse("2022-10-04T08:00:00Z"));
            town.awaitMessage("C0MPS", MPS);
            town.person("U0CLERK").clicks(trouble, "Try again");
            assertThat(town.slack().awaits(Town.SOON, now -> town.bean(Outbox.class).failed(town.workspace()).isEmpty())).isTrue();
            town.reach(Instant.parse("2022-10-05T08:00:00Z"));
            assertThat(town.posts("C0MPS")).hasSize(1);
        }
    }

    @Test
    void an_archived_channel_is_told_and_reached_once_it_is_open_again() {
        try (var town = town().withRegister()) {
            town.slack().channel("C0MPS").archive();
            town.reach(NINE);
            var trouble = trouble(town, "U0CLERK", "<#C0MPS>");
            assertThat(trouble.text()).contains("archived", "Unarchive it", "/actions settings");
            assertThat(isAsked(town, MPS)).isFalse();
            town.slack().channel("C0MPS").unarchive();
            town.person("U0CLERK").clicks(trouble, "Try again");
            town.awaitMessage("C0MPS", MPS);
            awaitAsked(town, MPS);
        }
    }

    @Test
    void what_could_not_reach_an_archived_channel_goes_to_the_one_that_is_named_in_its_place() {
        try (var town = town(ChannelSetup.open("C0NEW", "mps-actions", "U0CLERK", "U0MPS")).withRegister()) {
            town.slack().channel("C0MPS").archive();
            town.reach(NINE);
            var trouble = trouble(town, "U0CLERK", "<#C0MPS>");
            town.apply("organisations: [{ name: Metropolitan Police Service, short: MPS, channel: C0NEW }]");
            assertThat(told(town.person("U0CLERK").clicks(trouble, "Try again")).text()).contains("goes to <#C0NEW>");
            assertThat(town.awaitMessage("C0NEW", MPS).text()).contains("follow-up");
            awaitAsked(town, MPS);
            assertThat(told(town.person("U0CLERK").types("C0PCC", "/actions")).text()).doesNotContain("could not be sent");
        }
    }

    @Test
    void a_holder_whose_account_is_gone_is_told_and_their_successor_gets_what_waited() {
        try (var town = town();
                var postman = Postman.of(town)) {
            town.apply(Town.SETUP.replace(", channel: C0MOPAC", ""));
            town.importFile(Seeds.registerFile());
            // The service has looked how everybody is, and what Slack tells of it afterwards is lost.
            town.look();
            postman.holds(1, () -> town.slack().becomes("U0DMPC", User.Kind.DEACTIVATED));
            town.reach(NINE);
            var trouble = trouble(town, "U0CLERK", "<@U0DMPC>");
            assertThat(trouble.text()).contains("The reminder to <@U0DMPC>", MOPAC, "deactivated", "another holder", "count as sent");
            assertThat(isAsked(town, MOPAC)).isFalse();
            town.apply("posts: [{ title: Deputy Mayor for Policing and Crime, organisation: MOPAC, holder: U0MEMBER }]");
            assertThat(told(town.person("U0CLERK").clicks(trouble, "Try again")).text()).contains("goes to <@U0MEMBER>");
            town.awaitMessage(town.person("U0MEMBER").direct().id(), MOPAC);
            awaitAsked(town, MOPAC);
        }
    }

    @Test
    void where_the_only_officer_is_gone_the_channel_of_the_committee_is_told() {
        try (var town = town(ChannelSetup.open("C0MPS", "mps", "U0MPS").withoutApp()).withRegister()) {
            town.slack().becomes("U0CLERK", User.Kind.DEACTIVATED);
            town.reach(NINE);
            assertThat(town.awaitMessage("C0PCC", "None of the committee’s officers").text())
                    .contains("The reminder to <#C0MPS>", "/invite @Arising", "should name another");
        }
    }

    @Test
    void a_permission_that_the_app_lacks_is_told_by_an_answer_that_needs_none_with_how_to_give_it() {
        try (var town = town().withRegister()) {
            var fewer = new HashSet<>(AppSetup.ALL_SCOPES);
            fewer.remove("chat:write");
            town.slack().reinstall(Set.copyOf(fewer));
            town.reach(NINE);
            assertThat(town.slack().awaits(Town.SOON, now -> town.bean(Outbox.class).failed(town.workspace()).stream()
                            .anyMatch(failed -> failed.notice().recipient().equals("C0MPS"))))
                    .isTrue();
            assertThat(isAsked(town, MPS)).isFalse();
            var clerk = town.person("U0CLERK");
            assertThat(told(clerk.types("C0PCC", "/actions")).text())
                    .contains("The reminder to <#C0MPS>", "lacks a permission", "chat:write", "/slack/install", "Reinstall");

            town.slack().reinstall(AppSetup.ALL_SCOPES);
            for (var overview = told(clerk.types("C0PCC", "/actions"));
                    overview.labels().contains("Try again");
                    overview = told(clerk.types("C0PCC", "/actions"))) {
                clerk.clicks(overview, "Try again");
            }
            town.awaitMessage("C0MPS", MPS);
            awaitAsked(town, MPS);
            awaitAsked(town, MOPAC);
        }
    }

    @Test
    void where_the_app_may_write_to_nobody_alone_the_channel_of_the_committee_is_told() {
        try (var town = town(ChannelSetup.open("C0MPS", "mps", "U0CLERK", "U0MPS").withoutApp()).withRegister()) {
            var fewer = new HashSet<>(AppSetup.ALL_SCOPES);
            fewer.remove("im:write");
            town.slack().reinstall(Set.copyOf(fewer));
            town.reach(NINE);
            var trouble = town.awaitMessage("C0PCC", "None of the committee’s officers");
            town.slack().channel("C0MPS").invite("U0ARISING");
            assertThat(told(town.person("U0MEMBER").clicks(trouble, "Try again")).text()).contains("Only officers");
            town.person("U0CLERK").clicks(trouble, "Try again");
            town.awaitMessage("C0MPS", MPS);
        }
    }

    @Test
    void a_click_on_a_message_that_is_deleted_as_it_is_clicked_holds_and_nobody_is_troubled() {
        try (var town = town().withRegister()) {
            town.reach(NINE);
            var reminder = town.awaitMessage("C0MOPAC", MOPAC);
            awaitAsked(town, MOPAC);
            var dana = town.person("U0DMPC");
            var form = dana.clicksAsItGoes(reminder, "Reply to complete").opened();
            form.fill("Response", "All seven.").submit().closed();
            assertThat(town.action(MOPAC).stage()).isEqualTo(Stage.COMPLETED);
            town.awaitMessage("C0PCC", MOPAC + " completed by Dana Deputy");
            assertThat(town.slack().awaits(Town.SOON, now -> now.calls("chat.update").stream()
                            .anyMatch(call -> call.args().path("ts").asText().equals(reminder.ts()))))
                    .isTrue();
            assertThat(town.slack().settles(Town.SOON)).isTrue();
            assertThat(town.bean(Outbox.class).failed(town.workspace())).isEmpty();
            assertThat(town.posts("C0MOPAC")).noneMatch(post -> post.ts().equals(reminder.ts()));
        }
    }

    @Test
    void what_a_click_tells_reaches_the_clicker_though_its_message_is_gone() {
        try (var town = town().withRegister()) {
            town.reach(NINE);
            var reminder = town.awaitMessage("C0MOPAC", MOPAC);
            awaitAsked(town, MOPAC);
            var dana = town.person("U0DMPC");
            dana.replies(reminder, "Who is this for?");
            var offer = town.awaitMessage("C0MOPAC", "Is this the answer to");
            dana.clicksAsItGoes(offer, "Just a note");
            assertThat(town.slack().awaits(Town.SOON, now -> told(dana.types("C0MOPAC", "/actions " + MOPAC))
                            .seenText()
                            .contains("Noted in its thread: Who is this for?")))
                    .isTrue();
            dana.types("C0MOPAC", "/actions complete " + MOPAC).opened().fill("Response", "All.").submit().closed();
            assertThat(told(dana.clicksAsItGoes(reminder, "Reply to complete")).text()).contains("was completed on 3 October 2022");
        }
    }
}
