package org.arising.story;

import org.arising.action.Stage;
import org.arising.kernel.Reference;
import org.arising.outbox.Outbox;
import org.arising.playground.Fault;
import org.arising.playground.Posted;
import org.arising.playground.Submitted;
import org.arising.response.Responses;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** What is said without a slash command: mentions, replies in threads, shortcuts. */
@Story
class ConversationTest {
    static final Instant BEFORE_NINE = Instant.parse("2022-10-03T07:59:30Z");
    private static final Instant NINE = Instant.parse("2022-10-03T08:00:00Z");

    @TempDir
    Path folder;

    Town town() {
        return Town.at(BEFORE_NINE, 1, folder, Town.people()).withRegister();
    }

    private static Posted reminder(Town town, String channel, String ref) {
        town.reach(NINE);
        var posted = town.awaitMessage(channel, ref);
        // Nobody replies before the service has heard from Slack that the message stands.
        assertThat(town.slack().awaits(Town.SOON, now ->
                        town.bean(Outbox.class).at(town.workspace(), channel, posted.ts()).isPresent()))
                .isTrue();
        return posted;
    }

    private static Posted heard(Town town, String user, String channel, String words) {
        assertThat(town.slack().awaits(Town.SOON, now -> find(town, user, channel, words) != null))
                .as("%s is told “%s”", user, words)
                .isTrue();
        return find(town, user, channel, words);
    }

    private static Posted find(Town town, String user, String channel, String words) {
        return town.person(user).reads(channel).stream()
                .filter(post -> post.isEphemeral() && (post.text() + post.seenText()).contains(words))
                .findFirst()
                .orElse(null);
    }

    @Test
    void a_reply_with_a_file_beneath_a_reminder_becomes_the_answer_after_a_click() {
        try (var town = town()) {
            var reminder = reminder(town, "C0MOPAC", "PCC-2022-007");
            town.person("U0DMPC").repliesWith(
                    reminder, "Please find the figures attached.", "figures.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
            var offer = town.awaitMessage("C0MOPAC", "Is this the answer to");
            assertThat(offer.threadTs()).isEqualTo(reminder.ts());
            assertThat(offer.labels()).contains("Complete", "Answers part…", "Just a note");
            var form = town.person("U0DMPC").clicks(offer, "Complete").opened();
            assertThat(form.valueOf("Response")).containsExactly("Please find the figures attached.");
            assertThat(form.seenText()).contains("figures.pdf");
            form.submit().closed();
            assertThat(town.action("PCC-2022-007").stage()).isEqualTo(Stage.COMPLETED);
            var response = town.bean(Responses.class)
                    .answering(town.workspace(), Reference.of("PCC-2022-007"))
                    .getFirst();
            assertThat(response.sender()).isEqualTo("U0DMPC");
            assertThat(response.files()).extracting(file -> file.name()).containsExactly("figures.pdf");
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(offer).seenText().contains("Taken as an answer by")))
                    .isTrue();
        }
    }

    @Test
    void a_promise_in_a_thread_becomes_the_expected_day_after_a_click_and_a_remark_is_kept_as_a_note() {
        try (var town = town()) {
            var reminder = reminder(town, "C0MOPAC", "PCC-2022-007");
            var dana = town.person("U0DMPC");
            dana.replies(reminder, "You will have it by Friday & not later.");
            var offer = town.awaitMessage("C0MOPAC", "Is this the answer to");
            dana.clicks(offer, "Expect it by 7 October 2022");
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(offer)
                            .seenText()
                            .contains("Taken as a promise for 7 October 2022 by Dana Deputy")))
                    .isTrue();
            assertThat(town.action("PCC-2022-007").expected()).isEqualTo(LocalDate.of(2022, 10, 7));

            dana.replies(reminder, "As I said: by Friday.");
            assertThat(town.slack().awaits(Town.SOON, now -> offers(town) == 2)).isTrue();
            var same = town.posts("C0MOPAC").stream()
                    .filter(post -> post.labels().contains("Expect it by 7 October 2022"))
                    .findFirst()
                    .orElseThrow();
            assertThat(told(dana.clicks(same, "Expect it by 7 October 2022")).text())
                    .contains("An answer to PCC-2022-007 is promised for 7 October 2022 already.");
            dana.clicks(same, "Just a note");
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(same).seenText().contains("Kept as a note by")))
                    .isTrue();

            dana.replies(reminder, "Who is this for?");
            assertThat(town.slack().awaits(Town.SOON, now -> offers(town) == 3)).isTrue();
            var second = town.posts("C0MOPAC").stream()
                    .filter(post -> post.labels().contains("Just a note"))
                    .findFirst()
                    .orElseThrow();
            dana.clicks(second, "Just a note");
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(second).seenText().contains("Kept as a note by")))
                    .isTrue();
            var shown = told(town.person("U0CLERK").types("C0PCC", "/actions PCC-2022-007"));
            assertThat(shown.seenText()).contains("Noted in its thread: Who is this for?");
        }
    }

    private static long offers(Town town) {
        return town.posts("C0MOPAC").stream().filter(post -> post.threadTs() != null).count();
    }

    @Test
    void one_reply_answers_several_actions_of_the_same_reminder() {
        try (var town = town()) {
            var reminder = reminder(town, "C0MPS", "PCC-2019-004");
            town.person("U0MPS").replies(reminder, "done");
            var offer = town.awaitMessage("C0MPS", "one or more of");
            var form = town.person("U0MPS").clicks(offer, "Complete").opened();
            assertThat(form.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel()).containsOnlyKeys("Actions answered"));
            var options = form.optionsOf("Actions answered");
            form.choose("Actions answered", options.get(0), options.get(1));
            form.submit().closed();
            var done = options.subList(0, 2).stream().map(option -> option.substring(0, 12)).toList();
            done.forEach(ref -> assertThat(town.action(ref).stage()).isEqualTo(Stage.COMPLETED));
        }
    }

    @Test
    void a_reply_that_comes_before_slack_has_told_where_the_reminder_stands_is_offered_once_that_is_known() {
        try (var town = town()) {
            // Slack posts the reminder, and the connection breaks before the service hears of it.
            town.slack().fault(Fault.answerLost(), "chat.postMessage").times(4);
            town.reach(NINE);
            var reminder = town.awaitMessage("C0MOPAC", "PCC-2022-007");
            assertThat(town.bean(Outbox.class).at(town.workspace(), "C0MOPAC", reminder.ts())).isEmpty();
            town.person("U0DMPC").replies(reminder, "The figures are on our website.");
            town.person("U0MEMBER").replies(reminder, "I saw them.");
            assertThat(town.slack().settles(Town.SOON)).isTrue();
            town.slack().liftFaults();
            var offer = town.awaitMessage("C0MOPAC", "Is this the answer to PCC-2022-007");
            assertThat(offer.threadTs()).isEqualTo(reminder.ts());
            town.person("U0DMPC").clicks(offer, "Just a note");
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(offer).seenText().contains("Kept as a note by")))
                    .isTrue();
            assertThat(offers(town)).isEqualTo(1);
        }
    }

    @Test
    void a_reply_that_is_changed_or_deleted_takes_its_offer_with_it_until_somebody_has_taken_it() {
        try (var town = town()) {
            var reminder = reminder(town, "C0MOPAC", "PCC-2022-007");
            var dana = town.person("U0DMPC");
            dana.replies(reminder, "You will have it by Friday.");
            var offer = town.awaitMessage("C0MOPAC", "Is this the answer to");
            var reply = town.slack().channel("C0MOPAC").messages().stream()
                    .filter(post -> post.text().contains("by Friday"))
                    .findFirst()
                    .orElseThrow();
            dana.edits(reply, "You will have it by 14 October.");
            assertThat(town.slack().awaits(Town.SOON, now ->
                            now.current(offer).labels().contains("Expect it by 14 October 2022")))
                    .isTrue();
            dana.clicks(offer, "Just a note");
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(offer).seenText().contains("Kept as a note by")))
                    .isTrue();
            dana.edits(reply, "You will have it by 21 October.");
            dana.deletes(town.slack().current(reply));
            assertThat(town.slack().settles(Town.SOON)).isTrue();
            assertThat(told(town.person("U0CLERK").types("C0PCC", "/actions PCC-2022-007")).seenText())
                    .contains("Noted in its thread: You will have it by 14 October.");

            dana.replies(reminder, "This is for another thread.");
            assertThat(town.slack().awaits(Town.SOON, now -> offers(town) == 2)).isTrue();
            var second = town.posts("C0MOPAC").stream()
                    .filter(post -> post.labels().contains("Just a note"))
                    .findFirst()
                    .orElseThrow();
            dana.deletes(town.slack().channel("C0MOPAC").messages().stream()
                    .filter(post -> post.text().contains("another thread"))
                    .findFirst()
                    .orElseThrow());
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(second).seenText().contains("The reply was deleted")))
                    .isTrue();
        }
    }

    @Test
    void a_bystander_in_the_thread_is_not_taken_for_the_party() {
        try (var town = town()) {
            var reminder = reminder(town, "C0MOPAC", "PCC-2022-007");
            town.person("U0MEMBER").replies(reminder, "I saw this in the paper.");
            town.person("U0DMPC").replies(reminder, "done");
            town.awaitMessage("C0MOPAC", "Is this the answer to");
            assertThat(offers(town)).isEqualTo(1);
        }
    }

    @Test
    void every_verb_works_by_mention_and_in_a_thread_without_a_reference() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            clerk.types("C0PCC", "@arising ongoing MPS");
            assertThat(heard(town, "U0CLERK", "C0PCC", "8 ongoing actions · MPS").text()).contains("PCC-2022-004");

            var reminder = reminder(town, "C0MOPAC", "PCC-2022-007");
            var dana = town.person("U0DMPC");
            dana.replies(reminder, "@arising promise by 14 October");
            var invitation = heard(town, "U0DMPC", "C0MOPAC", "press the button");
            assertThat(invitation.threadTs()).isEqualTo(reminder.ts());
            var form = dana.clicks(invitation, "Promise answer").opened();
            assertThat(form.seenText()).contains("“by 14 October” is read as 14 October 2022");
            form.submit().closed();
            assertThat(town.action("PCC-2022-007").expected()).isEqualTo(LocalDate.of(2022, 10, 14));
            assertThat(town.posts("C0MOPAC")).noneMatch(post -> post.text().contains("Is this the answer"));
        }
    }

    @Test
    void what_is_said_to_the_app_alone_is_answered_without_a_mention() {
        try (var town = town()) {
            var morgan = town.person("U0MPS");
            morgan.opensHome();
            var direct = morgan.direct().id();
            morgan.types(direct, "ongoing mine");
            assertThat(town.awaitMessage(direct, "8 ongoing actions · mine").text()).contains("PCC-2022-004");
            town.person("U0GUEST").types("C0PCC", "@arising ongoing MPS");
            assertThat(heard(town, "U0GUEST", "C0PCC", "An officer of the committee can name you").text()).startsWith("0 ongoing");
        }
    }

    @Test
    void what_one_keeps_as_a_note_another_may_still_take_as_the_answer() {
        try (var town = town()) {
            var reminder = reminder(town, "C0MPS", "PCC-2019-004");
            town.person("U0MPS").replies(reminder, "We are looking for it.");
            var offer = town.awaitMessage("C0MPS", "one or more of");
            var form = town.person("U0CLERK").clicks(offer, "Complete").opened();
            town.person("U0MPS").clicks(offer, "Just a note");
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(offer).seenText().contains("Kept as a note by")))
                    .isTrue();
            form.choose("Actions answered", form.optionsOf("Actions answered").getFirst());
            form.submit().closed();
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(offer).seenText().contains("Taken as an answer by")))
                    .isTrue();
        }
    }

    @Test
    void a_message_becomes_an_action_that_keeps_its_link() {
        try (var town = town()) {
            var member = town.person("U0MEMBER");
            member.types("C0PCC", "The MPS to send the risk register & its history, by 1 November");
            var message = town.slack().channel("C0PCC").messages().stream()
                    .filter(post -> post.text().contains("risk register"))
                    .findFirst()
                    .orElseThrow();
            var form = town.person("U0CLERK").usesShortcut(message, "make_action").opened();
            assertThat(form.valueOf("Action")).containsExactly("The MPS to send the risk register & its history");
            assertThat(form.valueOf("Deadline")).containsExactly("by 1 November");
            form.fill("Responsible", "MPS");
            form.submit().closed();
            town.awaitMessage("C0PCC", "PCC-2022-029 added");
            assertThat(told(town.person("U0CLERK").types("C0PCC", "/actions PCC-2022-029")).seenText())
                    .contains("Raised: made from http");
            assertThat(town.person("U0CLERK").usesShortcut("add_action").opened().title()).isEqualTo("Add action");
            assertThat(member.usesShortcut("add_action").opened().seenText()).contains("Only officers");
        }
    }
}
