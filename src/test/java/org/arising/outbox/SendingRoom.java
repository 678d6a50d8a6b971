package org.arising.outbox;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.transaction.TransactionOperations;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.committee.Workspaces;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.settings.Settings;
import org.arising.storage.Database;
import org.arising.storage.Writer;
import org.arising.testkit.Databases;
import org.arising.testkit.Migrated;
import org.arising.testkit.Running;
import org.arising.testkit.SomeActions;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;

/** A database, a sender over it, and a time that stands still until it is moved. */
final class SendingRoom implements AutoCloseable {
    static final Instant START = Instant.parse("2022-10-03T08:30:00Z");

    final FakeCourier courier;
    /** A mail server, which takes what has an address of e-mail. */
    final FakeCourier post = new FakeCourier("mail");
    final Outbox outbox;
    final OutboxRows rows;
    final WorkspaceId workspace;
    private final Settings settings;
    private final ApplicationContext context;
    private final AtomicReference<Instant> real;
    private final Dispatch dispatch;
    private boolean areHandsFull;
    private volatile Duration tick = Duration.ZERO;
    private final List<Runnable> begun = new ArrayList<>();

    private SendingRoom(Settings settings, FakeCourier courier, AtomicReference<Instant> real, List<Sent> listeners) {
        this.settings = settings;
        this.courier = courier;
        this.real = real;
        var clock = ServiceClock.startingAt(real.get(), 1, real::get);
        this.context = ApplicationContext.builder()
                .banner(false)
                .singletons(settings, clock)
                .build()
                .start();
        this.outbox = context.getBean(Outbox.class);
        this.rows = context.getBean(OutboxRows.class);
        this.workspace = ((Workspaces.Choice.Chosen) context.getBean(Workspaces.class).choose(null)).workspace();
        var rosters = context.getBean(Rosters.class);
        rosters.save(workspace, committee());
        @SuppressWarnings("unchecked")
        var transactions = (TransactionOperations<Connection>)
                context.getBean(Argument.of(TransactionOperations.class, Connection.class));
        var pace = new Pace(() -> Duration.between(Instant.EPOCH, real.updateAndGet(now -> now.plus(tick))).toNanos());
        var turns = settings.database().startsWith(Database.POSTGRES)
                ? new SharedTurns(context.getBean(Writer.class).database(), new RealClock(real))
                : new OwnTurns(rows);
        var carrier = new Carrier(transactions, rows, context.getBean(ReadingOutbox.class), listeners, rosters, outbox, clock, pace, turns, new Unwatched(), new Gauges(context.getBean(ReadingOutbox.class), clock));
        this.dispatch = new Dispatch(
                rows, List.of(courier, post), carrier, this::take, new Abreast(), clock, pace, turns, new Nudge());
        dispatch.recover();
    }

    static SendingRoom open(Path folder, Sent... listeners) {
        Migrated.into(folder);
        return new SendingRoom(settings(folder), new FakeCourier(""), new AtomicReference<>(START), List.of(listeners));
    }

    /** One of the replicas of a service on PostgreSQL. */
    static SendingRoom replica(Path folder) {
        var known = settings(folder);
        var settings = new Settings(
                known.host(), known.port(), Databases.postgres(folder), known.files(), known.templates(), known.key(), known.now(),
                known.speed(), known.signingSecret(), known.botToken(), known.appToken(), known.clientId(), known.clientSecret(),
                known.slackApi());
        return new SendingRoom(settings, new FakeCourier(""), new AtomicReference<>(START), List.of());
    }

    /** Another replica, over the same database and beside the same Slack. */
    SendingRoom beside() {
        return new SendingRoom(settings, courier, real, List.of());
    }

    private static Settings settings(Path folder) {
        return Running.settings(folder, URI.create("http://127.0.0.1:9/api/"));
    }

    /** The time that is moved, as a clock of the machine. */
    private static final class RealClock extends Clock {
        private final AtomicReference<Instant> real;

        RealClock(AtomicReference<Instant> real) {
            this.real = real;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return real.get();
        }
    }

    /** As after a crash: a new process over the same database, and the same Slack. */
    SendingRoom again(Path folder, Sent... listeners) {
        close();
        return new SendingRoom(settings(folder), courier, real, List.of(listeners));
    }

    private static Committee committee() {
        var c = SomeActions.COMMITTEE;
        return new Committee(c.code(), c.name(), c.zone(), c.calendar(), c.channel(), Set.of("U0CLERK", "U0DEPUTY"),
                c.closed(), c.digest(), c.reminders(), c.acceptance(), c.sending(), c.since());
    }

    Notice notice(String key, String recipient) {
        return notice(key, recipient, Duration.ZERO);
    }

    Notice notice(String key, String recipient, Duration ahead, Reference... shown) {
        return new Notice(
                workspace, key, "reminder", "about " + key, "PCC", recipient, "", List.of(shown), real.get().plus(ahead));
    }

    /** A notice of a workspace, to be sent so much later. */
    Notice of(WorkspaceId other, String key, String recipient, Duration ahead) {
        return new Notice(other, key, "reminder", "about " + key, "PCC", recipient, "", List.of(), real.get().plus(ahead));
    }

    void put(String key, String recipient) {
        outbox.put(notice(key, recipient));
    }

    private void take(Runnable work) {
        if (areHandsFull) {
            begun.add(work);
        } else {
            work.run();
        }
    }

    /** What one look at what waits begins, for hands that come to it later. */
    List<Runnable> begins() {
        areHandsFull = true;
        pass();
        areHandsFull = false;
        return begun;
    }

    /** Another has tried it meanwhile, and put it off. */
    void putOff(String key, Duration time) {
        var now = Instants.micros(real.get());
        assertThat(rows.claim(workspace.value(), key, 0, "waiting", now, now)).isOne();
        assertThat(rows.postpone(workspace.value(), key, 1, Instants.micros(real.get().plus(time)), "later")).isOne();
    }

    /** Another has given it up meanwhile, and an officer has had it tried again. */
    void givenUpAndTriedAgain(String key) {
        var now = Instants.micros(real.get());
        assertThat(rows.claim(workspace.value(), key, 0, "waiting", now, now)).isOne();
        assertThat(rows.settle(workspace.value(), key, 1, "failed", now, 0, "given up")).isOne();
        assertThat(outbox.retry(workspace, key, real.get())).isTrue();
    }

    /** From now on so much time passes with each look at the clock. */
    void takesTime(Duration time) {
        tick = time;
    }

    /** One look at what waits. */
    Duration pass() {
        return dispatch.pass();
    }

    /** Looks again and again, as the sender does, while time passes in tenths of a second. */
    void pass(Duration time) {
        for (var until = real.get().plus(time); real.get().isBefore(until); later(Duration.ofMillis(100))) {
            pass();
        }
    }

    void later(Duration time) {
        real.updateAndGet(now -> now.plus(time));
    }

    Instant now() {
        return real.get();
    }

    String state(String key) {
        return rows.find(workspace.value(), key).orElseThrow().state();
    }

    OutboxRow row(String key) {
        return rows.find(workspace.value(), key).orElseThrow();
    }

    /** Puts what is drawn anew each time. */
    void putAgain(String key, Duration apart) {
        outbox.putAgain(workspace, key, "home", "U0CLERK", real.get(), apart);
    }

    /** Removes what is of no record. */
    void sweep() {
        context.getBean(SweepJob.class).run();
    }

    @Override
    public void close() {
        context.close();
    }
}
