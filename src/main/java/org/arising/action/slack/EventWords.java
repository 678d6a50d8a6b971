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

import static org.arising.kernel.Words.say;

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
            case Happening.Raised(var origin) -> worded(say("history.raised"), origin);
            case Happening.Requested() -> say("history.requested");
            case Happening.FollowedUp() -> say("history.followed-up");
            case Happening.Reminded() -> say("history.reminded");
            case Happening.Escalated() -> say("history.escalated");
            case Happening.Promised(var day) -> say("history.promised", day);
            case Happening.PartsAnswered(var parts, var response) -> say("history.parts-answered", ActionWords.parts(parts));
            case Happening.Completed(var response, var received) ->
                response == null ? say("history.completed", received) : say("history.completed.response", received);
            case Happening.Answered(var response, var received) -> say("history.answered", received);
            case Happening.Accepted() -> say("history.accepted");
            case Happening.Returned(var reason) -> worded(say("history.returned"), reason);
            case Happening.PartsAccepted(var parts) -> say("history.parts-accepted", ActionWords.parts(parts));
            case Happening.PartsReturned(var parts, var reason) ->
                worded(say("history.parts-returned", ActionWords.parts(parts)), reason);
            case Happening.Used(var day, var decided) -> worded(say("history.used", day), decided);
            case Happening.Lapsed(var reason) -> worded(say("history.not-used"), reason);
            case Happening.Merged(var from, var reason) ->
                worded(say("history.merged", shown(Texts.listed(from.stream().map(Object::toString).toList()))), reason);
            case Happening.Reassigned(var from, var to, var reason) ->
                worded(say("history.reassigned", shown(from), shown(to)), reason);
            case Happening.PartReassigned(var part, var from, var to, var reason) ->
                worded(say("history.part-reassigned", part + 1, shown(from), shown(to)), reason);
            case Happening.Disowned(var suggestion, var reason) ->
                worded(
                        suggestion.isBlank()
                                ? say("history.disowned")
                                : say("history.disowned.suggestion", shown(suggestion)),
                        reason);
            case Happening.Superseded(var by, var reason) -> worded(say("history.superseded", by), reason);
            case Happening.Split(var into) ->
                say("history.split", shown(Texts.listed(into.stream().map(Object::toString).toList())));
            case Happening.Noted(var meeting) -> say("history.noted", meeting);
            case Happening.CarriedOver(var meeting) -> say("history.carried-over", meeting);
            case Happening.Closed(var reason) -> worded(say("history.closed"), reason);
            case Happening.Reopened(var reason) -> worded(say("history.reopened"), reason);
            case Happening.Updated(var note) -> worded(say("history.updated"), note);
            case Happening.DeadlineRevised(var from, var to, var reason) ->
                worded(say("history.deadline-moved", day(from), day(to)), reason);
            case Happening.Snoozed(var until, var reason) -> worded(say("history.snoozed", until), reason);
            case Happening.Withdrawn(var reason) -> worded(say("history.withdrawn"), reason);
            case Happening.Corrected(var field, var from, var to) -> corrected(field, from, to);
            case Happening.Remarked(var text) -> worded(say("history.remarked"), text);
            case Happening.Wrote(var address, var text) -> worded(say("history.wrote", address), text);
            case Happening.Undelivered(var address, var reason, var copy) ->
                worded(say(copy ? "history.undelivered-copy" : "history.undelivered", address), reason);
            case Happening.Exempted(var exempt) -> exempt ? say("history.exempted") : say("history.published");
            case Happening.Reported(var meeting, var edition, var status) ->
                say("history.reported." + status.written(), meeting);
            case Happening.Stated(var status, var note, var document) ->
                say("history.stated", shown(document), shown(say("status.sentence.noted", status.word(), note)));
        };
    }

    private static String corrected(String field, String from, String to) {
        var corrected = field.equals("action") || field.equals("item") ? field : "responsible";
        return say("history.corrected." + corrected, shown(from), shown(to));
    }

    private static String worded(String what, String words) {
        return words.isBlank() ? what : say("history.worded", what, shown(words));
    }

    private static String shown(String words) {
        return Snippet.of(words, QUOTED);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? say("history.no-day") : Days.spoken(day);
    }
}
