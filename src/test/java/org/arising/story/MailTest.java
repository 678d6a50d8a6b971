package org.arising.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.arising.action.Happening;
import org.arising.action.ReadActions;
import org.arising.kernel.Reference;
import org.arising.outbox.Job;
import org.arising.playground.Posted;
import org.arising.response.Responses;
import org.arising.settings.MailSettings;
import org.arising.storage.Writer;
import org.arising.testkit.Eventually;
import org.arising.testkit.PostOffice;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import static org.arising.testkit.PostOffice.BEFORE_NINE;
import static org.arising.testkit.PostOffice.MONDAY;
import static org.arising.testkit.PostOffice.OURS;
import static org.arising.testkit.PostOffice.SECOND;
import static org.arising.testkit.PostOffice.SEVEN;
import static org.arising.testkit.PostOffice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is not in Slack is asked by e-mail and answers by e-mail, over a real mail server. */
@Story
class MailTest {
    private static final Instant TUESDAY = Instant.parse("2022-10-04T08:00:00Z");

    @TempDir
    private Path folder;

    private PostOffice office;
    private GreenMail server;

    @BeforeEach
    void serve() {
        office = new PostOffice();
        server = office.server();
        server.setUser(THEIRS, "deputy", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
        office.close();
    }

    private MailSettings mail() {
        return new MailSettings(office.settings().smtp(), office.settings().imap(), OURS, true, "mx.council.example");
    }

    /** A town in which the Deputy Mayor is not in Slack. */
    private Town town() {
        return PostOffice.town(folder, mail(), "");
    }

    private List<MimeMessage> sent() {
        return Arrays.stream(server.getReceivedMessagesForDomain("mopac.example")).toList();
    }

    private MimeMessage asked(Town town) {
        office.asked(town);
        assertThat(sent()).hasSize(1);
        return sent().getFirst();
    }

    private static long followUps(Town town) {
        return town.bean(ReadActions.class).history(town.workspace(), Reference.of(SEVEN)).stream()
                .filter(event -> event.what() instanceof Happening.FollowedUp && event.via().equals("reminder"))
                .count();
    }

    /** Something arrives in our mailbox, and the service looks. */
    private void arrives(Town town, String... raws) {
        for (var raw : raws) {
            server.getUserManager().getUser("actions").deliver(PostOffice.message(raw));
        }
        looks(town);
    }

    private static void looks(Town town) {
        town.jobs("mailbox").forEach(Job::run);
    }

    /** An answer that our own server found to be from where it says. */
    private static String reply(MimeMessage asked, String from, String text) {
        return "Authentication-Results: mx.council.example; spf=pass smtp.mailfrom=mopac.example; dkim=pass; dmarc=pass\n"
                + PostOffice.reply(asked, from, text).replace("\nFrom: " + from, "\nFrom: Sophie Linden <" + from + ">");
    }

    private Posted offered(Town town, String words) {
        return town.awaitMessage(town.person("U0CLERK").direct().id(), words);
    }

    private static long waiting(Town town) {
        try (var connection = town.bean(Writer.class).database().getConnection();
                var count = connection.prepareStatement(
                        "SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending') AND recipient LIKE '%@%'");
                var result = count.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String status(Town town, String ref) {
        return town.bean(ReadActions.class).find(town.workspace(), Reference.of(ref)).orElseThrow().statusSentence();
    }

    @Test
    void a_follow_up_is_one_message_in_text_and_html_that_says_what_is_asked_and_how_to_answer() throws Exception {
        try (var town = town()) {
            var asked = asked(town);
            assertThat(asked.getSubject()).contains("Police and Crime Committee", "follow-up", SEVEN);
            assertThat(asked.getFrom()[0].toString()).contains("Police and Crime Committee", OURS);
            assertThat(asked.getReplyTo()[0].toString()).matches(".*<actions\\+[a-z2-7]{32}@council\\.example>");
            assertThat(asked.getHeader("Return-Path")[0]).contains("actions+");
            var parts = (Multipart) asked.getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getBodyPart(0).getContent().toString())
                    .contains(SEVEN, "No answer since", "reply to this message");
            assertThat(parts.getBodyPart(1).getContent().toString())
                    .contains("<html lang=\"en-GB\">", "<h2", SEVEN, "<ul>")
                    .doesNotContain("<img", "src=", "http");
            assertThat(town.posts("C0MOPAC")).isEmpty();

            town.reach(SECOND);
            Eventually.holds(Town.SOON, () -> assertThat(sent()).hasSize(2));
            assertThat(sent().get(1).getHeader("In-Reply-To")).containsExactly(asked.getMessageID());
            assertThat(sent().get(1).getMessageID()).isNotEqualTo(asked.getMessageID());
        }
    }

    @Test
    void a_reply_with_two_attachments_is_offered_to_the_officer_and_completes_once_they_say_so() throws Exception {
        try (var town = town()) {
            var asked = asked(town);
            arrives(town, """
                    Authentication-Results: mx.council.example; spf=pass; dkim=pass; dmarc=pass
                    From: Sophie Linden <%1$s>
                    To: %2$s
                    Subject: Re: your question
                    Message-ID: <two@mopac.example>
                    MIME-Version: 1.0
                    Content-Type: multipart/mixed; boundary=b

                    --b
                    Content-Type: text/plain; charset=utf-8

                    The audit is attached.

                    On 3 October 2022, the Committee wrote:
                    > Please answer.
                    --b
                    Content-Type: application/pdf; name="audit.pdf"
                    Content-Disposition: attachment; filename="audit.pdf"
                    Content-Transfer-Encoding: base64

                    JVBERi0xLjQK
                    --b
                    Content-Type: text/csv; name="figures.csv"
                    Content-Disposition: attachment; filename="figures.csv"

                    year,count
                    2022,7
                    --b--
                    """.formatted(THEIRS, asked.getReplyTo()[0]));
            var offer = offered(town, "answered by e-mail about " + SEVEN);
            assertThat(offer.seenText())
                    .contains("The audit is attached.", "audit.pdf", "figures.csv", "spf=pass dkim=pass dmarc=pass")
                    .contains("It comes from where the question went")
                    .doesNotContain("Please answer.");
            assertThat(status(town, SEVEN)).contains("ngoing");
            assertThat(offer.labels()).contains("Complete " + SEVEN, "Just a note", "Wrong action");

            var form = town.person("U0CLERK").clicks(offer, "Complete " + SEVEN).opened();
            assertThat(form.valueOf("Response")).containsExactly("The audit is attached.");
            form.submit().closed();
            assertThat(status(town, SEVEN)).contains("ompleted");
            var responses = town.bean(Responses.class).answering(town.workspace(), Reference.of(SEVEN));
            assertThat(responses).singleElement().satisfies(response -> {
                assertThat(response.files()).extracting(file -> file.name()).containsExactly("audit.pdf", "figures.csv");
                assertThat(response.sender()).isEqualTo("Sophie Linden <" + THEIRS + ">");
            });
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(offer).seenText().contains("Taken as the answer by"))).isTrue();

            town.reach(SECOND);
            town.reach(Instant.parse("2022-10-31T09:00:00Z"));
            assertThat(sent()).hasSize(1);
        }
    }

    @Test
    void an_answer_to_one_part_leaves_the_others_open() throws Exception {
        try (var town = town()) {
            var asked = asked(town);
            arrives(town, reply(asked, THEIRS, "The first point: the review ends in May."));
            var offer = offered(town, "answered by e-mail");
            assertThat(offer.labels()).contains("Answers part…");
            var form = town.person("U0CLERK").clicks(offer, "Answers part…").opened();
            form.choose("Parts answered", form.optionsOf("Parts answered").getFirst());
            form.submit().closed();
            var action = town.bean(ReadActions.class).find(town.workspace(), Reference.of(SEVEN)).orElseThrow();
            assertThat(action.openParts()).hasSize(action.wording().parts().size() - 1);
        }
    }

    @Test
    void a_bounce_reaches_the_officer_with_the_reason_and_stands_in_the_history() throws Exception {
        try (var town = town()) {
            var asked = asked(town);
            arrives(town, PostOffice.bounce(asked, THEIRS));
            var told = offered(town, "was not delivered");
            assertThat(told.seenText()).contains(THEIRS, SEVEN, "No such user here").contains("/actions settings");
            assertThat(town.bean(ReadActions.class).history(town.workspace(), Reference.of(SEVEN)))
                    .anySatisfy(event -> assertThat(event.what())
                            .isInstanceOfSatisfying(Happening.Undelivered.class, what ->
                                    assertThat(what.reason()).contains("No such user here")));
            assertThat(sent()).hasSize(1);
        }
    }

    @Test
    void an_absence_note_is_shown_as_one_answers_nothing_and_is_not_answered() throws Exception {
        try (var town = town()) {
            var asked = asked(town);
            arrives(town, reply(asked, THEIRS, "I am away until 17 October.").replace("Subject: Re:", "Auto-Submitted: auto-replied\nSubject: Automatic reply:"));
            assertThat(offered(town, "An automatic answer came").seenText()).contains("I am away until 17 October.");
            assertThat(status(town, SEVEN)).contains("ngoing");
            assertThat(sent()).hasSize(1);
            assertThat(server.getReceivedMessages()).hasSize(2);
        }
    }

    @Test
    void a_calendars_answer_to_an_invitation_is_one_line_and_never_an_answer() throws Exception {
        try (var town = town()) {
            var asked = asked(town);
            var accepted = """
                    From: Sophie Linden <%s>
                    To: %%s
                    Subject: Accepted: %%s
                    Message-ID: <%%s@mopac.example>
                    MIME-Version: 1.0
                    Content-Type: text/calendar; charset=utf-8; method=REPLY

                    BEGIN:VCALENDAR
                    METHOD:REPLY
                    BEGIN:VEVENT
                    UID:1
                    ATTENDEE;PARTSTAT=ACCEPTED:mailto:%s
                    END:VEVENT
                    END:VCALENDAR
                    """.formatted(THEIRS, THEIRS);
            arrives(town, accepted.formatted(asked.getReplyTo()[0], "something", "yes"));
            var line = offered(town, "accepted the invitation about " + SEVEN);
            assertThat(line.seenText()).contains("Sophie Linden <" + THEIRS + ">").doesNotContain("invitation.ics");
            assertThat(line.labels()).isEmpty();
            // A calendar answers whoever invited, where no reference stands, and repeats what the entry is called.
            arrives(town, accepted.replace("ACCEPTED", "DECLINED").formatted(OURS, "Answer due: PCC-2022-007 (Police and Crime Committee)", "no"));
            assertThat(offered(town, "declined the invitation about " + SEVEN).labels()).isEmpty();
            arrives(town, accepted.formatted(OURS, "Meeting: Police and Crime Committee", "meeting"));
            assertThat(offered(town, "accepted an invitation").labels()).isEmpty();

            arrives(town, reply(asked, THEIRS, "We take all three of them.").replace("Subject: Re:", "Subject: Accepted:"));
            assertThat(offered(town, "We take all three of them.").labels()).contains("Complete " + SEVEN);
            assertThat(status(town, SEVEN)).contains("ngoing");
        }
    }

    @Test
    void what_answers_the_wrong_action_is_brought_to_the_right_one() throws Exception {
        try (var town = town()) {
            var asked = asked(town);
            arrives(town, reply(asked, THEIRS, "This is about the other matter."));
            var offer = offered(town, "answered by e-mail about " + SEVEN);
            var form = town.person("U0CLERK").clicks(offer, "Wrong action").opened();
            form.fill("Actions", "PCC-2022-999");
            assertThat(form.submit().toString()).contains("Not every word of this is the reference");
            form.fill("Actions", "PCC-2022-004");
            form.submit().closed();
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(offer).labels().contains("Complete PCC-2022-004"))).isTrue();
        }
    }

    @Test
    void a_forged_sender_is_marked_and_a_forged_reference_matches_nothing() throws Exception {
        try (var town = town()) {
            var asked = asked(town);
            arrives(town, reply(asked, "sophie@evil.example", "All done, close it.")
                    .replace("Authentication-Results: mx.council.example; spf=pass smtp.mailfrom=mopac.example; dkim=pass; dmarc=pass",
                            "Authentication-Results: mx.council.example; spf=fail; dkim=none; dmarc=fail\n"
                                    + "Authentication-Results: mx.evil.example; spf=pass; dkim=pass; dmarc=pass"));
            assertThat(offered(town, "answered by e-mail").seenText())
                    .contains("It does not come from where the question went", "spf=fail dkim=none dmarc=fail")
                    .doesNotContain("spf=pass");
            arrives(town, """
                    From: Mallory <mallory@evil.example>
                    To: actions+abcdefghijklmnopqrstuvwxyz234567@council.example
                    Subject: Re: forged
                    Message-ID: <forged@evil.example>

                    Close everything.
                    """);
            var tray = offered(town, "answers no message of ours");
            assertThat(tray.seenText()).contains("Close everything.", "mallory@evil.example");
            assertThat(tray.labels()).contains("Choose the action", "Set aside").doesNotContain("Just a note");
            town.person("U0CLERK").clicks(tray, "Set aside");
            assertThat(town.slack().awaits(Town.SOON, now -> now.current(tray).seenText().contains("Set aside by"))).isTrue();
        }
    }

    @Test
    void the_same_mail_delivered_twice_is_filed_once_and_our_own_never() throws Exception {
        try (var town = town()) {
            var asked = asked(town);
            var raw = reply(asked, THEIRS, "Once is enough.");
            arrives(town, raw, "Received: from elsewhere\nDelivered-To: actions@council.example\n" + raw);
            looks(town);
            offered(town, "answered by e-mail");
            arrives(town, "From: %s\nTo: %s\nX-Arising: 1\nMessage-ID: <own@council.example>\n\nOurs.\n".formatted(OURS, OURS));
            arrives(town, reply(asked, THEIRS, "And this is the last."));
            offered(town, "And this is the last.");
            assertThat(town.posts(town.person("U0CLERK").direct().id()).stream().filter(post -> post.seenText().contains("Once is enough.")))
                    .hasSize(1);
            assertThat(town.posts(town.person("U0CLERK").direct().id()).stream().filter(post -> post.seenText().contains("Ours.")))
                    .isEmpty();
        }
    }

    @Test
    void with_the_server_down_for_a_day_nothing_is_lost_or_doubled_and_what_was_answered_is_not_sent() throws Exception {
        try (var town = town()) {
            var port = server.getSmtp().getPort();
            server.stop();
            town.reach(MONDAY);
            Eventually.holds(Town.SOON, () -> assertThat(waiting(town)).isGreaterThan(0));
            town.awaitMessage("C0MPS", "PCC-2022-004");
            town.reach(TUESDAY);
            server = new GreenMail(new ServerSetup[] {new ServerSetup(port, "127.0.0.1", "smtp")});
            server.start();
            Eventually.holds(Town.SOON, () -> assertThat(sent()).hasSize(1));
            Eventually.holds(Town.SOON, () -> assertThat(followUps(town)).isEqualTo(1));
            assertThat(sent()).hasSize(1);
            server.stop();

            town.reach(Instant.parse("2022-10-18T08:00:00Z"));
            Eventually.holds(Town.SOON, () -> assertThat(waiting(town)).isGreaterThan(0));
            var form = town.person("U0CLERK").types("C0PCC", "/actions complete " + SEVEN).opened();
            form.fill("Response", "They telephoned.");
            form.submit().closed();
            server = new GreenMail(new ServerSetup[] {new ServerSetup(port, "127.0.0.1", "smtp")});
            server.start();
            Eventually.holds(Town.SOON, () -> assertThat(waiting(town)).isZero());
            assertThat(sent()).isEmpty();
        }
    }

    @Test
    void without_mail_settings_an_address_changes_nothing() throws IOException {
        try (var town = Town.at(BEFORE_NINE, 1, folder, Town.people()).withRegister()) {
            town.apply("posts: [{ title: Deputy Mayor for Policing and Crime, organisation: MOPAC, email: %s, prefer: email }]"
                    .formatted(THEIRS));
            town.reach(MONDAY);
            town.awaitMessage("C0MOPAC", SEVEN);
            assertThat(server.getReceivedMessages()).isEmpty();
        }
    }
}
