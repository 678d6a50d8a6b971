package org.arising;

import org.arising.command.ArisingCommand;
import org.arising.command.Service;
import org.arising.document.importing.ImportDesk;
import org.arising.document.importing.ImportOrder;
import org.arising.document.importing.ImportResult;
import org.arising.document.reading.DocumentReader;
import org.arising.document.reading.Reading;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Sha256;
import org.arising.kernel.WorkspaceId;
import org.arising.mail.MailDesk;
import org.arising.playground.ChannelSetup;
import org.arising.playground.LocalMail;
import org.arising.playground.LocalSlack;
import org.arising.playground.Options;
import org.arising.playground.User;
import org.arising.settings.MailSettings;
import org.arising.settings.Settings;
import org.arising.setup.SetupDesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** The service with a sample committee, a local Slack and a page in place of a mail server, on a temporary database. */
record Demo(Service service, LocalSlack slack) implements AutoCloseable {
    /** A minute before the digest and the follow-ups of a Monday, in London. */
    private static final Instant BEFORE_NINE = Instant.parse("2026-10-05T07:59:00Z");

    private static final String TEAM = "T0MILLBROOK";

    /** Everything, filled and ready; the page at that port, or at a free one for 0. */
    static Demo open(int port) {
        var folder = temporaryFolder();
        var clock = new DemoTime.MovedClock(BEFORE_NINE);
        var slack = LocalSlack.start(people().with(clock).at(port));
        var mail = new LocalMail();
        var service = Service.start(settings(folder, slack), new DemoPost(mail));
        mail.answersTo(raw -> file(service, raw));
        slack.page("/mail", mail::handle);
        slack.requestUrl(URI.create("http://127.0.0.1:" + service.port() + "/slack/events"));
        var workspace = DemoTime.workspace(service);
        fill(service, workspace);
        slack.guide(DemoGuide.of(sample(DemoGuide.RECORD), new DemoTime(service, clock, workspace)));
        return new Demo(service, slack);
    }

    @Override
    public void close() {
        service.close();
        slack.close();
    }

    private static Options people() {
        return Options.of(
                        List.of(
                                User.member("U0ROSA", "rosa", "Rosa Okafor (clerk)").of(TEAM),
                                User.member("U0AMIR", "amir", "Amir Shah (Millbrook Police)").of(TEAM),
                                User.member("U0JUNE", "june", "June Field (Commissioner)").of(TEAM),
                                User.member("U0LEWIS", "lewis", "Lewis Grant (member)").of(TEAM)),
                        List.of(
                                ChannelSetup.open(
                                        "C0PANEL", "police-and-crime-panel", "U0ROSA", "U0AMIR", "U0JUNE", "U0LEWIS"),
                                ChannelSetup.open("C0POLICE", "millbrook-police", "U0ROSA", "U0AMIR"),
                                ChannelSetup.open("C0OPCC", "commissioners-office", "U0ROSA", "U0JUNE")))
                .team(TEAM, "Millbrook");
    }

    private static Settings settings(Path folder, LocalSlack slack) {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new Settings(
                "127.0.0.1",
                0,
                "jdbc:sqlite:" + folder.resolve("arising.db"),
                folder.resolve("files").toString(),
                null,
                Base64.getEncoder().encodeToString(key),
                BEFORE_NINE,
                1,
                slack.signingSecret(),
                slack.botToken(),
                null,
                null,
                null,
                slack.apiUrl())
                // No server is called: the demo's own page stands in for it.
                .with(new MailSettings(
                        new MailSettings.Server(MailSettings.Tls.WITHIN_THIS_MACHINE, "localhost", 25, "", "", ""),
                        null,
                        "actions@millbrook.example",
                        true,
                        null));
    }

    private static void file(Service service, byte[] raw) {
        try {
            service.context().getBean(MailDesk.class).file(raw);
        } catch (IOException fault) {
            throw new UncheckedIOException(ArisingCommand.inOneLine(fault), fault);
        }
    }

    private static void fill(Service service, WorkspaceId workspace) {
        var context = service.context();
        var now = context.getBean(ServiceClock.class).instant();
        var applied = context.getBean(SetupDesk.class).apply(workspace, sample("setup.yaml"), false, now);
        var content = sample("register.txt").getBytes(StandardCharsets.UTF_8);
        if (applied instanceof SetupDesk.Result.Applied
                && DocumentReader.read("register.txt", content) instanceof Reading.Read(var draft)) {
            var order = new ImportOrder(
                    workspace, "MPP", "register.txt", Sha256.of(content), draft, false, false, null, "demo", now);
            if (context.getBean(ImportDesk.class).run(order) instanceof ImportResult.Imported) {
                return;
            }
        }
        throw new IllegalStateException("The sample committee could not be set up");
    }

    private static String sample(String name) {
        try (var stream = DemoCommand.class.getResourceAsStream("/sample/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The sample " + name + " is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(ArisingCommand.inOneLine(fault), fault);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("arising-demo");
        } catch (IOException fault) {
            throw new UncheckedIOException("No temporary folder could be made", fault);
        }
    }
}
