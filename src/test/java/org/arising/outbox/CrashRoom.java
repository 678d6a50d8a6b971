package org.arising.outbox;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.transaction.TransactionOperations;
import org.arising.access.Person;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.action.Change;
import org.arising.action.Deadline;
import org.arising.action.Hand;
import org.arising.action.Kind;
import org.arising.action.NewAction;
import org.arising.action.Outcome;
import org.arising.action.ReadActions;
import org.arising.action.Wording;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.committee.Workspaces;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.reminder.Occasion;
import org.arising.reminder.ReminderRun;
import org.arising.setup.SetupDesk;
import org.arising.storage.Connections;
import org.arising.storage.Writer;
import org.arising.testkit.Running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A service that lives, ends at a step and lives again, over the same Slack. At the step the files of the database are
 * copied as the operating system has them, as kill -9 leaves them; whatever the ending thread does after that is lost. The
 * next life has the copy, new connections to it, and a sender of its own.
 */
final class CrashRoom implements AutoCloseable {
    private static final Instant START = Instant.parse("2022-10-03T07:00:00Z");
    private static final int ACTIONS = 6;
    private static final String SETUP = """
            committees:
              - code: PCC
                name: Police and Crime Committee
                channel: C0PCC
                officers: [U0CLERK]
                reminders: { before: 2, overdue-every: 1, escalate-after: 2, at: "09:00" }
                sending: on
            organisations:
              - { name: Metropolitan Police Service, short: MPS, channel: C0MPS, people: [U0MPS] }
              - { name: Mayor's Office for Policing and Crime, short: MOPAC, channel: C0MOPAC }
            """;

    /** What people and clocks do. */
    sealed interface Deed {
        /** An officer changes an action. */
        record Changes(String once, int action, Change change) implements Deed {}

        /** An officer adds one. */
        record Adds(String once, String text) implements Deed {}

        /** An officer asks now. */
        record Asks(String once, int action) implements Deed {}

        /** A morning's slot falls, so many days after the first. */
        record Morning(int days) implements Deed {}

        /** The sender has the time to send all that waits; between deeds it may have none. */
        record Sends() implements Deed {}
    }

    /** How it all ended: what was posted how often, what is recorded, and how many posts show what is no longer so. */
    record Ended(Map<String, Long> posts, Map<Reference, List<String>> histories, long stale) {}

    /** The process ends here. */
    static final class End extends Error {
        private static final long serialVersionUID = 1;

        End() {
            super("the process ends", null, false, false);
        }
    }

    /** An end: when that step is reached for the so-manieth time in that life. */
    record At(Step step, int time) {}

    /** Ends the process, once for each life that it is told. */
    final class Trap implements Steps {
        private final Deque<At> ahead = new ArrayDeque<>();
        private final List<Step> sprung = new ArrayList<>();
        private int seen;

        void set(List<At> ends) {
            ahead.clear();
            ahead.addAll(ends);
            sprung.clear();
            seen = 0;
        }

        @Override
        public void reached(Step step) {
            var next = ahead.peek();
            if (next != null && next.step() == step && ++seen == next.time()) {
                ahead.remove();
                sprung.add(step);
                seen = 0;
                copy(current, snapshot);
                throw new End();
            }
        }
    }

    private final Path root;
    private final Path current;
    private final Path snapshot;
    private final Path template;
    private final ApplicationContext context;
    private final Connections connections;
    private final WorkspaceId workspace;
    private final HistoryCourier courier;
    private final AtomicReference<Instant> real = new AtomicReference<>(START);
    private final ServiceClock clock = ServiceClock.startingAt(START, 1, real::get);
    private final Trap trap = new Trap();
    private final List<HistoryCourier.Post> posted;
    private Dispatch dispatch;
    private int lives;

    CrashRoom(Path root) {
        this.root = root;
        this.current = root.resolve("current");
        this.snapshot = folder("snapshot");
        this.template = folder("template");
        point(folder("life-0"));
        context = ApplicationContext.builder()
                .banner(false)
                .singletons(Running.settings(current, URI.create("http://127.0.0.1:9/api/")), clock, trap)
                .build()
                .start();
        connections = new Connections(context);
        workspace = ((Workspaces.Choice.Chosen) context.getBean(Workspaces.class).choose(null)).workspace();
        courier = new HistoryCourier(context.getBean(ReadActions.class));
        dispatch = sender();
        if (context.getBean(SetupDesk.class).apply(workspace, SETUP, false, START) instanceof SetupDesk.Result.Refused(var why)) {
            throw new AssertionError(why);
        }
        for (var number = 0; number < ACTIONS; number++) {
            does(new Deed.Adds("set-up-" + number, "Action " + number));
        }
        settles();
        shorten();
        copy(current, template);
        posted = courier.posts();
    }

    /** Every life begins with an empty log, which is quicker copied. */
    private void shorten() {
        try (var connection = context.getBean(Writer.class).database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    /** Does all of it from the same beginning, without ending in between. */
    Ended whole(List<Deed> deeds) {
        begins();
        deeds.forEach(this::does);
        settles();
        return ended();
    }

    /**
     * Does all of it, with these ends on the way, one after the other, as far as they are reached. Whoever had no answer does
     * it again, under the same name, as Slack and people do.
     */
    Ended broken(List<Deed> deeds, List<At> ends) {
        begins();
        trap.set(ends);
        deeds.forEach(deed -> untilDone(() -> does(deed)));
        untilDone(this::settles);
        return ended();
    }

    /** The steps at which it has ended since it began, in their order. */
    List<Step> ends() {
        return List.copyOf(trap.sprung);
    }

    /** Slack, as it has been all the time. */
    HistoryCourier slack() {
        return courier;
    }

    private void untilDone(Runnable work) {
        while (true) {
            try {
                work.run();
                return;
            } catch (End end) {
                lives(snapshot);
            }
        }
    }

    private void begins() {
        trap.set(List.of());
        courier.goBack(posted);
        real.set(START);
        lives(template);
    }

    /** Another life, from those files. */
    private void lives(Path files) {
        var old = root.resolve("life-" + lives);
        lives++;
        var life = folder("life-" + lives);
        copy(files, life);
        point(life);
        connections.drop();
        context.getBean(Rosters.class).forget(workspace);
        dispatch = sender();
        dispatch.recover();
        remove(old);
    }

    private Dispatch sender() {
        @SuppressWarnings("unchecked")
        var transactions = (TransactionOperations<Connection>)
                context.getBean(Argument.of(TransactionOperations.class, Connection.class));
        var rows = context.getBean(OutboxRows.class);
        var pace = new Pace(() -> Duration.between(Instant.EPOCH, real.get()).toNanos());
        var turns = new OwnTurns(rows);
        var carrier = new Carrier(
                transactions,
                rows,
                context.getBean(ReadingOutbox.class),
                List.copyOf(context.getBeansOfType(Sent.class)),
                context.getBean(Rosters.class),
                context.getBean(Outbox.class),
                clock,
                pace,
                turns,
                trap,
                new Gauges(context.getBean(ReadingOutbox.class), clock));
        return new Dispatch(rows, List.of(courier), carrier, Runnable::run, new Abreast(), clock, pace, turns, new Nudge());
    }

    private void does(Deed deed) {
        // Nobody does two things within the same microsecond, by which refreshes are told apart.
        real.updateAndGet(now -> now.plusMillis(1));
        switch (deed) {
            case Deed.Changes(var once, var action, var change) ->
                desk().change(hand(once), List.of(ref(action)), change);
            case Deed.Adds(var once, var text) -> {
                var fresh = new NewAction(
                        "PCC", null, null, Wording.plain(text), new Action.Responsible("MPS", List.of("MPS"), List.of()),
                        new Deadline("", LocalDate.of(2022, 10, 7), ""), Kind.UNDERTAKING, null);
                if (desk().add(hand(once), fresh) instanceof Outcome.Refused(var why)) {
                    throw new AssertionError(why);
                }
            }
            case Deed.Asks(var once, var action) ->
                run().askNow(new ReminderRun.Asking(
                        workspace, roster().committee("PCC").orElseThrow(), List.of(ref(action)), Occasion.Kind.FOLLOW_UP,
                        "C0MPS", "U0CLERK", once, clock.instant()));
            case Deed.Morning(var days) -> {
                // Nine o'clock in London; whoever is interrupted goes on at the same morning.
                var nine = START.plus(Duration.ofHours(1)).plus(Duration.ofDays(days));
                real.updateAndGet(now -> now.isBefore(nine) ? nine : now);
                run().run(workspace, roster().committee("PCC").orElseThrow(), roster(), new ReminderRun.Foreseen(), clock.instant());
            }
            case Deed.Sends() -> settles();
        }
    }

    private void settles() {
        var rows = context.getBean(OutboxRows.class);
        for (var round = 0; round < 1_000; round++) {
            dispatch.pass();
            if (rows.nextDue(0) == null) {
                return;
            }
            real.updateAndGet(now -> now.plusMillis(600));
        }
        throw new AssertionError("Something still waits");
    }

    private Ended ended() {
        var actions = context.getBean(ReadActions.class);
        var histories = new TreeMap<Reference, List<String>>();
        for (var number = 1; number < 100; number++) {
            var ref = new Reference("PCC", 2022, number);
            if (actions.find(workspace, ref).isEmpty()) {
                break;
            }
            histories.put(ref, actions.history(workspace, ref).stream()
                    .map(event -> event.day() + " " + event.what())
                    .toList());
        }
        var stale = courier.posts().stream()
                .filter(post -> post.shown().entrySet().stream().anyMatch(entry ->
                        courier.deeds(workspace, entry.getKey()) != entry.getValue()))
                .count();
        return new Ended(courier.counts(), histories, stale);
    }

    private ActionDesk desk() {
        return context.getBean(ActionDesk.class);
    }

    private ReminderRun run() {
        return context.getBean(ReminderRun.class);
    }

    private Roster roster() {
        return context.getBean(Rosters.class).of(workspace);
    }

    private Hand hand(String once) {
        return new Hand(workspace, new Person("U0CLERK", Person.Standing.MEMBER), "slack", once, false, clock.instant());
    }

    private static Reference ref(int action) {
        return new Reference("PCC", 2022, 1 + action % ACTIONS);
    }

    private Path folder(String name) {
        return done(() -> Files.createDirectories(root.resolve(name)));
    }

    private void point(Path life) {
        done(() -> {
            var link = Files.createSymbolicLink(root.resolve("next"), life);
            return Files.move(link, current, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    /** The index of the log is made anew by whoever opens it first. */
    private static void copy(Path from, Path to) {
        for (var file : List.of("arising.db", "arising.db-wal")) {
            done(() -> {
                Files.deleteIfExists(to.resolve(file));
                return Files.exists(from.resolve(file)) ? Files.copy(from.resolve(file), to.resolve(file)) : to;
            });
        }
    }

    /** Old connections may be closing still, and make and remove what stands beside. */
    private static void remove(Path folder) {
        for (var file : List.of("arising.db", "arising.db-wal", "arising.db-shm")) {
            done(() -> {
                Files.deleteIfExists(folder.resolve(file));
                return folder;
            });
        }
    }

    private interface OnDisk {
        Path run() throws IOException;
    }

    private static Path done(OnDisk work) {
        try {
            return work.run();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
