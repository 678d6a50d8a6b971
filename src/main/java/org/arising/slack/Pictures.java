package org.arising.slack;

import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Sha256;
import org.arising.kernel.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import static org.arising.kernel.Words.say;

/**
 * Pictures on their way into messages. A picture is an extra: whatever is wrong with it, the message goes without it, at
 * once, with a line in the log; and in that workspace none is tried again for a while.
 */
@Singleton
public final class Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    /** After something that somebody has to mend first. */
    private static final Duration AN_HOUR = Duration.ofHours(1);
    /** After trouble that passes. */
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    /** One is drawn at a time, since each takes some megabytes; who would wait longer than that goes without. */
    private static final Duration TURN = Duration.ofSeconds(4);

    private final FileHold hold;
    private final PictureRows rows;
    private final ServiceClock clock;
    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
    private final Semaphore drawing = new Semaphore(1);

    Pictures(FileHold hold, PictureRows rows, ServiceClock clock) {
        this.hold = hold;
        this.rows = rows;
        this.clock = clock;
    }

    /** The picture as Slack holds it, sent there where it is not yet; empty where that cannot be done now. */
    Optional<Picture.Held> held(WorkspaceId workspace, String message, Picture picture) {
        if (isPaused(workspace)) {
            LOG.info("Message {} goes without its picture: none is tried in its workspace for a while", message);
            return Optional.empty();
        }
        var facts = Sha256.of(picture.facts().getBytes(StandardCharsets.UTF_8));
        var known = rows.find(workspace.value(), picture.committee()).filter(row -> row.facts().equals(facts));
        if (known.isPresent()) {
            return known.map(row -> new Picture.Held(row.file(), row.words()));
        }
        var png = drawn(message, picture);
        if (png.isEmpty()) {
            return Optional.empty();
        }
        return switch (hold.send(new NoticeView.Attachment(picture.name(), png.get()))) {
            case Called.Ok(var file) -> {
                rows.save(new PictureRow(
                        workspace.value(), picture.committee(), facts, file, picture.words(), Instants.micros(clock.instant())));
                yield Optional.of(new Picture.Held(file, picture.words()));
            }
            case Called.TooFast(var after) -> without(workspace, message, say("slack.why.wait"), after);
            case Called.No(var code, var detail) ->
                without(workspace, message, say("slack.why.answered", code), AN_HOUR);
            case Called.NotReached(var why) -> without(workspace, message, why, A_WHILE);
            case Called.Untold(var why) -> without(workspace, message, why, A_WHILE);
        };
    }

    /** Slack would not take a message with that picture: it is not shown again. */
    void refused(WorkspaceId workspace, String message, Picture picture, Picture.Held held, String code) {
        rows.delete(workspace.value(), picture.committee(), held.file());
        without(workspace, message, say("slack.why.answered", code), AN_HOUR);
    }

    /** It cannot be told whether a picture is at fault: what is sent next goes without. */
    void untold(WorkspaceId workspace) {
        notBefore.put(workspace.value(), clock.instant().plus(A_WHILE));
    }

    /** The newest picture of a committee, where Slack holds one. */
    public Optional<Picture.Held> newest(WorkspaceId workspace, String committee) {
        return isPaused(workspace)
                ? Optional.empty()
                : rows.find(workspace.value(), committee).map(row -> new Picture.Held(row.file(), row.words()));
    }

    private boolean isPaused(WorkspaceId workspace) {
        return notBefore.getOrDefault(workspace.value(), Instant.MIN).isAfter(clock.instant());
    }

    private Optional<Picture.Held> without(WorkspaceId workspace, String message, String why, Duration pause) {
        LOG.warn("Message {} goes without its picture: {}", message, why);
        notBefore.put(workspace.value(), clock.instant().plus(pause));
        return Optional.empty();
    }

    /** A runtime without a part that drawing needs fails with an error, which is no reason to fail as well. */
    private Optional<byte[]> drawn(String message, Picture picture) {
        try {
            if (!drawing.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("Message {} goes without its picture: many are drawn just now", message);
                return Optional.empty();
            }
            try {
                return Optional.of(picture.drawn().get());
            } finally {
                drawing.release();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (RuntimeException | LinkageError | InternalError fault) {
            LOG.warn("Message {} goes without its picture, which could not be drawn", message, fault);
            return Optional.empty();
        }
    }
}
