package org.arising.document.reporting;

import org.arising.action.Action;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.Lifecycle;
import org.arising.action.Status;
import org.arising.document.reading.StatedStatus;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * An action as it stood on a day: its history told again up to then. Corrections of its words count whenever they were
 * made, for they say what was true before.
 *
 * @param note the sentence after the state word, without what a report adds to it
 * @param ended the day it ended, or null while it is ongoing
 * @param responses those that had answered it or parts of it by then, in order
 * @param answered whether the sentence speaks of those responses, rather than of something that came after
 * @param reportedEnded the earliest meeting, or document's day, that was told that it ended; null where none was
 * @param due the day on which it was due then, or null where none was known; what moved it later does not count
 * @param changed the newest day on which something happened that a report speaks of
 */
record AsOf(
        Status status,
        String note,
        List<Integer> appendices,
        @Nullable LocalDate ended,
        List<String> responses,
        boolean answered,
        @Nullable LocalDate reportedEnded,
        @Nullable LocalDate due,
        LocalDate changed) {

    /** Through what the events of an import come. */
    private static final String DOCUMENT = "document";

    /** Tells the history again: what happened up to a day, and what documents up to the meeting state. */
    static AsOf of(ReportFacts.Told told, LocalDate day, LocalDate meeting) {
        var replay = new Replay(told);
        for (var event : told.history()) {
            if (counts(event, told, day, meeting)) {
                replay.take(event);
            } else {
                replay.leave(event);
            }
        }
        return replay.asOf();
    }

    /** What the import that brought the action states of it holds from the beginning: nothing earlier is known. */
    private static boolean counts(Event event, ReportFacts.Told told, LocalDate day, LocalDate meeting) {
        var first = told.history().getFirst();
        return !event.day().isAfter(day)
                || (event.via().equals(DOCUMENT) && (!event.day().isAfter(meeting) || event.at().equals(first.at())));
    }

    /** The history while it is told again. */
    private static final class Replay {
        private final ReportFacts.Told told;
        private final Action action;
        private final List<String> responses = new ArrayList<>();
        private Status status = Status.ONGOING;
        private String note = "";
        private List<Integer> appendices = List.of();
        private boolean worded;
        private boolean wordedLater;
        private boolean answered;
        private @Nullable LocalDate ended;
        private @Nullable LocalDate reportedEnded;
        private @Nullable LocalDate due;
        private boolean movedLater;
        private LocalDate changed;

        Replay(ReportFacts.Told told) {
            this.told = told;
            this.action = told.action();
            this.changed = action.raised();
            this.due = action.deadline().due();
        }

        void take(Event event) {
            switch (event.what()) {
                case Happening.Requested() ->
                    word(say("report.note.requested", event.day()), event);
                case Happening.FollowedUp() ->
                    word(say("report.note.followed-up", event.day()), event);
                case Happening.Updated(var words) -> word(words, event);
                case Happening.Promised(var expected) -> word(Lifecycle.promised(note, expected), event);
                case Happening.PartsAnswered(var parts, var response) -> {
                    answer(response);
                    word(partly(parts, received(response, event)), event);
                    answered = true;
                }
                case Happening.Completed(var response, var received) -> {
                    answer(response);
                    word(say("report.note.received", received), event);
                    status = Status.COMPLETED;
                    ended = received;
                    answered = response != null;
                }
                case Happening.Answered(var response, var received) -> {
                    answer(response);
                    word(say("report.note.received", received), event);
                    answered = true;
                }
                case Happening.Accepted() -> {
                    changed = later(changed, event.day());
                    status = Status.COMPLETED;
                    ended = event.day();
                }
                case Happening.Returned(var reason) -> {
                    word(say("report.note.returned", event.day(), reason), event);
                    status = Status.ONGOING;
                    ended = null;
                    reportedEnded = null;
                }
                case Happening.PartsReturned(var parts, var reason) -> {
                    word(returned(parts, event.day(), reason), event);
                    status = Status.ONGOING;
                    ended = null;
                    reportedEnded = null;
                }
                case Happening.Used(var on, var decided) -> {
                    word(say("report.note.used", on, decided), event);
                    status = Status.COMPLETED;
                    ended = event.day();
                }
                case Happening.Lapsed(var reason) -> end(say("report.note.not-used") + " " + reason, event);
                case Happening.Superseded(var by, var reason) -> end(say("report.note.superseded", by, reason), event);
                case Happening.Split(var into) ->
                    end(say("report.note.split", Texts.listed(into.stream().map(Object::toString).toList())), event);
                case Happening.Noted(var at) -> told(at);
                case Happening.Closed(var reason) -> end(reason, event);
                case Happening.Withdrawn(var reason) -> end(say("report.note.withdrawn", reason), event);
                case Happening.Reopened(var reason) -> {
                    word(say("report.note.reopened", event.day(), reason), event);
                    status = Status.ONGOING;
                    ended = null;
                    reportedEnded = null;
                }
                case Happening.Stated(var stated, var words, var document) -> state(stated, words, event);
                case Happening.Reported(var at, var edition, var as) -> {
                    if (as != Status.ONGOING) {
                        told(at);
                    }
                }
                case Happening.Raised raised -> {}
                case Happening.Reminded reminded -> {}
                case Happening.Escalated escalated -> {}
                case Happening.DeadlineRevised revised -> {}
                case Happening.Reassigned reassigned -> {}
                case Happening.Disowned disowned -> {}
                case Happening.Remarked remarked -> {}
                case Happening.Undelivered undelivered -> {}
                case Happening.Wrote wrote -> {}
                case Happening.CarriedOver carriedOver -> {}
                case Happening.PartsAccepted accepted -> {}
                case Happening.PartReassigned reassigned -> {}
                case Happening.Merged merged -> changed = later(changed, event.day());
                case Happening.Snoozed snoozed -> {}
                case Happening.Corrected corrected -> {}
                case Happening.Exempted exempted -> {}
            }
        }

        /** What happened later is not told, but what it replaced cannot be told any more either. */
        void leave(Event event) {
            if (event.what() instanceof Happening.DeadlineRevised(var from, var to, var reason) && !movedLater) {
                due = from;
                movedLater = true;
            }
            wordedLater |= !(event.what() instanceof Happening.Reminded
                    || event.what() instanceof Happening.Escalated
                    || event.what() instanceof Happening.Snoozed
                    || event.what() instanceof Happening.Corrected
                    || event.what() instanceof Happening.DeadlineRevised
                    || event.what() instanceof Happening.Reassigned
                    || event.what() instanceof Happening.Disowned
                    || event.what() instanceof Happening.Remarked
                    || event.what() instanceof Happening.Undelivered
                    || event.what() instanceof Happening.Wrote
                    || event.what() instanceof Happening.PartsAccepted
                    || event.what() instanceof Happening.PartReassigned
                    || event.what() instanceof Happening.Merged
                    || event.what() instanceof Happening.CarriedOver
                    || event.what() instanceof Happening.Noted
                    || event.what() instanceof Happening.Exempted);
        }

        private void word(String words, Event event) {
            note = Texts.collapsed(words);
            appendices = List.of();
            worded = true;
            answered = false;
            changed = later(changed, event.day());
        }

        /** The committee knows that it ended since that meeting. */
        private void told(LocalDate meeting) {
            if (reportedEnded == null || meeting.isBefore(reportedEnded)) {
                reportedEnded = meeting;
            }
        }

        private void end(String reason, Event event) {
            word(reason, event);
            status = Status.CLOSED;
            ended = event.day();
        }

        private void state(Status stated, String words, Event event) {
            word(words, event);
            appendices = StatedStatus.appendices(words);
            status = stated;
            ended = stated == Status.ONGOING ? null : event.day();
            if (stated != Status.ONGOING && reportedEnded == null) {
                reportedEnded = event.day();
            }
        }

        private void answer(@Nullable String response) {
            if (response != null && !responses.contains(response)) {
                responses.add(response);
            }
        }

        private LocalDate received(String response, Event event) {
            return told.responses().stream()
                    .filter(each -> each.id().equals(response))
                    .findFirst()
                    .map(each -> each.received())
                    .orElse(event.day());
        }

        private String partly(List<Integer> parts, LocalDate received) {
            return say("report.note.parts-answered", parts.size(), counted(parts), action.wording().parts().size(), received);
        }

        private String returned(List<Integer> parts, LocalDate day, String reason) {
            return say("report.note.parts-returned", parts.size(), counted(parts), action.wording().parts().size(), day, reason);
        }

        private static String counted(List<Integer> parts) {
            return Texts.listed(parts.stream().map(part -> Integer.toString(part + 1)).toList());
        }

        private static LocalDate later(LocalDate a, LocalDate b) {
            return a.isAfter(b) ? a : b;
        }

        /** Some documents state no status, and what they say of an action stands with it alone. */
        AsOf asOf() {
            return worded || wordedLater
                    ? new AsOf(status, note, appendices, ended, List.copyOf(responses), answered, reportedEnded, due, changed)
                    : new AsOf(
                            status, action.statusNote(), action.appendices(), ended, List.of(), false, reportedEnded, due,
                            changed);
        }
    }
}
