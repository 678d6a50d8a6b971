package org.arising.reminder.slack;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.action.slack.ActionWords;
import org.arising.committee.Rosters;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Texts;
import org.arising.outbox.Notice;
import org.arising.reminder.Occasion;
import org.arising.reminder.Occurrences;
import org.arising.reminder.ReminderRun;
import org.arising.reminder.Routes;
import org.arising.slack.NoticeView;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import static org.arising.kernel.Words.say;

/** A request, reminder or follow-up, as the facts are when it is sent or brought up to date. */
@Singleton
final class ReminderNotice implements NoticeView {
    private final ReadActions actions;
    private final Rosters rosters;
    private final Occurrences occurrences;
    private final ServiceClock clock;

    ReminderNotice(ReadActions actions, Rosters rosters, Occurrences occurrences, ServiceClock clock) {
        this.actions = actions;
        this.rosters = rosters;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ReminderRun.REMINDER;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var committee = rosters.of(notice.workspace()).committee(notice.committee()).orElse(null);
        if (committee == null) {
            return new Rendering.Nothing("the committee is not there any more");
        }
        var lines = new ArrayList<ReminderFacts.Line>();
        for (var action : actions.find(notice.workspace(), notice.actions())) {
            // What was answered before the message left is not asked for.
            if (posted || action.stage() == Stage.ONGOING) {
                lines.add(line(notice, action, posted));
            }
        }
        var today = clock.instant().atZone(committee.zone()).toLocalDate();
        return lines.isEmpty()
                ? new Rendering.Nothing("everything it asked for has been answered")
                : new Rendering.Say(ReminderView.of(new ReminderFacts(committee, List.copyOf(lines), standingIn(notice)), today));
    }

    /** Whoever stands in does not know why this reaches them. */
    private String standingIn(Notice notice) {
        return rosters.of(notice.workspace()).posts().stream()
                .filter(post -> post.standIn() != null && post.standIn().deputy().equals(notice.recipient()))
                .map(post -> say(
                        "reminder.standing-in", post.title(), Objects.requireNonNull(post.standIn()).until()))
                .findFirst()
                .orElse("");
    }

    private ReminderFacts.Line line(Notice notice, Action action, boolean posted) {
        var occasion = occurrences.of(notice.workspace(), action.ref(), LocalDate.parse(notice.subject()));
        var kind = occasion.map(Occasion::kind).map(ReminderNotice::code).orElse("reminder");
        var done = posted ? done(notice, action) : null;
        var why = occasion.map(Occasion::why).orElse("");
        var parts = Routes.parts(action, notice.recipient(), rosters.of(notice.workspace()));
        return new ReminderFacts.Line(
                action,
                kind,
                parts.isEmpty() ? why : (say("reminder.why.parts", ActionWords.parts(parts)) + " " + why).strip(),
                done);
    }

    private static String code(Occasion.Kind kind) {
        return switch (kind) {
            case REQUEST -> "request";
            case BEFORE_DUE -> "reminder";
            case ON_DAY -> "due-today";
            case FOLLOW_UP -> "follow-up";
            case ESCALATION -> "escalation";
        };
    }

    /** The newest thing that somebody did since the message was due. */
    private ReminderFacts.@Nullable Done done(Notice notice, Action action) {
        ReminderFacts.Done newest = null;
        for (Event event : actions.history(notice.workspace(), action.ref())) {
            var words = did(event.what());
            Instant at = event.at();
            if (words != null && !at.isBefore(notice.due())) {
                newest = new ReminderFacts.Done(event.actor(), words, at);
            }
        }
        return newest;
    }

    private static @Nullable String did(Happening what) {
        return switch (what) {
            case Happening.Completed completed -> say("reminder.did.completed");
            case Happening.Answered answered -> say("reminder.did.answered");
            case Happening.Accepted() -> say("reminder.did.accepted");
            case Happening.Returned(var reason) -> say("reminder.did.returned", reason);
            case Happening.PartsReturned(var parts, var reason) ->
                say("reminder.did.parts-returned", ActionWords.parts(parts), reason);
            case Happening.Used used -> say("reminder.did.closed");
            case Happening.Lapsed lapsed -> say("reminder.did.closed");
            case Happening.Merged(var from, var reason) ->
                say("reminder.did.merged", Texts.listed(from.stream().map(Object::toString).toList()));
            case Happening.PartsAccepted accepted -> null;
            case Happening.Reassigned(var from, var to, var reason) -> say("reminder.did.passed-on", to);
            case Happening.PartReassigned(var part, var from, var to, var reason) ->
                say("reminder.did.part-passed-on", part + 1, to);
            case Happening.Disowned disowned -> say("reminder.did.disowned");
            case Happening.Superseded(var other, var reason) -> say("reminder.did.superseded", other);
            case Happening.Split split -> say("reminder.did.split");
            case Happening.PartsAnswered parts -> say("reminder.did.answered-in-part");
            case Happening.Closed closed -> say("reminder.did.closed");
            case Happening.Withdrawn withdrawn -> say("reminder.did.withdrawn");
            case Happening.Updated updated -> say("reminder.did.updated");
            case Happening.Promised(var day) -> say("reminder.did.promised", day);
            case Happening.Snoozed(var until, var reason) -> say("reminder.did.snoozed", until);
            case Happening.Stated(var status, var note, var document) -> say("reminder.did.reported." + status.written());
            case Happening.Raised raised -> null;
            case Happening.Requested() -> null;
            case Happening.FollowedUp() -> null;
            case Happening.Reminded() -> null;
            case Happening.Escalated() -> null;
            case Happening.Reopened reopened -> null;
            case Happening.Noted noted -> null;
            case Happening.Remarked remarked -> null;
            case Happening.CarriedOver carriedOver -> null;
            case Happening.DeadlineRevised revised -> null;
            case Happening.Corrected corrected -> null;
            case Happening.Exempted exempted -> null;
            case Happening.Reported reported -> null;
        };
    }
}
