package org.arising.story;

import jakarta.mail.internet.MimeMessage;
import org.arising.action.Stage;
import org.arising.kernel.Reference;
import org.arising.plan.PlanDesk;
import org.arising.plan.Update;
import org.arising.playground.Submitted;
import org.arising.testkit.Eventually;
import org.arising.testkit.PostOffice;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.arising.testkit.PostOffice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/** A lead outside Slack answers by e-mail how commitments stand, and an officer files it as the updates of the period. */
@Story
class MailedUpdatesTest {
    private static final String PANEL = "PCC-2022-002";
    private static final String SCHOOLS = "PCC-2022-003";
    private static final String ANSWER = "PCC-2022-002: the panel has met twice. PCC-2022-003: forty schools take part.";
    private static final String FROM = "Sophie Linden <" + THEIRS + ">";

    @TempDir
    private Path folder;

    private Town town(PostOffice office) throws IOException {
        var town = Town.at(PostOffice.BEFORE_NINE, 1, folder, Town.people(), office.settings());
        town.apply(Town.SETUP);
        town.apply("organisations: [{ name: Mayor's Office for Policing and Crime, short: MOPAC, email: %s, prefer: email }]"
                .formatted(THEIRS));
        town.importFile(Files.writeString(folder.resolve("plan.txt"), """
                Action plan, update of June 2022

                Chapter\tCommitment\tStatus Update
                1. Fair use of powers\tThe MPS will publish its figures on searches every quarter.\tIn May.
                2. Working together\tMOPAC will set up a panel of young people.\tApplications are open.
                2. Working together\tMOPAC will visit every school.\tTwenty were visited.
                """));
        var form = town.person("U0CLERK").types("C0PCC", "/actions plan").opened();
        form.fill("Period", "October 2022").pickDate("Deadline", LocalDate.of(2022, 10, 14)).submit();
        return town;
    }

    /** An answer in words and with one file. */
    private static String reply(MimeMessage asked, String text) throws Exception {
        return """
                From: %1$s
                To: %2$s
                Subject: Re: update
                Message-ID: <%3$s@mopac.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                %4$s

                On 3 October 2022, the Committee wrote:
                > How do these commitments stand?
                --b
                Content-Type: text/csv; name="schools.csv"
                Content-Disposition: attachment; filename="schools.csv"

                school,day
                --b--
                """.formatted(FROM, asked.getReplyTo()[0], Integer.toHexString(text.hashCode()), text);
    }

    private static List<Update> said(Town town, String ref) {
        return town.bean(PlanDesk.class).history(town.workspace(), Reference.of(ref));
    }

    private static String progress(Town town) {
        return Town.told(town.person("U0CLERK").types("C0PCC", "/actions plan")).text();
    }

    @Test
    void a_mailed_answer_is_filed_for_one_commitment_after_another_and_completes_none() throws Exception {
        try (var office = new PostOffice();
                var town = town(office)) {
            office.arrives(town, reply(office.awaits(THEIRS, 1).getFirst(), ANSWER));
            var offer = PostOffice.told(town, "answered by e-mail about");
            assertThat(offer.labels())
                    .containsExactly("File as update", "Just a note", "Write to them", "Wrong action", "Set aside");
            var clerk = town.person("U0CLERK");
            var first = clerk.clicks(offer, "File as update").opened();
            assertThat(first.seenText())
                    .contains("By e-mail from " + FROM + ", for October 2022.", "stays with the e-mail", "schools.csv");
            assertThat(first.valueOf("Status note")).containsExactly(ANSWER);
            assertThat(first.optionsOf("Commitment")).hasSize(2);
            assertThat(first.valueOf("Commitment")).singleElement().asString().startsWith(PANEL);
            first.fill("Status note", "The panel has met twice.").submit().closed();

            assertThat(said(town, PANEL)).singleElement().satisfies(update -> {
                assertThat(update.text()).isEqualTo("The panel has met twice.");
                assertThat(update.given()).isEqualTo(ANSWER);
                assertThat(update.by()).isEqualTo(FROM);
            });
            Eventually.holds(Town.SOON, () -> assertThat(town.slack().current(offer).seenText())
                    .contains("Still without an update: " + SCHOOLS));
            assertThat(progress(town)).contains("1 of 3 updates given");

            var second = clerk.clicks(town.slack().current(offer), "File as update").opened();
            assertThat(second.valueOf("Commitment")).singleElement().asString().startsWith(SCHOOLS);
            assertThat(second.optionsOf("Commitment").getLast()).startsWith(PANEL + " (given)");
            second.fill("Status note", "Forty schools take part.").submit().closed();
            Eventually.holds(Town.SOON, () -> assertThat(town.slack().current(offer).seenText())
                    .contains("Filed as the update by Clare Clerk"));
            assertThat(town.slack().current(offer).labels()).isEmpty();

            assertThat(progress(town)).contains("2 of 3 updates given");
            assertThat(List.of(PANEL, SCHOOLS)).allSatisfy(ref -> {
                assertThat(town.action(ref).stage()).isEqualTo(Stage.ONGOING);
                assertThat(town.action(ref).statusNote()).as("until it is issued").isNotEqualTo(said(town, ref).getFirst().text());
            });
            clerk.clicks(Town.told(clerk.types("C0PCC", "/actions plan")), "Issue update");
            assertThat(town.action(SCHOOLS).statusNote()).isEqualTo("Forty schools take part.");
        }
    }

    @Test
    void what_somebody_else_has_said_meanwhile_is_shown_before_an_e_mail_takes_its_place() throws Exception {
        try (var office = new PostOffice();
                var town = town(office)) {
            town.apply("committees: [{ code: PCC, officers: [U0CLERK, U0MEMBER] }]");
            office.arrives(town, reply(office.awaits(THEIRS, 1).getFirst(), "All is done."));
            var form = town.person("U0CLERK").clicks(PostOffice.told(town, "answered by e-mail about"), "File as update").opened();
            var other = town.person("U0MEMBER");
            var own = other.selects(Town.told(other.types("C0PCC", "/actions plan")), "plan:edit", PANEL).opened();
            own.fill("Status note", "They telephoned.").submit().closed();
            form.fill("Status note", "The panel is at work.");
            var again = ((Submitted.Updated) form.submit()).modal();
            assertThat(again.seenText()).contains("Changed while you had this form open", "What stands there now: They telephoned.");
            assertThat(again.valueOf("Status note")).containsExactly("The panel is at work.");
            assertThat(said(town, PANEL)).extracting(Update::text).containsExactly("They telephoned.");
            again.submit().closed();
            assertThat(said(town, PANEL)).extracting(Update::text).containsExactly("The panel is at work.");
        }
    }

    @Test
    void an_answer_to_a_note_within_the_conversation_is_an_update_too_and_a_late_one_is_told_so() throws Exception {
        try (var office = new PostOffice();
                var town = town(office)) {
            office.arrives(town, reply(office.awaits(THEIRS, 1).getFirst(), "The panel has met."));
            var clerk = town.person("U0CLERK");
            var question = clerk.clicks(PostOffice.told(town, "The panel has met."), "Write to them").opened();
            question.fill("Message", "How often?").submit().closed();
            var note = office.awaits(THEIRS, 2).get(1);
            office.arrives(town, reply(note, "It has met twice."));
            var offer = PostOffice.told(town, "It has met twice.");
            assertThat(offer.labels()).startsWith("File as update").doesNotContain("Complete…");
            var form = clerk.clicks(offer, "File as update").opened();
            form.submit().closed();
            assertThat(said(town, PANEL)).extracting(Update::text).containsExactly("It has met twice.");

            var late = clerk.clicks(offer, "File as update").opened();
            clerk.clicks(Town.told(clerk.types("C0PCC", "/actions plan")), "Issue update");
            assertThat(late.submit().toString()).contains("was issued meanwhile");
            office.arrives(town, reply(note, "It has met three times."));
            assertThat(PostOffice.told(town, "It has met three times.").seenText()).contains("the next period asks again");
            assertThat(PostOffice.told(town, "It has met three times.").labels())
                    .containsExactly("Just a note", "Write to them", "Wrong action", "Set aside");
        }
    }

    @Test
    void an_answer_that_is_brought_to_another_action_may_complete_that() throws Exception {
        try (var office = new PostOffice();
                var town = town(office)) {
            var add = town.person("U0CLERK").types("C0PCC", "/actions add The audit of the panel").opened();
            add.fill("Responsible", "MOPAC").submit().closed();
            town.awaitMessage("C0PCC", "PCC-2022-004 added");
            office.arrives(town, reply(office.awaits(THEIRS, 1).getFirst(), "The audit is here."));
            var offer = PostOffice.told(town, "The audit is here.");
            var form = town.person("U0CLERK").clicks(offer, "Wrong action").opened();
            form.fill("Actions", "PCC-2022-004").submit().closed();
            Eventually.holds(Town.SOON, () -> assertThat(town.slack().current(offer).labels())
                    .contains("Complete PCC-2022-004").doesNotContain("File as update"));
        }
    }
}
