package org.arising.backup;

import jakarta.inject.Singleton;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;
import org.arising.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import static org.arising.kernel.Words.say;

/**
 * Backs the service up by itself, where it is told a folder: as soon as the newest backup is a day old. One that fails is
 * tried again within the hour.
 */
@Singleton
public final class BackupJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(BackupJob.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration AGAIN = Duration.ofMinutes(30);
    private static final Duration NEVER = Duration.ofDays(365);

    private final Settings settings;
    private final ServiceClock clock;
    private volatile State state;

    /** How it stands, in a word and in words. */
    public record State(String word, String why) {}

    BackupJob(Settings settings, ServiceClock clock) {
        this.settings = settings;
        this.clock = clock;
        this.state = settings.backup() == null
                ? new State("off", say("backup.state.off"))
                : new State("waiting", say("backup.state.waiting"));
    }

    /** How it stands now. */
    public State state() {
        return state;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Instant run() {
        var now = clock.instant();
        var named = settings.backup();
        if (named == null) {
            return now.plus(NEVER);
        }
        var folder = Path.of(named);
        try {
            var newest = Files.isDirectory(folder) ? Folders.newest(folder).orElse(null) : null;
            if (newest != null && Instant.parse(newest.taken()).isAfter(now.minus(EVERY))) {
                if (newest.missing().isEmpty()) {
                    state = new State("taken", say("backup.state.taken", newest.taken()));
                }
                return Instant.parse(newest.taken()).plus(EVERY);
            }
            return took(new Backup(settings, folder).take(now), folder, now);
        } catch (IOException fault) {
            return failed(say("backup.failed", folder, String.valueOf(fault.getMessage())), now);
        }
    }

    private Instant took(Backup.Outcome outcome, Path folder, Instant now) throws IOException {
        return switch (outcome) {
            case Backup.Outcome.Refused(var why) -> failed(why, now);
            case Backup.Outcome.Taken taken -> {
                Folders.rotate(folder, settings.backupsKept());
                if (taken.manifest().missing().isEmpty()) {
                    LOG.info("Backed up to {}; ARISING_KEY is not in it", taken.place());
                    state = new State("taken", say("backup.state.taken", taken.manifest().taken()));
                } else {
                    failed(say("backup.lacks", taken.place(), taken.manifest().missing().size()), now);
                }
                yield now.plus(EVERY);
            }
        };
    }

    private Instant failed(String why, Instant now) {
        LOG.error("The backup failed: {}", why);
        state = new State("failed", say("backup.state.failed"));
        return now.plus(AGAIN);
    }
}
