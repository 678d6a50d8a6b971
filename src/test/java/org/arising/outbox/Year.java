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
import org.arising.action.Stage;
import org.arising.action.Wording;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.committee.Workspaces;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.reminder.Occasion;
import org.arising.reminder.ReminderRun;
import org.arising.setup.SetupDesk;
import org.arising.slack.NoticeView;
import org.arising.testkit.Running;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 2027 as two committees live it, at opposite ends of the world, in each of which the clocks change twice: people add, answer,
 * reopen, extend and put off; Slack has its moods; the service is down now and then, ends in the middle of a post, and its
 * machine's clock jumps. Whatever has come of it is for others to judge.
 */
final class Year implements AutoCloseable {
    static final Instant START = Instant.parse("2027-01-04T05:00:00Z");
    static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final String SETUP = """
            committees:
              - code: PCC
                name: Police and Crime Committee
                zone: Europe/London
                calendar: england
                channel: C0PCC
                officers: [U0CLERK]
                digest: { day: MONDAY, at: "09:00" }
                reminders: { before: 3, overdue-every: 5, escalate-after: 2, at: "09:30" }
                sending: on
              - code: LHI
                name: Island Board
                zone: Australia/Lord_Howe
                calendar: none
                channel: C0LHI
                officers: [U0WARDEN]
                digest: { day: SUNDAY, at: "01:45" }
                reminders: { before: 2, overdue-every: 7, escalate-after: 3, at: "01:45" }
                sending: on
            organisations:
              - { name: Metropolitan Police Service, short: MPS, channel: C0MPS, people: [U0MPS] }
              - { name: Mayor's Office for Policing and Crime, short: MOPAC, channel: C0MOPAC }
              - { name: Island Transport, short: IT, channel: C0IT }
            """;

    /** A time in which the service was down, or Slack was. */
    record Gone(Instant from, Instant until) {
        boolean touches(Instant at, Duration before) {
            return !at.isBefore(from.minus(before)) && !at.isAfter(until);
        }
    }

    private final ApplicationContext context;
    private final WorkspaceId workspace;
    private final AtomicReference<Instant> real = new AtomicReference<>(START);
    private final ServiceClock clock = ServiceClock.startingAt(START, 1, real::get);
    private final Random random;
    private final YearCourier courier;
    private final List<Job> jobs;
    private final List<Gone> gone = new ArrayList<>();
    private Dispatch dispatch;
    private int deeds;

    Year(Path folder, long seed) {
        random = new Random(seed);
        context = ApplicationContext.builder()
                .banner(false)
                .singletons(Running.settings(folder, URI.create("http://127.0.0.1:9/api/")), clock)
                .build()
                .start();
        workspace = ((Workspaces.Choice.Chosen) context.getBean(Workspaces.class).choose(null)).workspace();
        if (context.getBean(SetupDesk.class).apply(workspace, SETUP, false, START) instanceof SetupDesk.Result.Refused(var why)) {
            throw new AssertionError(why);
        }
        courier = new YearCourier(context.getBeansOfType(NoticeView.class), clock, random, this::asksForWhatIsAnswered);
        jobs = context.getBeansOfType(Job.class).stream()
                .filter(job -> Set.of("slots", "sweep", "anchor", "check").contains(job.name()))
                .toList();
        dispatch = sender();
        for (var i = 0; i < 12; i++) {
            add();
        }
    }

    private boolean asksForWhatIsAnswered(Notice notice, String text) {
        return notice.kind().equals(ReminderRun.REMINDER)
                && notice.actions().stream()
                        .filter(ref -> text.contains(ref.toString()))
                        .flatMap(ref -> context.getBean(ReadActions.class).find(workspace, ref).stream())
                        .anyMatch(action -> action.stage() != Stage.ONGOING);
    }

    List<String> stale() {
        return courier.stale();
    }

    /** Lives it to its end. */
    void live() {
        for (var day = LocalDate.of(2027, 1, 4); !day.isAfter(LAST); day = day.plusDays(1)) {
            var down = random.nextInt(40) == 0;
            var until = day.atTime(random.nextInt(24), 0).atZone(ZoneId.of("UTC")).toInstant();
            if (!down && random.nextInt(30) == 0) {
                courier.away(true);
                gone.add(new Gone(day.atStartOfDay(ZoneId.of("UTC")).minusDays(1).toInstant(), day.atStartOfDay(ZoneId.of("UTC")).plusDays(3).toInstant()));
            }
            for (var at : moments(day)) {
                if (random.nextInt(400) == 0) {
                    jump(at);
                }
                real.updateAndGet(now -> now.isBefore(at) ? at : now);
                if (down && at.isBefore(until)) {
                    gone(at);
                } else {
                    wake();
                }
            }
            courier.away(false);
            if (random.nextInt(3) == 0) {
                act();
                wake();
            }
        }
        real.updateAndGet(now -> now.plus(Duration.ofHours(12)));
        wake();
        // What was held up on the last day waits for the first hour that is not quiet of the first day on which people work.
        var due = nextDue();
        for (int i = 0; i < 20 && due != null; i++, due = nextDue()) {
            var waits = Duration.between(clock.instant(), Instants.at(due));
            assertThat(waits).as("what waits on the last day").isLessThan(Duration.ofDays(6));
            real.updateAndGet(now -> now.plus(waits.isPositive() ? waits : Duration.ZERO));
            wake();
        }
    }

    private @Nullable Long nextDue() {
        return context.getBean(OutboxRows.class).nextDue(0);
    }

    /** Around each slot, and in between. */
    private List<Instant> moments(LocalDate day) {
        var moments = new TreeSet<Instant>();
        for (var committee : roster().committees()) {
            for (var time : List.of(LocalTime.of(1, 44, 59), LocalTime.of(1, 45), LocalTime.of(9, 0), LocalTime.of(9, 30))) {
                moments.add(day.atTime(time).atZone(committee.zone()).withEarlierOffsetAtOverlap().toInstant());
                moments.add(day.atTime(time).atZone(committee.zone()).withLaterOffsetAtOverlap().toInstant());
            }
        }
        return List.copyOf(moments);
    }

    /** The machine's clock is set forward or back, and put right again some time later. */
    private void jump(Instant now) {
        var by = List.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofDays(1), Duration.ofDays(-1)).get(random.nextInt(4));
        gone.add(new Gone(now.minus(by.abs()).minus(Duration.ofDays(1)), now.plus(by.abs()).plus(Duration.ofDays(1))));
        real.updateAndGet(shown -> shown.plus(by));
        wake();
        real.updateAndGet(shown -> shown.minus(by));
    }

    private void gone(Instant at) {
        gone.add(new Gone(at, at.plus(Duration.ofHours(24))));
        restart();
    }

    private void restart() {
        dispatch = sender();
        dispatch.recover();
    }

    /** The jobs run, and what waits goes as far as it may go within a minute. */
    private void wake() {
        jobs.forEach(Job::run);
        for (var second = 0; second < 40; second++) {
            try {
                dispatch.pass();
            } catch (FakeCourier.Crash end) {
                restart();
            }
            if (nextDue() == null) {
                return;
            }
            real.updateAndGet(now -> now.plusMillis(1_400));
        }
        gone.add(new Gone(clock.instant().minus(Duration.ofHours(1)), clock.instant().plus(Duration.ofHours(24))));
    }

    private void act() {
        var committee = roster().committees().get(random.nextInt(2));
        var known = context.getBean(ReadActions.class).all(workspace, committee.code());
        if (random.nextInt(5) == 0) {
            add();
            return;
        }
        var ref = known.get(random.nextInt(known.size()));
        var today = clock.instant().atZone(committee.zone()).toLocalDate();
        if (random.nextInt(6) == 0) {
            context.getBean(ReminderRun.class).askNow(new ReminderRun.Asking(
                    workspace, committee, List.of(ref), Occasion.Kind.FOLLOW_UP, "C0MPS", "U0CLERK", "ask" + deeds++, clock.instant()));
            return;
        }
        context.getBean(ActionDesk.class).change(hand(committee), List.of(ref), switch (random.nextInt(6)) {
            case 0, 1 -> new Change.Complete("All is done.", today, Set.of(), true);
            case 2 -> new Change.Reopen("It is not.");
            case 3 -> new Change.Extend(today.plusDays(5 + random.nextInt(40)), "They need longer.");
            case 4 -> new Change.Snooze(today.plusDays(1 + random.nextInt(9)), "Half-term.");
            default -> new Change.Update("They are at it.", null);
        });
    }

    private void add() {
        var committee = roster().committees().get(deeds % 2);
        var mine = committee.code().equals("LHI") ? "IT" : random.nextBoolean() ? "MPS" : "MOPAC";
        var today = clock.instant().atZone(committee.zone()).toLocalDate();
        var deadline = random.nextInt(3) == 0
                ? Deadline.NONE
                : new Deadline("By then", today.plusDays(random.nextInt(60)), "it says so");
        var fresh = new NewAction(
                committee.code(), null, null, Wording.plain("Action number " + deeds),
                new Action.Responsible(mine, List.of(mine), List.of()), deadline, Kind.UNDERTAKING, null);
        if (context.getBean(ActionDesk.class).add(hand(committee), fresh) instanceof Outcome.Refused(var why)) {
            throw new AssertionError(why);
        }
    }

    private Hand hand(Committee committee) {
        var officer = new Person(committee.officers().iterator().next(), Person.Standing.MEMBER);
        return new Hand(workspace, officer, "slack", "deed" + deeds++, false, clock.instant());
    }

    private Dispatch sender() {
        @SuppressWarnings("unchecked")
        var transactions = (TransactionOperations<Connection>)
                context.getBean(Argument.of(TransactionOperations.class, Connection.class));
        var rows = context.getBean(OutboxRows.class);
        var pace = new Pace(() -> Duration.between(Instant.EPOCH, real.get()).toNanos());
        var turns = new OwnTurns(rows);
        var carrier = new Carrier(
                transactions, rows, context.getBean(ReadingOutbox.class), List.copyOf(context.getBeansOfType(Sent.class)), context.getBean(Rosters.class),
                context.getBean(Outbox.class), clock, pace, turns, new Unwatched(), new Gauges(context.getBean(ReadingOutbox.class), clock));
        return new Dispatch(rows, List.of(courier), carrier, Runnable::run, new Abreast(), clock, pace, turns, new Nudge());
    }

    Roster roster() {
        return context.getBean(Rosters.class).current(workspace);
    }

    WorkspaceId workspace() {
        return workspace;
    }

    List<YearCourier.Post> posts() {
        return courier.posts();
    }

    List<Gone> gone() {
        return gone;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Instant now() {
        return clock.instant();
    }

    List<Reference> references() {
        return roster().committees().stream()
                .flatMap(committee -> bean(ReadActions.class).all(workspace, committee.code()).stream())
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
