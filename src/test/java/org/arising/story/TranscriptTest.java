package org.arising.story;

import org.arising.playground.ChannelSetup;
import org.arising.playground.Options;
import org.arising.playground.User;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.arising.testkit.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import static org.arising.testkit.Town.told;

/** Ten typical conversations of the sample committee, whole, as golden files that are read before they are kept. */
@Story
class TranscriptTest {
    private static final Path SAMPLE = Path.of("src/main/resources/sample");
    private static final Instant MORNING = Instant.parse("2026-10-05T07:30:00Z");
    private static final Instant NINE = Instant.parse("2026-10-05T08:00:00Z");

    @TempDir
    private Path folder;

    private Town town(String... replacing) {
        try {
            var town = Town.at(MORNING, 1, folder, people());
            var setup = Files.readString(SAMPLE.resolve("setup.yaml"));
            for (int i = 0; i < replacing.length; i += 2) {
                setup = setup.replace(replacing[i], replacing[i + 1]);
            }
            town.apply(setup);
            town.importFile(SAMPLE.resolve("register.txt"), "MPP");
            return town;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Options people() {
        return Options.of(
                List.of(
                        User.member("U0ROSA", "rosa", "Rosa Okafor"),
                        User.member("U0AMIR", "amir", "Amir Shah"),
                        User.member("U0JUNE", "june", "June Field"),
                        User.member("U0LEWIS", "lewis", "Lewis Grant")),
                List.of(
                        ChannelSetup.open("C0PANEL", "police-and-crime-panel", "U0ROSA", "U0AMIR", "U0JUNE", "U0LEWIS"),
                        ChannelSetup.open("C0POLICE", "millbrook-police", "U0ROSA", "U0AMIR"),
                        ChannelSetup.open("C0OPCC", "commissioners-office", "U0ROSA", "U0JUNE")));
    }

    @Test
    void a_clerk_looks_where_things_stand() {
        try (var town = town()) {
            var talk = new Transcript(town, "A clerk looks where things stand");
            talk.types("U0ROSA", "C0PANEL", "/actions");
            talk.types("U0ROSA", "C0PANEL", "/actions ongoing the Police");
            var list = talk.types("U0ROSA", "C0PANEL", "/actions ongoing licensing");
            talk.clicks("U0ROSA", told(list), "Show");
            talk.clicks("U0ROSA", told(list), "Share");
            talk.comes("C0PANEL", "licensing");
            talk.holds("standing");
        }
    }

    @Test
    void what_is_mistyped_is_put_right() {
        try (var town = town()) {
            var talk = new Transcript(town, "What is mistyped is put right");
            talk.types("U0ROSA", "C0PANEL", "/actions complet 3");
            talk.types("U0ROSA", "C0PANEL", "/actions show 99");
            talk.types("U0ROSA", "C0PANEL", "/actions ongoing Milbrook Police");
            talk.types("U0ROSA", "C0PANEL", "/actions overdue MBC");
            talk.types("U0ROSA", "C0PANEL", "/actions meeting someday");
            talk.types("U0LEWIS", "C0PANEL", "/actions close MPP-2026-002");
            talk.types("U0AMIR", "C0POLICE", "/actions complete MPP-2026-003");
            talk.holds("mistyped");
        }
    }

    @Test
    void an_action_is_added_in_a_line_and_asked_for_the_next_working_day() {
        try (var town = town()) {
            var talk = new Transcript(town, "An action is added in a line and asked for the next working day");
            var form = talk.types("U0ROSA", "C0PANEL", "/actions add publish the rota of the night buses, by 30 October, MPS")
                    .opened();
            talk.submits(form);
            talk.comes("C0PANEL", "night buses");
            talk.later("Tuesday 6 October, 9:00");
            town.reach(Instant.parse("2026-10-06T08:00:00Z"));
            talk.comes("C0POLICE", "night buses");
            talk.holds("added");
        }
    }

    @Test
    void a_follow_up_is_answered_from_its_button() {
        try (var town = town()) {
            var talk = new Transcript(town, "A follow-up is answered from its button");
            talk.later("Monday 5 October, 9:00");
            town.reach(NINE);
            var asked = talk.comes("C0OPCC", "MPP-2026-");
            var form = talk.clicks("U0JUNE", asked, "Reply to complete").opened();
            talk.submits(form);
            talk.fills(form, "Response", "The timetable and the questions are on our website since Friday.");
            talk.submits(form);
            talk.becomes(asked, "Completed by");
            talk.comes("C0PANEL", "June Field");
            talk.holds("answered");
        }
    }

    @Test
    void a_reply_in_the_thread_becomes_a_promise_and_then_the_answer() {
        try (var town = town()) {
            var talk = new Transcript(town, "A reply in the thread becomes a promise, and then the answer");
            town.reach(NINE);
            var asked = talk.comes("C0OPCC", "MPP-2026-");
            talk.replies("U0JUNE", asked, "Sorry for the wait, you will have it by Friday.");
            var offer = talk.comes("C0OPCC", "Is this the answer to");
            talk.clicks("U0JUNE", offer, "Expect it by 9 October 2026");
            talk.becomes(offer, "promise");
            talk.replies("U0JUNE", asked, "done");
            talk.types("U0ROSA", "C0PANEL", "/actions ongoing OPCC");
            var done = talk.comes("C0OPCC", "Is this the answer to");
            var form = talk.clicks("U0JUNE", done, "Complete").opened();
            form.choose("Actions answered", form.optionsOf("Actions answered").getFirst());
            talk.submits(form);
            talk.becomes(done, "Taken as");
            talk.holds("promised");
        }
    }

    @Test
    void it_is_not_ours_and_is_passed_on() {
        try (var town = town()) {
            var talk = new Transcript(town, "It is not ours, and is passed on");
            var not = talk.types("U0AMIR", "C0POLICE", "/actions assign MPP-2026-001").opened();
            talk.fills(not, "Whose it may be", "OPCC");
            talk.fills(not, "Reason", "The patrols are paid for, and counted, by the Commissioner.");
            talk.submits(not);
            talk.comes("C0PANEL", "paid for");
            var assign = talk.types("U0ROSA", "C0PANEL", "/actions assign MPP-2026-001 OPCC").opened();
            talk.fills(assign, "Reason", "Agreed with both offices.");
            talk.submits(assign);
            talk.comes("C0PANEL", "Agreed with both");
            talk.later("Tuesday 6 October, 9:00");
            town.reach(Instant.parse("2026-10-06T08:00:00Z"));
            talk.comes("C0OPCC", "MPP-2026-001");
            talk.holds("passed-on");
        }
    }

    @Test
    void an_answer_is_returned_and_then_accepted() {
        try (var town = town("sending: on", "sending: on\n    acceptance: true")) {
            var talk = new Transcript(town, "An answer is returned, and then accepted");
            var form = talk.types("U0AMIR", "C0POLICE", "/actions complete MPP-2026-001").opened();
            talk.fills(form, "Response", "There were 14 patrols a week.");
            talk.submits(form);
            talk.comes("C0PANEL", "MPP-2026-001");
            talk.types("U0ROSA", "C0PANEL", "/actions answered");
            var back = talk.types("U0ROSA", "C0PANEL", "/actions return MPP-2026-001").opened();
            talk.fills(back, "Reason", "The Panel asked for Saturdays too.");
            talk.submits(back);
            var returned = talk.comes("C0POLICE", "The Panel asked for Saturdays too.");
            var again = talk.clicks("U0AMIR", returned, "Reply to complete").opened();
            talk.fills(again, "Response", "14 on Fridays and 16 on Saturdays.");
            talk.submits(again);
            var accept = talk.types("U0ROSA", "C0PANEL", "/actions accept MPP-2026-001").opened();
            talk.submits(accept);
            talk.comes("C0PANEL", "accepted");
            talk.holds("accepted");
        }
    }

    @Test
    void a_deadline_is_extended_and_both_dates_stay() {
        try (var town = town()) {
            var talk = new Transcript(town, "A deadline is extended, and both dates stay");
            var first = talk.types("U0ROSA", "C0PANEL", "/actions extend MPP-2026-001 to 16 October").opened();
            talk.submits(first);
            talk.fills(first, "Reason", "So that it is there for the papers.");
            talk.submits(first);
            var second = talk.types("U0ROSA", "C0PANEL", "/actions extend MPP-2026-001 to end October").opened();
            talk.fills(second, "Reason", "The police asked for two more weeks; the Chair agreed.");
            talk.submits(second);
            talk.comes("C0PANEL", "two more weeks");
            talk.types("U0AMIR", "C0POLICE", "/actions MPP-2026-001");
            talk.holds("extended");
        }
    }

    @Test
    void a_meeting_gathers_its_actions_and_is_closed() {
        try (var town = town()) {
            var talk = new Transcript(town, "A meeting gathers its actions and is closed");
            var open = talk.types("U0ROSA", "C0PANEL", "/actions meeting 5 October").opened();
            talk.submits(open);
            talk.comes("C0PANEL", "5 October 2026");
            var add = talk.types("U0ROSA", "C0PANEL", "/actions add send the figures on speeding outside schools, MPS").opened();
            talk.submits(add);
            talk.comes("C0PANEL", "speeding");
            var close = talk.types("U0ROSA", "C0PANEL", "/actions meeting").opened();
            talk.submits(close);
            talk.comes("C0PANEL", "MPP-2026-015 ·");
            talk.later("Tuesday 6 October, 9:00");
            town.reach(Instant.parse("2026-10-06T08:00:00Z"));
            talk.comes("C0POLICE", "speeding");
            talk.holds("meeting");
        }
    }

    @Test
    void who_is_not_in_slack_gets_a_letter_and_the_digest_tells_the_week() {
        try (var town = town()) {
            var talk = new Transcript(town, "Who is not in Slack gets a letter, and the digest tells the week");
            var letter = talk.types("U0ROSA", "C0PANEL", "/actions chase MPP-2026-002").opened();
            talk.submits(letter);
            talk.comes("C0PANEL", "MPP-2026-002");
            talk.later("Monday 5 October, 9:00");
            town.reach(NINE);
            talk.comes("C0PANEL", "ongoing actions");
            talk.holds("letter-and-digest");
        }
    }
}
