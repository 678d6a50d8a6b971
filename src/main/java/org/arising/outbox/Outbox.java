package org.arising.outbox;

import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import static org.arising.kernel.Words.say;

/** Where everything waits that leaves the service. Putting joins the caller's transaction; sending comes after it. */
@Singleton
public class Outbox {
    /** The kind of notice that brings a posted message up to date. */
    public static final String REFRESH = "refresh";

    private final OutboxRows rows;
    private final ReadingOutbox reading;
    private final ServiceClock clock;
    private final Nudge nudge;

    Outbox(OutboxRows rows, ReadingOutbox reading, ServiceClock clock, Nudge nudge) {
        this.rows = rows;
        this.reading = reading;
        this.clock = clock;
        this.nudge = nudge;
    }

    /** A notice that could not be sent, and why. */
    public record Failed(Notice notice, String problem) {}

    /** Puts a notice; the same key again does nothing. */
    public void put(Notice notice) {
        var workspace = notice.workspace().value();
        var put = rows.insert(
                workspace,
                notice.key(),
                notice.kind(),
                notice.subject(),
                notice.committee(),
                notice.recipient(),
                notice.actor(),
                Instants.micros(notice.due()),
                Instants.micros(clock.instant()));
        if (put == 1) {
            notice.actions().forEach(ref -> rows.insertAction(workspace, ref.toString(), notice.key()));
            nudge.soon();
        }
    }

    /** Puts a notice; while that of the same key waits, it tells of these actions too. */
    public void gather(Notice notice) {
        put(notice);
        notice.actions().forEach(ref -> rows.join(notice.workspace().value(), ref.toString(), notice.key()));
    }

    /** Has a notice tell of these actions too, where it still waits; false where it does not. */
    public boolean join(WorkspaceId workspace, String key, List<Reference> actions) {
        return actions.stream().allMatch(ref -> rows.join(workspace.value(), ref.toString(), key) == 1
                || rows.find(workspace.value(), key).filter(row -> row.state().equals("waiting")).isPresent());
    }

    /** Whether anything that is due is not sent yet, of whichever workspace. */
    public boolean hasDue() {
        return reading.countDue(Instants.micros(clock.instant())) > 0;
    }

    /** What waits for that recipient, of that kind. */
    public List<Notice> waiting(WorkspaceId workspace, String recipient, String kind) {
        return rows.waitingFor(workspace.value(), recipient, kind).stream().map(row -> row.notice(shown(row))).toList();
    }

    /**
     * Puts what is sent anew each time, such as a home tab: once for all that happens until it is sent, and not before that
     * time has passed since it was due last. No time at all puts it at once.
     */
    public void putAgain(WorkspaceId workspace, String key, String kind, String recipient, Instant due, Duration apart) {
        rows.putAgain(
                workspace.value(),
                key,
                kind,
                recipient,
                Instants.micros(due),
                Instants.micros(clock.instant()),
                TimeUnit.MICROSECONDS.convert(apart));
        nudge.soon();
    }

    /** Where a notice stands in Slack. */
    public record Place(String channel, String ts) {}

    /** Where the notice of that key stands, once it was posted. */
    public Optional<Place> posted(WorkspaceId workspace, String key) {
        return rows.find(workspace.value(), key)
                .filter(row -> row.channel() != null && row.ts() != null)
                .map(row -> new Place(String.valueOf(row.channel()), String.valueOf(row.ts())));
    }

    /** Brings the notice of that key up to date, once it is posted. */
    public void refresh(WorkspaceId workspace, String key) {
        rows.find(workspace.value(), key).ifPresent(copy -> refresh(workspace, copy, clock.instant()));
    }

    /** Brings every copy that shows the action up to date, of those posted and of those being sent. */
    public void refresh(WorkspaceId workspace, Reference ref) {
        var now = clock.instant();
        for (var copy : rows.posted(workspace.value(), ref.toString())) {
            refresh(workspace, copy, now);
        }
    }

    private void refresh(WorkspaceId workspace, OutboxRow copy, Instant now) {
        // One refresh for each copy and attempt suffices: it shows the facts as they are when it is sent.
        put(new Notice(
                workspace,
                REFRESH + ":" + copy.key() + ":" + Instants.micros(now),
                REFRESH,
                copy.key(),
                copy.committee(),
                copy.recipient(),
                "",
                List.of(),
                now));
    }

    /** The notice of that key with what it shows, where there is one. */
    public Optional<Notice> find(WorkspaceId workspace, String key) {
        return rows.find(workspace.value(), key).map(row -> row.notice(shown(row)));
    }

    /** The notice that stands there in Slack, where it is one of ours. */
    public Optional<Notice> at(WorkspaceId workspace, String channel, String ts) {
        return rows.at(workspace.value(), channel, ts).map(row -> row.notice(shown(row)));
    }

    /** What may stand in Slack without our knowing where: it is being sent to that channel or person. */
    public List<Notice> onTheirWay(WorkspaceId workspace, String recipient, Collection<String> kinds) {
        return rows.sending(workspace.value(), recipient).stream()
                .filter(row -> kinds.contains(row.kind()))
                .map(row -> row.notice(shown(row)))
                .toList();
    }

    /** What could not be sent and waits for somebody to mend it. */
    public List<Failed> failed(WorkspaceId workspace) {
        return reading.failed(workspace.value()).stream()
                .map(row -> new Failed(row.notice(references(reading.actions(row.workspaceId(), row.key()))), String.valueOf(row.problem())))
                .toList();
    }

    /** The reason why a notice was not sent, where that is so. */
    public Optional<String> problem(WorkspaceId workspace, String key) {
        return rows.find(workspace.value(), key).filter(row -> row.state().equals("failed")).map(row ->
                String.valueOf(row.problem()));
    }

    /** Tries a failed notice again; false where it is not failed any more. */
    public boolean retry(WorkspaceId workspace, String key, Instant now) {
        var retried = rows.retry(workspace.value(), key, Instants.micros(now)) == 1;
        if (retried) {
            nudge.soon();
        }
        return retried;
    }

    /** Gives up a failed notice for others, within the caller's transaction; false where it is not failed any more. */
    public boolean readdress(WorkspaceId workspace, String key, List<Notice> others) {
        var given = rows.giveUp(workspace.value(), key, say("slack.why.readdressed")) == 1;
        if (given) {
            others.forEach(this::put);
        }
        return given;
    }

    private List<Reference> shown(OutboxRow row) {
        return references(rows.actions(row.workspaceId(), row.key()));
    }

    private static List<Reference> references(List<String> written) {
        return written.stream().map(Reference::of).toList();
    }
}
