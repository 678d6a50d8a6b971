package org.arising.testkit;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.ReadActions;
import org.arising.kernel.Reference;
import org.arising.outbox.Job;
import org.arising.playground.Posted;
import org.arising.settings.MailSettings;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;

/** A real mail server, and a town in which the Deputy Mayor is written to by e-mail: what stories of e-mail share. */
public final class PostOffice implements AutoCloseable {
    /** Half an hour before the slots of the first Monday. */
    public static final Instant BEFORE_NINE = Instant.parse("2022-10-03T06:30:00Z");
    /** That Monday's slot. */
    public static final Instant MONDAY = Instant.parse("2022-10-03T08:00:00Z");
    /** The slot of the next follow-up. */
    public static final Instant SECOND = Instant.parse("2022-10-17T08:00:00Z");
    /** The action of the Deputy Mayor. */
    public static final String SEVEN = "PCC-2022-007";
    /** The mailbox of the service. */
    public static final String OURS = "actions@council.example";
    /** Where the Deputy Mayor is written to. */
    public static final String THEIRS = "deputy.mayor@mopac.example";

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});

    /** Opens. */
    public PostOffice() {
        server.start();
        server.setUser(OURS, "actions", "secret");
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The server itself. */
    public GreenMail server() {
        return server;
    }

    /** How the service reaches it. */
    public MailSettings settings() {
        return new MailSettings(here(server.getSmtp().getPort(), ""), here(server.getImap().getPort(), "actions"), OURS, true, null);
    }

    /** A server on this machine. */
    public static MailSettings.Server here(int port, String user) {
        var tls = MailSettings.Tls.WITHIN_THIS_MACHINE;
        return new MailSettings.Server(tls, "127.0.0.1", port, user, user.isEmpty() ? "" : "secret", user.isEmpty() ? "" : "INBOX");
    }

    /** Sending alone, through a server that does as it is told. */
    public static MailSettings through(ScriptedSmtp server) {
        return new MailSettings(here(server.port(), ""), null, OURS, true, null);
    }

    /** A town whose Deputy Mayor has these further keys in the setup file, each after a comma. */
    public Town town(Path folder, String keys) {
        return town(folder, settings(), keys);
    }

    /** A town that sends and reads as said. */
    public static Town town(Path folder, MailSettings mail, String keys) {
        var town = Town.at(BEFORE_NINE, 1, folder, Town.people(), mail).withRegister();
        town.apply("""
                organisations:
                  - { name: Mayor's Office for Policing and Crime, short: MOPAC, channel: C0MOPAC }
                posts:
                  - { title: Deputy Mayor for Policing and Crime, organisation: MOPAC, email: %s, prefer: email%s }
                """.formatted(THEIRS, keys));
        return town;
    }

    /** What arrived for that address, oldest first. */
    public List<MimeMessage> arrivedFor(String address) {
        var user = server.getUserManager().getUserByEmail(address);
        try {
            return user == null
                    ? List.of()
                    : server.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                            .map(StoredMessage::getMimeMessage)
                            .toList();
        } catch (FolderException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What arrives for that address once that many are there. */
    public List<MimeMessage> awaits(String address, int many) {
        Eventually.holds(Town.SOON, () -> {
            if (arrivedFor(address).size() < many) {
                throw new AssertionError("Not there yet: " + arrivedFor(address).size() + " of " + many);
            }
        });
        return arrivedFor(address);
    }

    /** The follow-up of the first Monday. */
    public MimeMessage asked(Town town) {
        town.reach(MONDAY);
        var first = awaits(THEIRS, 1).getFirst();
        // It arrives a moment before it is known as sent.
        Eventually.holds(Town.SOON, () ->
                assertThat(history(town)).anySatisfy(what -> assertThat(what).isInstanceOf(Happening.FollowedUp.class)));
        return first;
    }

    /** Something is put into our mailbox. */
    public void delivers(String raw) {
        server.getUserManager().getUser("actions").deliver(message(raw));
    }

    /** Something arrives in our mailbox, and the service looks. */
    public void arrives(Town town, String raw) {
        delivers(raw);
        town.jobs("mailbox").forEach(Job::run);
    }

    /** A message as it comes over the wire. */
    public static MimeMessage message(String raw) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** An answer to a message as a person's program writes it. */
    public static String reply(MimeMessage asked, String from, String text) {
        try {
            return """
                    Return-Path: <%1$s>
                    From: %1$s
                    To: %2$s
                    Subject: Re: %3$s
                    Message-ID: <%4$s@somewhere.example>
                    In-Reply-To: %5$s
                    Date: Mon, 3 Oct 2022 11:00:00 +0100
                    Content-Type: text/plain; charset=utf-8

                    %6$s
                    """.formatted(
                    from, asked.getReplyTo()[0], asked.getSubject().replaceAll("\\s+", " "), Integer.toHexString(text.hashCode()),
                    asked.getMessageID(), text);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Word that a message did not reach an address. */
    public static String bounce(MimeMessage sent, String address) {
        try {
            return """
                    Return-Path: <>
                    From: Mail Delivery System <MAILER-DAEMON@council.example>
                    To: %s
                    Subject: Undelivered Mail Returned to Sender
                    Message-ID: <bounce-%s>
                    Auto-Submitted: auto-replied
                    MIME-Version: 1.0
                    Content-Type: multipart/report; report-type=delivery-status; boundary=b

                    --b
                    Content-Type: text/plain

                    I'm sorry to have to inform you that your message could not be delivered.
                    --b
                    Content-Type: message/delivery-status

                    Reporting-MTA: dns; council.example

                    Final-Recipient: rfc822; %s
                    Action: failed
                    Status: 5.1.1
                    Diagnostic-Code: smtp; 550 5.1.1 No such user here
                    --b
                    Content-Type: text/rfc822-headers

                    Message-ID: %s
                    --b--
                    """.formatted(OURS, address, address, sent.getMessageID());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What the clerk is told in a direct message. */
    public static Posted told(Town town, String words) {
        return town.awaitMessage(town.person("U0CLERK").direct().id(), words);
    }

    /** What happened to the Deputy Mayor's action. */
    public static List<Happening> history(Town town) {
        return town.bean(ReadActions.class).history(town.workspace(), Reference.of(SEVEN)).stream()
                .filter(event -> !event.via().equals("import"))
                .map(Event::what)
                .toList();
    }
}
