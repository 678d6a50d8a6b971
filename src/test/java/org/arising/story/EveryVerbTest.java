package org.arising.story;

import org.arising.action.ActionLists;
import org.arising.action.Filter;
import org.arising.playground.ChannelSetup;
import org.arising.playground.Options;
import org.arising.playground.Submitted;
import org.arising.playground.User;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** Every verb, as an officer says it. */
@Story
class EveryVerbTest {
    private static final Instant BEFORE_NINE = Instant.parse("2022-10-03T07:59:30Z");
    private static final double STANDING = 0.001;

    @TempDir
    private Path folder;

    @Test
    void an_action_is_added_edited_closed_and_reopened() {
        try (var town = Town.at(BEFORE_NINE, STANDING, folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            var add = clerk.types("C0PCC", "/actions add The MPS to share its plan").opened();
            assertThat(add.title()).isEqualTo("Add action");
            add.fill("Responsible", "Commissioner, MPS").fill("Deadline", "by the time it is ready");
            assertThat(add.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel().get("Deadline")).contains("13 May 2022"));
            add.fill("Deadline", "end October");
            add.submit().closed();
            assertThat(town.awaitMessage("C0PCC", "added by Clare Clerk").text()).contains("due 31 October 2022");
            assertThat(told(clerk.types("C0PCC", "/actions ongoing MPS")).text()).startsWith("9 ongoing actions · MPS");

            var edit = clerk.types("C0PCC", "/actions edit PCC-2022-029").opened();
            edit.fill("Deadline", "15 November 2022").fill("Reason", "The meeting was moved.");
            edit.submit().closed();
            assertThat(told(clerk.types("C0PCC", "/actions PCC-2022-029")).seenText())
                    .contains("15 November 2022", "31 October 2022", "The meeting was moved.");

            var close = clerk.types("C0PCC", "/actions close PCC-2022-029").opened();
            close.fill("Reason", "It is not needed any more.").submit().closed();
            town.awaitMessage("C0PCC", "PCC-2022-029 closed by");
            assertThat(told(clerk.types("C0PCC", "/actions close PCC-2022-029")).text()).contains("was closed on 3 October 2022");
            var reopen = clerk.types("C0PCC", "/actions reopen PCC-2022-029").opened();
            assertThat(reopen.title()).isEqualTo("Reopen action");
            reopen.fill("Reason", "It is needed after all.").submit().closed();
            var withdraw = clerk.types("C0PCC", "/actions withdraw PCC-2022-029").opened();
            withdraw.fill("Reason", "Raised twice.").submit().closed();
            town.awaitMessage("C0PCC", "PCC-2022-029 withdrawn by");
        }
    }

    @Test
    void some_parts_are_answered_and_the_action_stays_ongoing_with_those_parts_answered() {
        try (var town = Town.at(BEFORE_NINE, STANDING, folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            var form = clerk.types("C0PCC", "/actions complete PCC-2022-007").opened();
            var parts = form.optionsOf("Parts answered");
            assertThat(parts).hasSize(7);
            form.choose("Parts answered", parts.get(0), parts.get(2)).fill("Response", "Two of them.").submit().closed();
            var shown = told(clerk.types("C0PCC", "/actions show PCC-2022-007")).seenText();
            assertThat(shown).contains("Ongoing, partly answered", "Parts 1 and 3 of 7 were answered on 3 October 2022.");
            var rest = clerk.types("C0PCC", "/actions complete PCC-2022-007").opened();
            assertThat(rest.optionsOf("Parts answered")).hasSize(5);
            rest.fill("Response", "The others.").submit().closed();
            assertThat(told(clerk.types("C0PCC", "/actions completed MOPAC 6 July 2022")).text()).startsWith("1 completed action");
        }
    }

    @Test
    void one_letter_answers_several_rows() {
        try (var town = Town.at(BEFORE_NINE, STANDING, folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            var form = clerk.types("C0PCC", "/actions complete PCC-2019-001 PCC-2019-002 PCC-2019-004").opened();
            form.fill("Response", "MPS responses of 3 October.").submit().closed();
            town.awaitMessage("C0PCC", "PCC-2019-001, PCC-2019-002 and PCC-2019-004");
            assertThat(told(clerk.types("C0PCC", "/actions ongoing MPS")).text()).startsWith("5 ongoing actions · MPS");
        }
    }

    @Test
    void a_party_promises_a_day_and_snoozes_once() {
        try (var town = Town.at(BEFORE_NINE, STANDING, folder, Town.people()).withRegister()) {
            var morgan = town.person("U0MPS");
            var update = morgan.types("C0MPS", "/actions update PCC-2021-001").opened();
            update.fill("Status note", "The figures are being checked.").pickDate("Expected by", LocalDate.of(2022, 10, 21));
            update.submit().closed();
            town.awaitMessage("C0PCC", "A response is expected by 21 October 2022.");
            var snooze = morgan.types("C0MPS", "/actions snooze PCC-2022-024").opened();
            snooze.choose("Until", "Another day").pickDate("Day", LocalDate.of(2022, 12, 1)).fill("Reason", "Holiday.");
            assertThat(snooze.submit()).isInstanceOfSatisfying(Submitted.FieldErrors.class, errors ->
                    assertThat(errors.byLabel().get("Day")).contains("10 October 2022"));
            snooze.pickDate("Day", LocalDate.of(2022, 10, 7));
            snooze.submit().closed();
            assertThat(told(morgan.types("C0MPS", "/actions snooze PCC-2022-024")).text()).contains("was snoozed before");
        }
    }

    @Test
    void an_officer_chases_now_and_gets_a_letter_for_a_party_that_is_not_in_slack() {
        try (var town = Town.at(BEFORE_NINE, 1, folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            var chase = clerk.types("C0PCC", "/actions chase PCC-2022-018").opened();
            assertThat(chase.seenText()).contains("<#C0MPS>");
            chase.submit().closed();
            town.awaitMessage("C0MPS", "PCC-2022-018");

            var letter = clerk.types("C0PCC", "/actions chase PCC-2022-009").opened();
            assertThat(letter.seenText()).contains("Chief Executive, Spark2Life", "1,400 offenders");
            letter.pickDate("Sent on", LocalDate.of(2022, 9, 30)).submit().closed();
            assertThat(told(clerk.types("C0PCC", "/actions show PCC-2022-009")).seenText())
                    .contains("A follow-up request for the actions was made on 30 September 2022.");
        }
    }

    @Test
    void nothing_is_sent_until_an_officer_has_seen_the_next_messages_and_switched_it_on() {
        try (var town = Town.at(BEFORE_NINE, STANDING, folder, Town.people()).withRegister()) {
            town.apply("committees: [{ code: PCC, sending: off }]");
            var clerk = town.person("U0CLERK");
            var overview = told(clerk.types("C0PCC", "/actions"));
            var review = clerk.clicks(overview, "Review sending").opened();
            assertThat(review.seenText()).contains("3 October 2022", "<#C0MPS>", "PCC-2019-004");
            review.choose("Sending", "On: requests, reminders and follow-ups go out").submit().closed();
            town.awaitMessage("C0PCC", "Sending to responsible parties was switched on by Clare Clerk");
            assertThat(told(clerk.types("C0PCC", "/actions")).text()).contains("Sending is on");
        }
    }

    @Test
    void turning_a_page_neither_skips_nor_repeats_when_actions_were_closed_meanwhile() {
        try (var town = Town.at(BEFORE_NINE, STANDING, folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            var first = told(clerk.types("C0PCC", "/actions ongoing"));
            var filter = Filter.of(Filter.Scope.ONGOING, Set.of("PCC"), Set.of());
            var all = town.bean(ActionLists.class).all(town.workspace(), filter, LocalDate.of(2022, 10, 3)).stream()
                    .map(action -> action.ref().toString())
                    .toList();
            assertThat(first.seenText()).contains("1–10 of 18").contains(all.subList(0, 10));
            // One in the middle of the page, and the very one after which the next begins.
            for (var gone : List.of(all.get(3), all.get(9))) {
                var form = clerk.types("C0PCC", "/actions close " + gone).opened();
                form.fill("Reason", "Overtaken by events.").submit().closed();
            }
            var second = told(clerk.clicks(first, "Next"));
            assertThat(second.seenText()).contains("9–16 of 16").contains(all.subList(10, 18)).doesNotContain(all.get(8));
            var back = told(clerk.clicks(second, "Previous"));
            assertThat(back.seenText()).contains("1–10 of 16").contains(all.get(0)).doesNotContain(all.get(3));
        }
    }

    @Test
    void sharing_out_of_a_private_committee_or_to_another_organisation_says_so_before_it_posts() {
        var others = new ArrayList<>(Town.people().users());
        others.add(User.member("U0OTHER", "olga", "Olga Other").as(User.Kind.STRANGER));
        var town = Town.people();
        var wide = ChannelSetup.open("C0WIDE", "everybody", "U0CLERK", "U0MEMBER", "U0GUEST", "U0OTHER");
        var channels = new ArrayList<>(town.channels());
        channels.add(wide);
        try (var open = Town.at(BEFORE_NINE, STANDING, folder, Options.of(others, channels)).withRegister()) {
            open.apply("committees: [{ code: PCC, private: true }]");
            var clerk = open.person("U0CLERK");
            assertThat(told(clerk.types("C0WIDE", "/actions ongoing PCC")).confirmation("Share")).contains(
                    "Everybody in <#C0WIDE> will see it, with your name: 5 members, guests and apps included.",
                    "People of another organisation are among them.",
                    "It shows actions of PCC, which is private: they could not read these otherwise.");
            assertThat(told(clerk.types("C0PCC", "/actions ongoing PCC")).confirmation("Share")).doesNotContain("private");
            assertThat(open.posts("C0WIDE")).as("nothing is posted before it is confirmed").isEmpty();
        }
    }

    @Test
    void a_list_is_paged_and_shared() {
        try (var town = Town.at(BEFORE_NINE, STANDING, folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            var first = told(clerk.types("C0PCC", "/actions all"));
            assertThat(first.text()).startsWith("41 actions");
            var second = clerk.clicks(first, "Next");
            assertThat(told(second).seenText()).contains("11–20 of 41");
            assertThat(told(second).confirmation("Share"))
                    .contains("Everybody in <#C0PCC> will see it, with your name: 5 members, guests and apps included.")
                    .doesNotContain("another organisation", "private");
            clerk.clicks(told(second), "Share");
            assertThat(town.awaitMessage("C0PCC", "41 actions").seenText()).contains("Shared by Clare Clerk");
            assertThat(told(clerk.types("C0PCC", "/actions digest")).text()).contains("actions on 3 October 2022");
            assertThat(told(clerk.types("C0PCC", "/actions help complete")).text()).contains("/actions complete");
        }
    }
}
