package org.arising.story;

import org.arising.action.Stage;
import org.arising.action.slack.Verb;
import org.arising.committee.Rosters;
import org.arising.playground.Submitted;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** Every verb of the lifecycle over signed requests, on the real register, for a committee that accepts answers. */
@Story
class LifecycleInSlackTest {
    private static final Instant MORNING = Instant.parse("2022-10-03T08:30:00Z");
    private static final String ACCEPTING = Town.SETUP.replace("sending: on", "sending: on\n    acceptance: true");

    @TempDir
    private Path folder;

    private Town town() {
        var town = Town.at(MORNING, 1, folder, Town.people()).withRegister();
        town.apply(ACCEPTING);
        return town;
    }

    @Test
    void an_answer_waits_until_an_officer_returns_or_accepts_it() {
        try (var town = town()) {
            var morgan = town.person("U0MPS");
            var form = morgan.types("C0MPS", "/actions complete PCC-2022-004").opened();
            form.fill("Response", "It was first seen in March 2021.").pickDate("Date received", LocalDate.of(2022, 10, 3));
            form.submit().closed();
            assertThat(town.action("PCC-2022-004").stage()).isEqualTo(Stage.ANSWERED);
            assertThat(told(town.person("U0CLERK").types("C0PCC", "/actions answered")).text())
                    .startsWith("1 answered action")
                    .contains("PCC-2022-004", "to be accepted");

            var back = town.person("U0CLERK").types("C0PCC", "/actions return PCC-2022-004").opened();
            assertThat(back.title()).isEqualTo("Return answer");
            back.fill("Reason", "The figures for 2022 are missing.");
            back.submit().closed();
            var returned = town.awaitMessage("C0MPS", "returned the answer to PCC-2022-004");
            assertThat(returned.text()).contains("The figures for 2022 are missing.");
            assertThat(town.action("PCC-2022-004").statusSentence())
                    .isEqualTo("Ongoing. The response was returned on 3 October 2022: The figures for 2022 are missing.");

            var again = morgan.clicks(returned, "Reply to complete").opened();
            again.fill("Response", "Now with 2022.");
            again.submit().closed();
            var accept = town.person("U0CLERK").types("C0PCC", "/actions accept PCC-2022-004").opened();
            assertThat(accept.title()).isEqualTo("Accept answer");
            accept.submit().closed();
            assertThat(town.action("PCC-2022-004").statusSentence())
                    .isEqualTo("Completed. A response was received on 3 October 2022.");
            assertThat(told(town.person("U0CLERK").types("C0PCC", "/actions accept PCC-2022-004")).text())
                    .contains("was completed on 3 October 2022", "There is no answer that waits");
        }
    }

    @Test
    void what_cannot_be_done_is_refused_before_anybody_fills_in_a_form_and_says_what_can() {
        try (var town = town()) {
            var morgan = town.person("U0MPS");
            var form = morgan.types("C0MPS", "/actions complete PCC-2022-004").opened();
            form.fill("Response", "It was first seen in March 2021.");
            form.submit().closed();
            for (var verb : List.of("update", "snooze", "promise", "assign")) {
                assertThat(told(morgan.types("C0MPS", "/actions %s PCC-2022-004".formatted(verb))).text())
                        .as(verb)
                        .contains("was answered on 3 October 2022");
            }
            var clerk = town.person("U0CLERK");
            assertThat(told(clerk.types("C0PCC", "/actions accept PCC-2022-007")).text())
                    .contains("PCC-2022-007 is ongoing.", "`/actions answered`");
            assertThat(told(clerk.types("C0PCC", "/actions return PCC-2022-007")).text())
                    .contains("`/actions chase PCC-2022-007` asks again");
            clerk.types("C0PCC", "/actions accept PCC-2022-004").opened().submit().closed();
            assertThat(told(clerk.types("C0PCC", "/actions promise PCC-2022-004")).text())
                    .contains("was completed on 3 October 2022", "`/actions reopen PCC-2022-004`");
        }
    }

    @Test
    void a_verb_of_one_action_says_so_where_several_are_named() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            for (var verb : Verb.values()) {
                // Where no mail is sent, nobody is told how to write any.
                if (verb.takesReferences() && !verb.takesSeveral() && verb != Verb.WRITE) {
                    var typed = "/actions %s PCC-2022-004 PCC-2022-005".formatted(verb.word());
                    assertThat(told(clerk.types("C0PCC", typed)).text())
                            .contains("One action at a time", "`/actions %s PCC-2022-004`".formatted(verb.word()));
                }
            }
        }
    }

    @Test
    void a_day_is_echoed_in_every_form_in_which_it_was_typed() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            var extend = clerk.types("C0PCC", "/actions extend PCC-2022-004 to end November").opened();
            assertThat(extend.seenText())
                    .contains("“end November” is read as 30 November 2022", "Now: no deadline")
                    .doesNotContain("Both dates");
            assertThat(clerk.types("C0PCC", "/actions add the risk register, by 13 May, MPS").opened().seenText())
                    .contains("“by 13 May” is read as 13 May 2023");
            var meeting = clerk.types("C0PCC", "/actions meeting 6 October").opened();
            assertThat(meeting.valueOf("Meeting date")).containsExactly("2022-10-06");
        }
    }

    @Test
    void a_form_about_an_action_that_somebody_else_has_changed_says_so_and_keeps_what_was_typed() {
        try (var town = town()) {
            var form = town.person("U0MPS").types("C0MPS", "/actions complete PCC-2022-004").opened();
            form.fill("Response", "It was first seen in March 2021.");
            form.submit().closed();
            var clerk = town.person("U0CLERK");
            var back = clerk.types("C0PCC", "/actions return PCC-2022-004").opened();
            back.fill("Reason", "The figures are missing.");
            var more = town.person("U0MPS").types("C0MPS", "/actions complete PCC-2022-004").opened();
            more.fill("Response", "And here are the figures.");
            more.submit().closed();
            assertThat(back.submit()).isInstanceOf(Submitted.Updated.class);
            assertThat(back.seenText()).contains("Changed while you had this form open", "Morgan Met", "Answered, received 3 October 2022");
            assertThat(back.valueOf("Reason")).containsExactly("The figures are missing.");
            assertThat(town.action("PCC-2022-004").stage()).isEqualTo(Stage.ANSWERED);
        }
    }

    @Test
    void the_party_promises_and_only_the_committee_extends_and_both_dates_stay_in_sight() {
        try (var town = town()) {
            var morgan = town.person("U0MPS");
            var promise = morgan.types("C0MPS", "/actions promise PCC-2022-004 by Friday").opened();
            assertThat(promise.seenText()).contains("“by Friday” is read as 7 October 2022");
            promise.submit().closed();
            assertThat(town.action("PCC-2022-004").expected()).isEqualTo(LocalDate.of(2022, 10, 7));

            assertThat(told(morgan.types("C0MPS", "/actions extend PCC-2022-004 to 13 October")).text())
                    .contains("Only the officers of PCC");
            var clerk = town.person("U0CLERK");
            var first = clerk.types("C0PCC", "/actions extend PCC-2022-004 to 13 October").opened();
            assertThat(first.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel()).containsOnlyKeys("Reason"));
            first.fill("Reason", "Agreed with the Chair.");
            first.submit().closed();
            var second = clerk.types("C0PCC", "/actions extend PCC-2022-004 2022-11-30").opened();
            second.fill("Reason", "The audit is late.");
            second.submit().closed();
            town.awaitMessage("C0PCC", "The audit is late.");
            var shown = told(clerk.types("C0PCC", "/actions PCC-2022-004"));
            assertThat(shown.seenText()).contains(
                    "due 30 November 2022, extended from 13 October 2022", "moved on 3 October 2022: The audit is late.");
            assertThat(shown.seenText()).contains("Deadline moved from 13 October 2022 to 30 November 2022");
        }
    }

    @Test
    void not_ours_goes_to_the_officers_who_pass_it_on_to_be_asked_anew() {
        try (var town = town()) {
            var morgan = town.person("U0MPS");
            var not = morgan.types("C0MPS", "/actions assign PCC-2022-004").opened();
            assertThat(not.title()).isEqualTo("Not ours");
            not.fill("Whose it may be", "MOPAC").fill("Reason", "The survey is theirs.");
            not.submit().closed();
            town.awaitMessage("C0PCC", "perhaps of MOPAC: The survey is theirs.");
            assertThat(town.action("PCC-2022-004").responsible().organisations()).containsExactly("MPS");

            var assign = town.person("U0CLERK").types("C0PCC", "/actions assign PCC-2022-004 MOPAC").opened();
            assign.fill("Reason", "The survey is MOPAC’s.");
            assign.submit().closed();
            assertThat(town.action("PCC-2022-004").responsible().organisations()).containsExactly("MOPAC");
            town.reach(Instant.parse("2022-10-04T08:00:00Z"));
            assertThat(town.awaitMessage("C0MOPAC", "PCC-2022-004").text()).contains("request");
        }
    }

    @Test
    void what_was_answered_is_noted_and_what_is_open_is_carried_over_split_or_superseded() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            var complete = clerk.types("C0PCC", "/actions complete PCC-2022-004").opened();
            complete.fill("Response", "Here it is.");
            complete.submit().closed();
            assertThat(town.action("PCC-2022-004").stage()).isEqualTo(Stage.COMPLETED);
            var note = clerk.types("C0PCC", "/actions note PCC-2022-004 PCC-2022-024").opened();
            note.pickDate("Meeting date", LocalDate.of(2022, 9, 29));
            note.submit().closed();
            assertThat(town.action("PCC-2022-004").touch().words()).isEqualTo("noted");
            assertThat(town.action("PCC-2022-024").touch().words()).isEqualTo("carried over");

            var before = town.action("PCC-2022-007");
            assertThat(before.openParts()).hasSizeGreaterThan(1);
            clerk.types("C0PCC", "/actions split PCC-2022-007").opened().submit().closed();
            var whole = town.action("PCC-2022-007");
            assertThat(whole.stage()).isEqualTo(Stage.CLOSED);
            assertThat(whole.statusNote()).startsWith("Split into PCC-2022-0");
            var piece = town.action(whole.statusNote().replaceAll("Split into (\\S+?),? .*", "$1"));
            assertThat(piece.wording().leadIn()).isEqualTo(before.wording().leadIn());
            assertThat(piece.wording().parts()).containsExactly(before.wording().parts().getFirst());

            var close = clerk.types("C0PCC", "/actions close PCC-2022-024").opened();
            close.fill("Reason", "Asked for again in July.");
            assertThat(close.suggestions("Superseded by", "PCC-2099-001")).isEmpty();
            assertThat(close.suggestions("Superseded by", "MPS")).anyMatch(found -> found.startsWith("PCC-2019-004 · "));
            var found = close.suggestions("Superseded by", "18");
            assertThat(found).singleElement().asString().startsWith("PCC-2022-018 · ");
            close.choose("Superseded by", found.getFirst());
            close.submit().closed();
            assertThat(town.action("PCC-2022-024").statusSentence())
                    .isEqualTo("Closed. Superseded by PCC-2022-018: Asked for again in July.");
        }
    }

    @Test
    void a_meeting_gathers_its_actions_and_they_are_asked_for_after_it_is_closed() {
        try (var town = town()) {
            var clerk = town.person("U0CLERK");
            clerk.types("C0PCC", "/actions meeting 2022-10-03").opened().submit().closed();
            town.awaitMessage("C0PCC", "The meeting of 3 October 2022 is open");
            var add = clerk.types("C0PCC", "/actions add The number of patrols in Soho, by 1 November, MPS").opened();
            assertThat(add.valueOf("Action")).containsExactly("The number of patrols in Soho");
            assertThat(add.valueOf("Responsible")).containsExactly("MPS");
            assertThat(add.valueOf("Deadline")).containsExactly("by 1 November");
            add.submit().closed();
            town.awaitMessage("C0PCC", "PCC-2022-029 added");
            town.reach(Instant.parse("2022-10-04T08:00:00Z"));
            town.reach(Instant.parse("2022-10-04T08:10:00Z"));
            assertThat(town.posts("C0MPS")).noneMatch(post -> post.text().contains("PCC-2022-029"));

            var close = clerk.types("C0PCC", "/actions meeting").opened();
            assertThat(close.title()).isEqualTo("Close meeting");
            assertThat(close.seenText()).contains("PCC-2022-029");
            close.submit().closed();
            var list = town.awaitMessage("C0PCC", "1 action of the meeting of 3 October 2022");
            assertThat(list.seenText()).contains("5 October 2022 at 09:00");
            var edit = clerk.clicks(list, "Edit").opened();
            assertThat(edit.title()).isEqualTo("Edit action");
            town.reach(Instant.parse("2022-10-05T08:00:00Z"));
            assertThat(town.awaitMessage("C0MPS", "PCC-2022-029").text()).contains("request");
        }
    }

    @Test
    void who_is_away_names_who_stands_in_who_is_written_to_and_may_answer_until_that_day() {
        try (var town = Town.at(MORNING, 1, folder, Town.people())) {
            town.apply(ACCEPTING.replace(", channel: C0MOPAC", ""));
            town.importFile(Seeds.registerFile());
            var dana = town.person("U0DMPC");
            assertThat(told(town.person("U0MEMBER").types("C0PCC", "/actions away until 14 October")).text())
                    .contains("You hold no post here");
            var away = dana.types("C0MOPAC", "/actions away until 14 October").opened();
            assertThat(away.seenText()).contains("“until 14 October” is read as 14 October 2022");
            assertThat(away.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel()).containsOnlyKeys("Who stands in"));
            away.pickUser("Who stands in", "U0MEMBER");
            away.submit();

            var clerk = town.person("U0CLERK");
            clerk.types("C0PCC", "/actions request PCC-2022-007").opened().submit().closed();
            var direct = town.person("U0MEMBER").direct().id();
            var asked = town.awaitMessage(direct, "PCC-2022-007");
            assertThat(asked.text()).contains("For the Deputy Mayor for Policing and Crime, who is away until 14 October 2022.");
            var answer = town.person("U0MEMBER").clicks(asked, "Reply to complete").opened();
            answer.fill("Response", "The figures are on the website.");
            answer.submit().closed();
            assertThat(town.action("PCC-2022-007").stage()).isEqualTo(Stage.ANSWERED);

            var back = clerk.types("C0PCC", "/actions return PCC-2022-007").opened();
            back.fill("Reason", "The figures for 2022 are missing.");
            back.submit().closed();
            town.awaitMessage(direct, "The figures for 2022 are missing.");
            town.reach(Instant.parse("2022-10-17T07:00:00Z"));
            // A roster is kept for a second of the real clock, in which two weeks have passed here.
            town.bean(Rosters.class).forget(town.workspace());
            assertThat(told(town.person("U0MEMBER").types("C0PCC", "/actions update PCC-2022-007")).text())
                    .contains("Only people of the responsible");
        }
    }

    @Test
    void settings_are_changed_in_a_form_by_officers_alone() {
        try (var town = town()) {
            assertThat(told(town.person("U0MPS").types("C0PCC", "/actions settings")).text()).contains("Only officers");
            var clerk = town.person("U0CLERK");
            var form = clerk.types("C0PCC", "/actions settings").opened();
            assertThat(form.seenText()).contains("follow-up");
            form.fill("Follow up every", "often");
            assertThat(form.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel()).containsOnlyKeys("Follow up every"));
            form.fill("Follow up every", "15");
            form.submit().closed();
            town.awaitMessage("C0PCC", "Settings of PCC changed (reminders) by Clare Clerk");
            var names = clerk.types("C0PCC", "/actions settings MPS").opened();
            names.fill("Other names", "the Met, Scotland Yard");
            names.submit().closed();
            town.awaitMessage("C0PCC", "Settings of MPS changed");
            assertThat(told(clerk.types("C0PCC", "/actions ongoing \"Scotland Yard\"")).text())
                    .startsWith("8 ongoing actions · MPS");
        }
    }
}
