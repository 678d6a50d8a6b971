package org.arising.action.slack;

import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.kernel.Days;
import org.arising.kernel.Texts;
import org.arising.slack.Escape;
import org.arising.slack.People;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** An entry of an action's history in words. */
final class EventWords {
    private static final int QUOTED = 160;

    private EventWords() {}

    /** {@code Followed up · <@U0CLERK>}, as mrkdwn. */
    static String marked(Event event) {
        return Escape.mrkdwn(what(event.what())) + " · " + People.spoken(event.actor());
    }

    /** {@code Followed up}, as plain text. */
    static String plain(Happening happening) {
        return what(happening);
    }

    private static String what(Happening happening) {
        return switch (happening) {
            case Happening.Raised(var origin) -> "Raised" + quoted(origin);
            case Happening.Requested() -> "Requested";
            case Happening.FollowedUp() -> "Followed up";
            case Happening.Reminded() -> "Reminded";
            case Happening.Escalated() -> "The committee’s officers were told that it stays unanswered";
            case Happening.Promised(var day) -> "Promised for " + Days.spoken(day);
            case Happening.PartsAnswered(var parts, var response) -> ActionWords.parts(parts) + " answered";
            case Happening.Completed(var response, var received) ->
                "Completed" + (response == null ? "" : " with a response") + ", received " + Days.spoken(received);
            case Happening.Answered(var response, var received) ->
                "Answered, received " + Days.spoken(received) + ", to be accepted";
            case Happening.Accepted() -> "Answer accepted";
            case Happening.Returned(var reason) -> "Answer returned" + quoted(reason);
            case Happening.Reassigned(var from, var to, var reason) ->
                "Passed from %s to %s%s".formatted(shown(from), shown(to), quoted(reason));
            case Happening.Disowned(var suggestion, var reason) ->
                "Said not to be theirs%s%s"
                        .formatted(suggestion.isBlank() ? "" : ", perhaps of " + shown(suggestion), quoted(reason));
            case Happening.Superseded(var by, var reason) -> "Superseded by %s%s".formatted(by, quoted(reason));
            case Happening.Split(var into) ->
                "Split into " + shown(Texts.listed(into.stream().map(Object::toString).toList()));
            case Happening.Noted(var meeting) -> "Noted at the meeting of " + Days.spoken(meeting);
            case Happening.CarriedOver(var meeting) -> "Carried over at the meeting of " + Days.spoken(meeting);
            case Happening.Closed(var reason) -> "Closed" + quoted(reason);
            case Happening.Reopened(var reason) -> "Reopened" + quoted(reason);
            case Happening.Updated(var note) -> "Status note written" + quoted(note);
            case Happening.DeadlineRevised(var from, var to, var reason) ->
                "Deadline moved from %s to %s%s".formatted(day(from), day(to), quoted(reason));
            case Happening.Snoozed(var until, var reason) ->
                "Snoozed until %s%s".formatted(Days.spoken(until), quoted(reason));
            case Happening.Withdrawn(var reason) -> "Withdrawn as raised in error" + quoted(reason);
            case Happening.Corrected(var field, var from, var to) -> corrected(field, from, to);
            case Happening.Remarked(var text) -> "Noted in its thread" + quoted(text);
            case Happening.Exempted(var exempt) -> exempt ? "Marked as not for publication" : "May be published again";
            case Happening.Reported(var meeting, var edition, var status) ->
                "Reported to the meeting of %s as %s".formatted(Days.spoken(meeting), status.written());
            case Happening.Stated(var status, var note, var document) ->
                "Stated in %s: %s".formatted(shown(document), shown(status.word() + ". " + note));
        };
    }

    private static String corrected(String field, String from, String to) {
        return "%s corrected from “%s” to “%s”"
                .formatted(
                        switch (field) {
                            case "action" -> "Action";
                            case "item" -> "Agenda item";
                            default -> "Responsible";
                        },
                        shown(from),
                        shown(to));
    }

    private static String quoted(String words) {
        return words.isBlank() ? "" : ": " + shown(words);
    }

    private static String shown(String words) {
        return Snippet.of(words, QUOTED);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "none" : Days.spoken(day);
    }
}
