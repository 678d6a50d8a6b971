package org.arising;

import org.arising.action.ReadActions;
import org.arising.command.Service;
import org.arising.committee.Workspaces;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Job;
import org.arising.outbox.Outbox;
import org.arising.playground.Guide;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import static org.arising.kernel.Words.say;

/** The clock of the demo, which people move on to see what comes by itself. */
final class DemoTime implements Guide.Time {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String COMMITTEE = "MPP";
    /** Shortly after the slots of the sample committee. */
    private static final LocalTime AFTER_SLOTS = LocalTime.of(9, 5);
    /** How long messages that fall due on the way are waited for at most, each time. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Service service;
    private final MovedClock slack;
    private final WorkspaceId workspace;

    DemoTime(Service service, MovedClock slack, WorkspaceId workspace) {
        this.service = service;
        this.slack = slack;
        this.workspace = workspace;
    }

    /** The clock of the local Slack: the real one, so far ahead of it or behind. */
    static final class MovedClock extends Clock {
        private volatile Duration ahead;

        MovedClock(Instant start) {
            ahead = Duration.between(Clock.systemUTC().instant(), start);
        }

        void advanceTo(Instant later) {
            ahead = Duration.between(Clock.systemUTC().instant(), later);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A place to go to, and when it is. */
    private record Goal(Guide.Jump jump, Instant at) {}

    @Override
    public List<Guide.Jump> jumps() {
        return goals().stream().map(Goal::jump).toList();
    }

    private List<Goal> goals() {
        var now = clock().instant();
        var today = now.atZone(ZONE).toLocalDate();
        var goals = new ArrayList<Goal>();
        goals.add(new Goal(new Guide.Jump("hour", say("demo.jump.hour")), now.plus(Duration.ofHours(1))));
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        goals.add(on("monday", say("demo.jump.monday", monday), monday));
        nextDue(today).ifPresent(due -> goals.add(on("late", say("demo.jump.late", due), due.plusDays(1))));
        goals.add(on("month", say("demo.jump.month", today.plusWeeks(4)), today.plusWeeks(4)));
        return goals;
    }

    private static Goal on(String id, String label, LocalDate day) {
        return new Goal(new Guide.Jump(id, label), day.atTime(AFTER_SLOTS).atZone(ZONE).toInstant());
    }

    private Optional<LocalDate> nextDue(LocalDate today) {
        var actions = service.context().getBean(ReadActions.class);
        return actions.find(workspace, actions.ongoing(workspace, COMMITTEE)).stream()
                .map(action -> action.deadline().due())
                .filter(Objects::nonNull)
                .filter(due -> !due.isBefore(today))
                .min(LocalDate::compareTo);
    }

    @Override
    public synchronized void jump(String id) {
        var goal = goals().stream()
                .filter(each -> each.jump().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(say("demo.jump.unknown")));
        var slots = service.context().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("slots"))
                .findFirst()
                .orElseThrow();
        // From slot to slot, so that each day's messages go on their day, as they would have.
        for (var next = slots.run(); next.isBefore(goal.at()); next = slots.run()) {
            goTo(next);
        }
        goTo(goal.at());
        slots.run();
        awaitSent();
    }

    private void goTo(Instant later) {
        awaitSent();
        clock().advanceTo(later);
        slack.advanceTo(later);
    }

    private void awaitSent() {
        var outbox = service.context().getBean(Outbox.class);
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (outbox.hasDue() && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private ServiceClock clock() {
        return service.context().getBean(ServiceClock.class);
    }

    static WorkspaceId workspace(Service service) {
        return switch (service.context().getBean(Workspaces.class).choose(null)) {
            case Workspaces.Choice.Chosen(var workspace) -> workspace;
            case Workspaces.Choice.Refused(var why) -> throw new IllegalStateException(why);
        };
    }
}
