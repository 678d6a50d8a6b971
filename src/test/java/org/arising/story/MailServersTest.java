package org.arising.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.arising.action.Happening;
import org.arising.outbox.Job;
import org.arising.settings.MailSettings;
import org.arising.storage.Writer;
import org.arising.testkit.Eventually;
import org.arising.testkit.PostOffice;
import org.arising.testkit.ScriptedSmtp;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import static org.arising.testkit.PostOffice.OURS;
import static org.arising.testkit.PostOffice.SEVEN;
import static org.arising.testkit.PostOffice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

/** Mail servers as they are: without plus addresses, refusing the password, lost at the worst moment, with a certificate of their own. */
@Story
class MailServersTest {
    @TempDir
    private static Path keys;

    private static String certificate = "";

    @TempDir
    private Path folder;

    /** GreenMail takes its keys once in a process. */
    @BeforeAll
    static void sign() throws Exception {
        var store = keys.resolve("mail.p12").toString();
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        run(keytool, "-genkeypair", "-alias", "mail", "-keyalg", "EC", "-dname", "CN=mail", "-ext", "san=ip:127.0.0.1",
                "-validity", "2", "-storetype", "PKCS12", "-keystore", store, "-storepass", "changeit");
        certificate = run(keytool, "-exportcert", "-rfc", "-alias", "mail", "-keystore", store, "-storepass", "changeit");
        System.setProperty("greenmail.tls.keystore.file", store);
    }

    @Test
    void where_the_server_takes_no_plus_the_subject_finds_the_question() throws Exception {
        try (var office = new PostOffice()) {
            var usual = office.settings();
            try (var town = PostOffice.town(folder, new MailSettings(usual.smtp(), usual.imap(), OURS, false, null), "")) {
                var asked = office.asked(town);
                assertThat(asked.getReplyTo()[0].toString()).contains("<" + OURS + ">");
                assertThat(asked.getSubject()).matches("(?s).*\\[[a-z2-7]{32}]");
                office.arrives(town, """
                        From: %s
                        To: %s
                        Subject: RE: %s
                        Message-ID: <plain@mopac.example>

                        It ends in May.
                        """.formatted(THEIRS, OURS, asked.getSubject().replaceAll("\\s+", " ")));
                assertThat(PostOffice.told(town, "It ends in May.").seenText()).contains("answered by e-mail about " + SEVEN);

                var form = town.person("U0CLERK").types("C0PCC", "/actions write " + SEVEN).opened();
                form.fill("Message", "Thank you.").submit().closed();
                var note = office.awaits(THEIRS, 2).get(1).getSubject();
                assertThat(note.split("\\[[a-z2-7]{32}]", -1)).as("one reference, its own").hasSize(2);
                assertThat(note).startsWith("Re: ");
            }
        }
    }

    @Test
    void a_login_that_is_refused_loses_nothing_and_goes_once_it_is_taken() throws Exception {
        try (var server = new ScriptedSmtp()
                        .answering("EHLO", "250-here\r\n250 AUTH PLAIN")
                        .answering("AUTH", "535 5.7.8 who are you");
                var town = PostOffice.town(
                        folder, new MailSettings(PostOffice.here(server.port(), "actions"), null, OURS, true, null), "")) {
            town.reach(PostOffice.MONDAY);
            Eventually.holds(Town.SOON, () -> assertThat(server.heard()).anySatisfy(line -> assertThat(line).startsWith("AUTH")));
            assertThat(server.taken()).isEmpty();
            server.answering("AUTH", "235 welcome");
            Eventually.holds(Town.SOON, () -> assertThat(PostOffice.history(town))
                    .anySatisfy(what -> assertThat(what).isInstanceOf(Happening.FollowedUp.class)));
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void a_login_that_stays_refused_is_told_to_the_officers_the_same_day_and_once() throws Exception {
        try (var server = new ScriptedSmtp()
                        .answering("EHLO", "250-here\r\n250 AUTH PLAIN")
                        .answering("AUTH", "535 5.7.8 who are you");
                var town = PostOffice.town(
                        folder, new MailSettings(PostOffice.here(server.port(), "actions"), null, OURS, true, null), "")) {
            town.reach(PostOffice.MONDAY);
            Eventually.holds(Town.SOON, () -> assertThat(waits(town)).contains("does not accept"));
            town.reach(PostOffice.MONDAY.plusSeconds(780));
            // It is tried again at growing intervals of real time.
            var clerk = town.person("U0CLERK").direct().id();
            Eventually.holds(Town.SOON.multipliedBy(3), () -> assertThat(town.posts(clerk)).isNotEmpty());
            var told = PostOffice.told(town, "the mail server takes none");
            assertThat(told.seenText())
                    .startsWith("An e-mail of your committees waits to be sent")
                    .contains("does not accept the user and password in ARISING_SMTP", "Whoever runs Arising can mend it");
            town.reach(PostOffice.MONDAY.plus(Duration.ofHours(3)));
            var before = heardLogins(server);
            server.answering("AUTH", "535 5.7.8 still not");
            Eventually.holds(Town.SOON.multipliedBy(3), () -> assertThat(heardLogins(server)).isGreaterThan(before));
            assertThat(town.posts(town.person("U0CLERK").direct().id()).stream()
                            .filter(post -> post.seenText().contains("takes none")))
                    .hasSize(1);
        }
    }

    private static int heardLogins(ScriptedSmtp server) {
        return (int) server.heard().stream().filter(line -> line.startsWith("AUTH")).count();
    }

    @Test
    void a_recipient_who_is_put_off_for_days_is_given_back_to_the_officers_and_may_be_tried_again() throws Exception {
        try (var server = new ScriptedSmtp().answering("RCPT", "450 4.2.2 mailbox full");
                var town = PostOffice.town(folder, PostOffice.through(server), "")) {
            for (var hours : List.of(0, 24, 48, 73)) {
                var tries = rcpt(server);
                town.reach(PostOffice.MONDAY.plus(Duration.ofHours(hours)));
                Eventually.holds(Town.SOON, () -> assertThat(rcpt(server)).isGreaterThan(tries));
            }
            var told = PostOffice.told(town, "mailbox full");
            server.asUsual();
            town.person("U0CLERK").clicks(told, "Try again");
            town.reach(PostOffice.MONDAY.plus(Duration.ofHours(74)));
            Eventually.holds(Town.SOON, () -> assertThat(server.taken()).isNotEmpty());
        }
    }

    private static int rcpt(ScriptedSmtp server) {
        return (int) server.heard().stream().filter(line -> line.startsWith("RCPT")).count();
    }

    @Test
    void a_mailbox_that_cannot_be_read_is_told_to_those_who_wait_for_answers() throws Exception {
        try (var office = new PostOffice();
                var town = office.town(folder, "")) {
            office.asked(town);
            office.server().setUser(OURS, "actions", "another");
            town.jobs("mailbox").forEach(Job::run);
            town.reach(PostOffice.MONDAY.plusSeconds(780));
            town.jobs("mailbox").forEach(Job::run);
            var told = PostOffice.told(town, "Replies by e-mail cannot be read");
            assertThat(told.seenText()).contains("ARISING_IMAP", "They stay in the mailbox");
        }
    }

    @Test
    void a_connection_that_is_lost_when_the_server_had_all_is_told_and_not_tried_again_by_itself() throws Exception {
        try (var server = new ScriptedSmtp().answering(ScriptedSmtp.END, ScriptedSmtp.CUT);
                var town = PostOffice.town(folder, PostOffice.through(server), "")) {
            town.reach(PostOffice.MONDAY);
            var told = PostOffice.told(town, "It may have arrived");
            assertThat(told.seenText()).contains(THEIRS);
            assertThat(PostOffice.history(town)).noneSatisfy(what -> assertThat(what).isInstanceOf(Happening.FollowedUp.class));
            town.reach(PostOffice.MONDAY.plusSeconds(7_200));
            assertThat(server.taken()).hasSize(1);

            server.asUsual();
            town.person("U0CLERK").clicks(told, "Try again");
            Eventually.holds(Town.SOON, () -> assertThat(PostOffice.history(town))
                    .anySatisfy(what -> assertThat(what).isInstanceOf(Happening.FollowedUp.class)));
            assertThat(server.taken()).hasSize(2);
            assertThat(id(server.taken().get(1))).isEqualTo(id(server.taken().getFirst())).contains("@council.example");
        }
    }

    private static String id(String message) {
        return message.lines().filter(line -> line.startsWith("Message-ID:")).findFirst().orElse("");
    }

    @Test
    void a_server_that_is_cut_before_the_message_is_whole_is_tried_again() throws Exception {
        try (var server = new ScriptedSmtp().answering("DATA", ScriptedSmtp.CUT);
                var town = PostOffice.town(folder, PostOffice.through(server), "")) {
            town.reach(PostOffice.MONDAY);
            Eventually.holds(Town.SOON, () -> assertThat(server.heard()).contains("DATA"));
            server.asUsual();
            Eventually.holds(Town.SOON, () -> assertThat(server.taken()).hasSize(1));
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_gets_no_message_and_no_password() {
        var server = new GreenMail(new ServerSetup[] {ServerSetupTest.SMTPS.dynamicPort()});
        server.start();
        server.setUser(OURS, "actions", "secret");
        var secure = new MailSettings.Server(
                MailSettings.Tls.FROM_THE_START, "127.0.0.1", server.getSmtps().getPort(), "actions", "secret", "");
        try (var town = PostOffice.town(folder, new MailSettings(secure, null, OURS, true, null), "")) {
            town.reach(PostOffice.MONDAY);
            Eventually.holds(Town.SOON.multipliedBy(3), () -> assertThat(waits(town)).contains("cannot be reached"));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_of_ones_own_is_trusted_where_its_authority_is_named() throws Exception {
        var server = new GreenMail(new ServerSetup[] {
            ServerSetupTest.SMTPS.dynamicPort(), ServerSetupTest.IMAPS.dynamicPort()
        });
        try {
            server.start();
            server.setUser(OURS, "actions", "secret");
            var mail = new MailSettings(
                    secure(server.getSmtps().getPort(), "", certificate),
                    secure(server.getImaps().getPort(), "INBOX", certificate), OURS, true, null);
            try (var town = PostOffice.town(folder, mail, "")) {
                town.reach(PostOffice.MONDAY);
                Eventually.holds(Town.SOON, () -> assertThat(server.getReceivedMessagesForDomain(THEIRS)).hasSize(1));
                var asked = server.getReceivedMessagesForDomain(THEIRS)[0];
                server.getUserManager().getUser("actions")
                        .deliver(PostOffice.message(PostOffice.reply(asked, THEIRS, "Safely answered.")));
                PostOffice.told(town, "Safely answered.");
            }
        } finally {
            server.stop();
        }
    }

    private static MailSettings.Server secure(int port, String mailbox, String authority) {
        return new MailSettings.Server(
                MailSettings.Tls.FROM_THE_START, "127.0.0.1", port, "actions", "secret", mailbox, authority);
    }

    private static String run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    @Test
    void what_arrives_is_filed_when_the_server_says_so_and_again_after_the_connection_was_lost() throws Exception {
        try (var office = new PostOffice();
                var town = office.town(folder, "")) {
            var asked = office.asked(town);
            office.delivers(PostOffice.reply(asked, THEIRS, "The first of them."));
            PostOffice.told(town, "The first of them.");
            // The mailbox is asked every 15 seconds: three in less than that were heard, not asked for.
            var began = System.nanoTime();
            for (var words : List.of("One more thing.", "Two more things.", "Three more things.")) {
                office.delivers(PostOffice.reply(asked, THEIRS, words));
                PostOffice.told(town, words);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));

            var imap = new ServerSetup(office.server().getImap().getPort(), "127.0.0.1", "imap");
            office.server().stop();
            var again = new GreenMail(new ServerSetup[] {imap});
            again.start();
            try {
                again.setUser(OURS, "actions", "secret");
                again.getUserManager().getUser("actions").deliver(PostOffice.message(PostOffice.reply(asked, THEIRS, "And back.")));
                PostOffice.told(town, "And back.");
            } finally {
                again.stop();
            }
        }
    }

    /** Why the message to the Deputy Mayor waits. */
    private static String waits(Town town) {
        try (var connection = town.bean(Writer.class).database().getConnection();
                var read = connection.prepareStatement("SELECT coalesce(max(problem), '') FROM outbox WHERE recipient = ?")) {
            read.setString(1, THEIRS);
            try (var result = read.executeQuery()) {
                return result.next() ? result.getString(1) : "";
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
