package org.arising.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.inject.Singleton;
import org.arising.kernel.Ids;
import org.arising.kernel.ServiceClock;
import org.arising.storage.Writer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/**
 * Wakes the service: db-scheduler for the jobs, and one thread of our own that sends whenever something is put. It owns no
 * slot and no claim; those are rows of ours, so that waking twice does nothing twice.
 */
@Singleton
public final class Waker {
    private static final Logger LOG = LoggerFactory.getLogger(Waker.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration BETWEEN_PASSES = Duration.ofMillis(5);

    private final DataSource database;
    private final List<Job> jobs;
    private final Dispatch dispatch;
    private final Nudge nudge;
    private final Hands hands;
    private final ServiceClock clock;
    private final Steps steps;
    private final ConcurrentHashMap<String, Instant> wishes = new ConcurrentHashMap<>();
    private @Nullable Scheduler scheduler;
    private @Nullable Thread sender;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;

    Waker(Writer writer, List<Job> jobs, Dispatch dispatch, Nudge nudge, Hands hands, ServiceClock clock, Steps steps) {
        this.database = writer.database();
        this.jobs = jobs;
        this.dispatch = dispatch;
        this.nudge = nudge;
        this.hands = hands;
        this.clock = clock;
        this.steps = steps;
    }

    /** Begins; called by {@code serve} alone. */
    public synchronized void start() {
        steps.reached(Step.STARTED);
        dispatch.recover();
        steps.reached(Step.RECOVERED);
        running = true;
        sender = Thread.ofPlatform().name("sender").daemon().start(this::send);
        Thread.ofPlatform().name("own-jobs").daemon().start(() -> doOwn(jobs.stream().filter(Job::isOfEach).toList()));
        var tasks = jobs.stream().filter(job -> !job.isOfEach()).<RecurringTask<?>>map(this::task).toList();
        var made = Scheduler.create(database, List.<Task<?>>of())
                .startTasks(tasks)
                // By default it asks for the name of the host, which some do not know themselves: the network would be asked at the start.
                .schedulerName(new SchedulerName.Fixed("arising-" + Ids.fresh()))
                // Reading a long document must not keep a slot from being run.
                .threads(3)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(2))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        made.start();
        scheduler = made;
    }

    /** Ends what is under way, within ten seconds. */
    public synchronized void stop() {
        running = false;
        ended.countDown();
        if (scheduler != null) {
            scheduler.stop();
        }
        var ending = sender;
        if (ending != null) {
            nudge.soon();
            try {
                ending.join(Duration.ofSeconds(1));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            hands.rest();
        }
    }

    private RecurringTask<Void> task(Job job) {
        return Tasks.recurring(TaskDescriptor.of(job.name()), new WhenWished(job))
                .execute((instance, context) -> run(job));
    }

    /** What each replica does for itself, until it ends. */
    private void doOwn(List<Job> own) {
        do {
            for (var job : own) {
                if (!wishes.getOrDefault(job.name(), Instant.MIN).isAfter(clock.instant())) {
                    run(job);
                }
            }
        } while (!isEnded(own.stream().map(this::delay).min(Duration::compareTo).orElse(LONGEST)));
    }

    private boolean isEnded(Duration within) {
        try {
            return ended.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** A schedule that follows what a job last wished for. */
    private final class WhenWished implements Schedule {
        private final Job job;

        WhenWished(Job job) {
            this.job = job;
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now;
        }

        @Override
        public Instant getNextExecutionTime(ExecutionComplete complete) {
            return complete.getTimeDone().plus(delay(job));
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }

    private void run(Job job) {
        try {
            wishes.put(job.name(), job.run());
        } catch (RuntimeException fault) {
            LOG.error("The job {} failed and is tried again", job.name(), fault);
            wishes.put(job.name(), clock.instant().plus(Duration.ofSeconds(5)));
        }
    }

    /** The real time until a job wants to be woken, within bounds: the clock may be moved meanwhile. */
    private Duration delay(Job job) {
        var wish = wishes.getOrDefault(job.name(), clock.instant());
        var delay = clock.realTimeUntil(wish);
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay.compareTo(SHORTEST) < 0 ? SHORTEST : delay;
    }

    private void send() {
        while (running) {
            Duration pause;
            var began = System.nanoTime();
            try {
                pause = dispatch.pass();
            } catch (RuntimeException fault) {
                LOG.error("Sending failed and is tried again", fault);
                pause = Duration.ofSeconds(2);
            }
            rest(System.nanoTime() - began);
            nudge.await(Math.max(10, pause.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    /** However many messages end one after the other, choosing takes at most half the time. */
    private static void rest(long nanos) {
        LockSupport.parkNanos(Math.max(nanos, BETWEEN_PASSES.toNanos()));
    }
}
