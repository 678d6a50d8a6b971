package org.arising.story;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.arising.testkit.PostOffice;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import static org.arising.testkit.PostOffice.SEVEN;
import static org.arising.testkit.PostOffice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/** Letters are worded as the committee wants, and what is sent beside reminders is a letter too. */
@Story
class MailLettersTest {
    @TempDir
    private Path folder;

    private static String text(MimeMessage message) throws Exception {
        return ((Multipart) message.getContent()).getBodyPart(0).getContent().toString();
    }

    @Test
    void a_committee_words_its_follow_ups_in_a_form_that_shows_how_they_read() throws Exception {
        try (var office = new PostOffice();
                var town = office.town(folder, "")) {
            var clerk = town.person("U0CLERK");
            var settings = clerk.types("C0PCC", "/actions settings PCC").opened();
            var form = settings.clicks("Word follow-ups").opened();
            form.fill("Opening", "Dear {name},");
            assertThat(form.submit().toString()).contains("{name} stands for nothing", "{organisation}");
            var refused = form.clicks("How it reads").opened();
            assertThat(refused.seenText()).contains("{name} stands for nothing");
            refused.close();
            form.fill("Opening", "Dear {organisation},\n\n{references} was due {deadline}.");
            form.fill("Closing", "Yours, the clerk to the {committee}");
            var preview = form.clicks("How it reads").opened();
            assertThat(preview.seenText())
                    .contains("Dear Millbrook Borough Council,", "reply to this message", "Yours, the clerk to the Police and Crime Committee");
            preview.close();
            form.submit().closed();
            town.awaitMessage("C0PCC", "Settings of PCC changed (Follow-ups) by Clare Clerk");

            var asked = office.asked(town);
            assertThat(text(asked))
                    .startsWith("Dear Mayor's Office for Policing and Crime,")
                    .contains(SEVEN + " was due ", "How to answer: reply to this message", "Yours, the clerk to the Police and Crime Committee")
                    .doesNotContain("asks for your answer", "Sent for:");
        }
    }

    @Test
    void the_setup_file_words_a_letter_and_takes_the_usual_one_back() throws Exception {
        try (var office = new PostOffice();
                var town = office.town(folder, "")) {
            town.apply("committees: [{ code: PCC, letters: { follow-up: { how: 'Write to {committee}.' }, request: { opening: Hello } } }]");
            assertThat(text(office.asked(town))).contains("Write to Police and Crime Committee.", "asks for your answer").doesNotContain("How to answer");
            town.apply("committees: [{ code: PCC, letters: { follow-up: { how: default } } }]");
            town.reach(PostOffice.SECOND);
            assertThat(text(office.awaits(THEIRS, 2).get(1))).contains("How to answer");
        }
    }

    @Test
    void an_answer_that_is_given_back_is_told_by_letter_in_the_same_thread() throws Exception {
        try (var office = new PostOffice();
                var town = office.town(folder, "")) {
            var asked = office.asked(town);
            var clerk = town.person("U0CLERK");
            var form = clerk.types("C0PCC", "/actions complete " + SEVEN).opened();
            form.fill("Response", "It is in hand.");
            form.submit().closed();
            var back = clerk.types("C0PCC", "/actions return " + SEVEN).opened();
            back.fill("Reason", "The figures are missing.");
            back.submit().closed();
            var told = office.awaits(THEIRS, 2).get(1);
            assertThat(told.getHeader("In-Reply-To")).containsExactly(asked.getMessageID());
            assertThat(told.getSubject()).contains(SEVEN, "your answer");
            assertThat(text(told)).contains("asks for more than your answer about " + SEVEN, "The figures are missing.", "reply to this message");
        }
    }

    @Test
    void a_lead_outside_slack_is_asked_for_the_updates_of_a_plan_by_letter() throws Exception {
        try (var office = new PostOffice();
                var town = Town.at(PostOffice.BEFORE_NINE, 1, folder, Town.people(), office.settings())) {
            town.apply(Town.SETUP);
            town.apply("organisations: [{ name: Mayor's Office for Policing and Crime, short: MOPAC, email: %s, prefer: email }]"
                    .formatted(THEIRS));
            town.importFile(Files.writeString(folder.resolve("plan.txt"), """
                    Action plan, update of June 2022

                    Chapter\tCommitment\tStatus Update
                    1. Fair use of powers\tThe MPS will publish its figures on searches every quarter.\tIn May.
                    2. Working together\tMOPAC will set up a panel of young people.\tApplications are open.
                    """));
            var form = town.person("U0CLERK").types("C0PCC", "/actions plan").opened();
            form.fill("Period", "October 2022").pickDate("Deadline", LocalDate.of(2022, 10, 14)).submit();
            var asked = office.awaits(THEIRS, 1).getFirst();
            assertThat(asked.getSubject()).contains("update for October 2022");
            assertThat(text(asked))
                    .contains("how this commitment stands for October 2022", "by 14 October 2022", "panel of young people")
                    .doesNotContain("figures on searches");
        }
    }
}
