package org.arising.testkit;

import org.arising.action.Action;
import org.arising.action.ReadActions;
import org.arising.command.Service;
import org.arising.committee.Rosters;
import org.arising.committee.Workspaces;
import org.arising.document.importing.ImportDesk;
import org.arising.document.importing.ImportOrder;
import org.arising.document.importing.ImportResult;
import org.arising.document.reading.DocumentReader;
import org.arising.document.reading.Reading;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Sha256;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Job;
import org.arising.playground.ChannelSetup;
import org.arising.playground.LocalSlack;
import org.arising.playground.Options;
import org.arising.playground.Person;
import org.arising.playground.Posted;
import org.arising.playground.Seen;
import org.arising.playground.User;
import org.arising.settings.MailSettings;
import org.arising.settings.Settings;
import org.arising.setup.SetupDesk;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/** The service beside a local Slack, over real HTTP with real signatures, on a real database. */
public final class Town implements AutoCloseable {
    /** How many connections the service holds over which Slack can reach it. */
    private static final int SOCKETS = 2;

    /** How long a story waits at most for something that happens by itself; nothing is measured by it. */
    public static final Duration SOON = Duration.ofSeconds(60);

    /** The setup of the register of 29 September 2022, both slots at nine. */
    public static final String SETUP =
            """
            committees:
              - code: PCC
                name: Police and Crime Committee
                channel: C0PCC
                officers: [U0CLERK]
                meetings: [{ date: 2022-09-29, papers-due: 2022-09-21 }, 2022-11-16]
                digest: { day: MONDAY, at: "09:00" }
                reminders: { before: 5, overdue-every: 10, escalate-after: 3, at: "09:00" }
                sending: on
            organisations:
              - { name: Metropolitan Police Service, short: MPS, aliases: [Met, the Met], channel: C0MPS, people: [U0MPS] }
              - { name: Mayor's Office for Policing and Crime, short: MOPAC, channel: C0MOPAC }
            posts:
              - { title: Deputy Mayor for Policing and Crime, organisation: MOPAC, holder: U0DMPC }
            """;

    private final LocalSlack slack;
    private final Service service;
    private boolean stopped;

    private Town(LocalSlack slack, Service service) {
        this.slack = slack;
        this.service = service;
    }

    /** People and channels of every story. */
    public static Options people() {
        return Options.of(
                List.of(
                        User.member("U0CLERK", "clare", "Clare Clerk"),
                        User.member("U0MPS", "morgan", "Morgan Met"),
                        User.member("U0DMPC", "dana", "Dana Deputy"),
                        User.member("U0MEMBER", "mel", "Mel Member"),
                        User.member("U0GUEST", "gil", "Gil Guest").as(User.Kind.GUEST)),
                List.of(
                        ChannelSetup.open("C0PCC", "police-and-crime", "U0CLERK", "U0MEMBER", "U0MPS", "U0GUEST"),
                        ChannelSetup.open("C0MPS", "mps", "U0CLERK", "U0MPS"),
                        ChannelSetup.open("C0MOPAC", "mopac", "U0CLERK", "U0DMPC", "U0MEMBER")));
    }

    /** Another process' part over the same database, beside the same Slack; it ends where it is closed. */
    public Service replica(Path folder) {
        return Service.start(settings(bean(ServiceClock.class).instant(), 1, folder, slack));
    }

    /** A town in that folder, whose service's clock starts at that instant and runs so many times as fast. */
    public static Town at(Instant start, double speed, Path folder, Options options) {
        return at(start, speed, folder, options, null, new Object[0]);
    }

    /** A town whose service sends mail through these servers too; parts that are given take the place of its own. */
    public static Town at(
            Instant start, double speed, Path folder, Options options, @Nullable MailSettings mail, Object... parts) {
        var slack = LocalSlack.start(options);
        var service = Service.start(settings(start, speed, folder, slack).with(mail), parts);
        slack.requestUrl(URI.create("http://127.0.0.1:" + service.port() + "/slack/events"));
        return new Town(slack, service);
    }

    /** A town whose service is told something else. */
    public static Town with(UnaryOperator<Settings> change, Instant start, Path folder, Options options) {
        var slack = LocalSlack.start(options);
        var service = Service.start(change.apply(settings(start, 1, folder, slack)));
        slack.requestUrl(URI.create("http://127.0.0.1:" + service.port() + "/slack/events"));
        return new Town(slack, service);
    }

    /** A town whose service hears Slack over a socket. */
    public static Town overSocket(Instant start, Path folder, Options options) {
        var slack = LocalSlack.start(options);
        var over = settings(start, 1, folder, slack);
        var service = Service.start(new Settings(
                over.host(), 0, over.database(), over.files(), null, over.key(), start, over.speed(), null, over.botToken(),
                slack.appToken(), null, null, slack.apiUrl()));
        var town = new Town(slack, service);
        town.awaitSockets(SOCKETS);
        return town;
    }

    /** Does what makes the service connect anew, and waits until it has and the connections before have ended. */
    public void reconnects(Runnable deed) {
        int before = slack.socketMode().greeted();
        deed.run();
        awaitSockets(before + SOCKETS);
    }

    /** The same where one of its connections ends. */
    public void reconnectsOne(Runnable deed) {
        int before = slack.socketMode().greeted();
        deed.run();
        awaitSockets(before + 1);
    }

    private void awaitSockets(int greeted) {
        if (!slack.awaits(SOON, now -> now.socketMode().greeted() >= greeted && now.socketMode().connections() == SOCKETS)) {
            throw new AssertionError("The service did not connect");
        }
    }

    /** What the service is told in that folder beside that Slack. */
    public static Settings settings(Instant start, double speed, Path folder, LocalSlack slack) {
        return new Settings(
                "127.0.0.1",
                0,
                Databases.url(folder),
                folder.resolve("files").toString(),
                null,
                Base64.getEncoder().encodeToString(new byte[32]),
                start,
                speed,
                slack.signingSecret(),
                slack.botToken(),
                null,
                null,
                null,
                slack.apiUrl());
    }

    /** Applies the setup and imports the register. */
    public Town withRegister() {
        apply(SETUP);
        importFile(Seeds.registerFile());
        return this;
    }

    /** Applies a setup file. */
    public void apply(String setup) {
        applyTo(service, setup);
    }

    /** Applies a setup file to any service of one workspace. */
    public static void applyTo(Service service, String setup) {
        var context = service.context();
        var applied = context.getBean(SetupDesk.class)
                .apply(workspace(service), setup, false, context.getBean(ServiceClock.class).instant());
        if (applied instanceof SetupDesk.Result.Refused(var errors)) {
            throw new IllegalStateException(errors.toString());
        }
    }

    /** Imports a file for the PCC. */
    public void importFile(Path file) {
        importFile(file, "PCC");
    }

    /** Imports a file for a committee. */
    public void importFile(Path file, String committee) {
        importTo(service, file, committee);
    }

    /** Imports a file for a committee of any service of one workspace. */
    public static void importTo(Service service, Path file, String committee) {
        try {
            var content = Files.readAllBytes(file);
            var draft = ((Reading.Read) DocumentReader.read(file.getFileName().toString(), content)).draft();
            var order = new ImportOrder(
                    workspace(service),
                    committee,
                    file.getFileName().toString(),
                    Sha256.of(content),
                    draft,
                    false,
                    false,
                    null,
                    "command line (test)",
                    service.context().getBean(ServiceClock.class).instant());
            if (!(service.context().getBean(ImportDesk.class).run(order) instanceof ImportResult.Imported)) {
                throw new IllegalStateException("The register was not imported");
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Moves the service's clock forward to an instant, and lets the slots that fall by then be run. */
    public void reach(Instant later) {
        bean(ServiceClock.class).advanceTo(later);
        service.context().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("slots"))
                .forEach(Job::run);
    }

    /** The jobs of that name. */
    public List<Job> jobs(String name) {
        return service.context().getBeansOfType(Job.class).stream().filter(job -> job.name().equals(name)).toList();
    }

    /** Lets the service look how everybody is, as it does by itself now and then, once what Slack tells has arrived. */
    public void look() {
        if (!slack.settles(SOON)) {
            throw new AssertionError("Events are still on their way to the service");
        }
        service.context().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("people"))
                .forEach(Job::run);
        // A roster is kept for a second of the real clock, in which weeks may have passed here.
        bean(Rosters.class).forget(workspace());
    }

    /** What the app told this person alone after what they did; lines for everybody may come in between. */
    public static Posted told(Seen seen) {
        return seen.messages().stream()
                .filter(Posted::isEphemeral)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("Nothing was told, but " + seen.words()));
    }

    /** The local Slack. */
    public LocalSlack slack() {
        return slack;
    }

    /** The port on which the service listens. */
    public int port() {
        return service.port();
    }

    /** Somebody. */
    public Person person(String id) {
        return slack.person(id);
    }

    /** A part of the service. */
    public <T> T bean(Class<T> type) {
        return service.context().getBean(type);
    }

    /** The workspace. */
    public WorkspaceId workspace() {
        return workspace(service);
    }

    private static WorkspaceId workspace(Service service) {
        return ((Workspaces.Choice.Chosen) service.context().getBean(Workspaces.class).choose(null)).workspace();
    }

    /** The action of that reference, as it is recorded. */
    public Action action(String ref) {
        return bean(ReadActions.class).find(workspace(), Reference.of(ref)).orElseThrow();
    }

    /** Waits until a channel holds a message of the app with those words, and returns it. */
    public Posted awaitMessage(String channel, String words) {
        if (!slack.awaits(SOON, now -> find(channel, words) != null)) {
            throw new AssertionError("No message with “%s” in %s but %s"
                    .formatted(words, channel, slack.channel(channel).messages().stream().map(Posted::text).toList()));
        }
        return find(channel, words);
    }

    private Posted find(String channel, String words) {
        return slack.channel(channel).messages().stream()
                .filter(post -> post.isFromApp() && !post.isEphemeral())
                .filter(post -> post.text().contains(words) || post.seenText().contains(words))
                .findFirst()
                .orElse(null);
    }

    /** The messages of the app that everybody in a channel sees. */
    public List<Posted> posts(String channel) {
        return slack.channel(channel).messages().stream()
                .filter(post -> post.isFromApp() && !post.isEphemeral())
                .toList();
    }

    /** The service ends, as for maintenance; Slack goes on. */
    public void stopService() {
        service.close();
        stopped = true;
    }

    @Override
    public void close() {
        if (!stopped) {
            service.close();
        }
        slack.close();
    }
}
