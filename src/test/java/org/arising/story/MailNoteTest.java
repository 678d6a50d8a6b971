package org.arising.story;

import jakarta.mail.Message;
import jakarta.mail.Multipart;
import org.arising.action.Happening;
import org.arising.testkit.Eventually;
import org.arising.testkit.PostOffice;
import org.arising.testkit.ScriptedSmtp;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.arising.testkit.PostOffice.SEVEN;
import static org.arising.testkit.PostOffice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/** An officer writes into the conversation with a party from Slack. */
@Story
class MailNoteTest {
    private static final String OFFICE = "office@mopac.example";
    private static final String WORDS = "Thank you. Which year do the figures cover?";

    @TempDir
    private Path folder;

    @Test
    void what_an_officer_writes_beneath_a_reply_goes_in_its_thread_and_stands_in_the_history() throws Exception {
        try (var office = new PostOffice();
                var town = office.town(folder, ", copy: [%s]".formatted(OFFICE))) {
            var asked = office.asked(town);
            office.arrives(town, PostOffice.reply(asked, THEIRS, "The figures are in our report."));
            var offer = PostOffice.told(town, "answered by e-mail about " + SEVEN);
            var form = town.person("U0CLERK").clicks(offer, "Write to them").opened();
            assertThat(form.seenText()).contains(SEVEN, "in copy to " + OFFICE);
            assertThat(form.valueOf("To")).containsExactly(THEIRS);
            form.fill("Message", WORDS + "\n\nThe committee meets in November.");
            form.submit().closed();

            var note = office.awaits(THEIRS, 2).get(1);
            assertThat(note.getHeader("In-Reply-To")[0]).contains("@somewhere.example");
            assertThat(note.getHeader("References")[0]).contains(asked.getMessageID(), "@somewhere.example");
            assertThat(note.getSubject()).startsWith("Re: ").doesNotContain("Re: Re:");
            assertThat(note.getRecipients(Message.RecipientType.CC)[0]).hasToString(OFFICE);
            assertThat(((Multipart) note.getContent()).getBodyPart(0).getContent().toString())
                    .contains(WORDS, "Clare Clerk, for Police and Crime Committee", "an officer of the committee reads every reply");
            assertThat(((Multipart) note.getContent()).getBodyPart(1).getContent().toString())
                    .contains("<p>" + WORDS + "</p><p>The committee meets in November.</p>");

            town.awaitMessage("C0PCC", SEVEN + " written about to its party by Clare Clerk");
            assertThat(PostOffice.history(town)).anySatisfy(what -> assertThat(what)
                    .isInstanceOfSatisfying(Happening.Wrote.class, wrote -> {
                        assertThat(wrote.address()).isEqualTo(THEIRS);
                        assertThat(wrote.text()).startsWith(WORDS);
                    }));
            assertThat(Town.told(town.person("U0CLERK").types("C0PCC", "/actions show " + SEVEN)).seenText())
                    .contains("written to " + THEIRS, WORDS);

            office.arrives(town, PostOffice.reply(note, THEIRS, "They cover 2021."));
            assertThat(PostOffice.told(town, "They cover 2021.").seenText()).contains("answered by e-mail about " + SEVEN);
            assertThat(office.arrivedFor(THEIRS)).hasSize(2);
        }
    }

    @Test
    void what_was_sent_is_followed_by_a_note_from_the_action_itself() throws Exception {
        try (var office = new PostOffice();
                var town = office.town(folder, "")) {
            var asked = office.asked(town);
            var clerk = town.person("U0CLERK");
            assertThat(Town.told(clerk.types("C0PCC", "/actions help")).text()).contains("/actions write");
            assertThat(Town.told(clerk.types("C0PCC", "/actions show " + SEVEN)).labels()).contains("Write to them");
            var form = clerk.types("C0PCC", "/actions write " + SEVEN).opened();
            assertThat(form.submit().toString()).contains("required field");
            form.fill("Message", WORDS);
            form.submit().closed();
            var note = office.awaits(THEIRS, 2).get(1);
            assertThat(note.getHeader("In-Reply-To")).containsExactly(asked.getMessageID());
            assertThat(note.getSubject().replaceAll("\\s+", " ")).isEqualTo("Re: " + asked.getSubject().replaceAll("\\s+", " "));
        }
    }

    @Test
    void while_sending_is_off_a_note_goes_only_where_an_officer_says_so() {
        try (var office = new PostOffice();
                var town = office.town(folder, "")) {
            town.apply("committees: [{ code: PCC, sending: off }]");
            var form = town.person("U0CLERK").types("C0PCC", "/actions write " + SEVEN).opened();
            form.fill("Message", WORDS);
            assertThat(form.submit().toString()).contains("Nothing is sent while this is not ticked");
            form.choose("Sending", "Sending is off for PCC. Send this message all the same.");
            form.submit().closed();
            assertThat(office.awaits(THEIRS, 1)).hasSize(1);
        }
    }

    @Test
    void a_note_is_refused_in_words_where_there_is_no_address_no_right_and_no_mail() {
        try (var office = new PostOffice();
                var town = office.town(folder, "")) {
            assertThat(Town.told(town.person("U0DMPC").types("C0MOPAC", "/actions write " + SEVEN)).text())
                    .contains("Only the officers of PCC");
            assertThat(Town.told(town.person("U0CLERK").types("C0PCC", "/actions write PCC-2022-004")).text())
                    .contains("has no e-mail address. Name one for Metropolitan Police Service in /actions settings.");
            town.apply("posts: [{ title: Deputy Mayor for Policing and Crime, organisation: MOPAC, email: none, prefer: slack }]");
            Eventually.holds(Town.SOON, () -> assertThat(Town.told(town.person("U0CLERK").types("C0PCC", "/actions write " + SEVEN)).text())
                    .contains("Name one for Deputy Mayor for Policing and Crime in /actions settings."));
            assertThat(Town.told(town.person("U0CLERK").types("C0PCC", "/actions show PCC-2022-004")).labels())
                    .doesNotContain("Write to them");
        }
    }

    @Test
    void without_mail_settings_the_verb_is_in_no_list_and_says_so_in_one_sentence() {
        try (var town = Town.at(PostOffice.BEFORE_NINE, 1, folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            assertThat(Town.told(clerk.types("C0PCC", "/actions help")).text()).contains("/actions chase").doesNotContain("/actions write");
            assertThat(Town.told(clerk.types("C0PCC", "/actions")).text()).contains("chase").doesNotContain("write");
            for (var typed : new String[] {"write", "write " + SEVEN, "help write"}) {
                assertThat(Town.told(clerk.types("C0PCC", "/actions " + typed)).text())
                        .isEqualTo("No e-mail is sent from here; whoever runs Arising can name a mail server in ARISING_SMTP.");
            }
        }
    }

    @Test
    void a_note_that_the_server_refuses_comes_back_and_stands_in_no_history() throws Exception {
        try (var server = new ScriptedSmtp().answering("RCPT", "550 5.7.1 we take nothing");
                var town = PostOffice.town(folder, PostOffice.through(server), "")) {
            var form = town.person("U0CLERK").types("C0PCC", "/actions write " + SEVEN).opened();
            form.fill("Message", WORDS);
            form.submit().closed();
            assertThat(PostOffice.told(town, "we take nothing").labels()).contains("Try again");
            assertThat(PostOffice.history(town)).noneSatisfy(what -> assertThat(what).isInstanceOf(Happening.Wrote.class));
            server.asUsual();
            town.person("U0CLERK").clicks(PostOffice.told(town, "we take nothing"), "Try again");
            Eventually.holds(Town.SOON, () -> assertThat(PostOffice.history(town))
                    .anySatisfy(what -> assertThat(what).isInstanceOf(Happening.Wrote.class)));
        }
    }
}
