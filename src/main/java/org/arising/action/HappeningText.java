package org.arising.action;

import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Happenings as they are stored: a word, and its values separated by the unit separator, a character that people cannot
 * type. The words are kept for ever; a value may be added at the end, none is ever moved.
 */
final class HappeningText {
    private static final String SEPARATOR = "\u001f";

    private HappeningText() {}

    /** The stored word and values of a happening. */
    record Written(String what, String detail) {}

    static Written write(Happening happening) {
        return switch (happening) {
            case Happening.Raised(var origin) -> written("raised", origin);
            case Happening.Requested() -> written("requested");
            case Happening.FollowedUp() -> written("followed-up");
            case Happening.Reminded() -> written("reminded");
            case Happening.Escalated() -> written("escalated");
            case Happening.Promised(var day) -> written("promised", day);
            case Happening.PartsAnswered(var parts, var response) -> written("parts-answered", joined(parts), response);
            case Happening.Completed(var response, var received) -> written("completed", response, received);
            case Happening.Answered(var response, var received) -> written("answered", response, received);
            case Happening.Accepted() -> written("accepted");
            case Happening.Returned(var reason) -> written("returned", reason);
            case Happening.PartsAccepted(var parts) -> written("parts-accepted", joined(parts));
            case Happening.PartsReturned(var parts, var reason) -> written("parts-returned", joined(parts), reason);
            case Happening.Reassigned(var from, var to, var reason) -> written("reassigned", from, to, reason);
            case Happening.PartReassigned(var part, var from, var to, var reason) ->
                written("part-reassigned", part, from, to, reason);
            case Happening.Disowned(var suggestion, var reason) -> written("disowned", suggestion, reason);
            case Happening.Superseded(var by, var reason) -> written("superseded", by, reason);
            case Happening.Split(var into) -> written("split", joined(into));
            case Happening.Merged(var from, var reason) -> written("merged", joined(from), reason);
            case Happening.Noted(var meeting) -> written("noted", meeting);
            case Happening.CarriedOver(var meeting) -> written("carried-over", meeting);
            case Happening.Closed(var reason) -> written("closed", reason);
            case Happening.Used(var day, var decided) -> written("used", day, decided);
            case Happening.Lapsed(var reason) -> written("lapsed", reason);
            case Happening.Reopened(var reason) -> written("reopened", reason);
            case Happening.Updated(var note) -> written("updated", note);
            case Happening.DeadlineRevised(var from, var to, var reason) ->
                written("deadline-revised", from, to, reason);
            case Happening.Snoozed(var until, var reason) -> written("snoozed", until, reason);
            case Happening.Withdrawn(var reason) -> written("withdrawn", reason);
            case Happening.Corrected(var field, var from, var to) -> written("corrected", field, from, to);
            case Happening.Remarked(var text) -> written("remarked", text);
            case Happening.Undelivered(var address, var reason, var copy) -> written("undelivered", address, reason, copy);
            case Happening.Wrote(var address, var text) -> written("wrote", address, text);
            case Happening.Exempted(var exempt) -> written("exempted", exempt);
            case Happening.Reported(var meeting, var edition, var status) ->
                written("reported", meeting, edition, status.written());
            case Happening.Stated(var status, var note, var document) ->
                written("stated", status.written(), note, document);
        };
    }

    static Happening read(String what, String detail) {
        var v = detail.split(SEPARATOR, -1);
        return switch (what) {
            case "raised" -> new Happening.Raised(v[0]);
            case "requested" -> new Happening.Requested();
            case "followed-up" -> new Happening.FollowedUp();
            case "reminded" -> new Happening.Reminded();
            case "escalated" -> new Happening.Escalated();
            case "promised" -> new Happening.Promised(LocalDate.parse(v[0]));
            case "parts-answered" -> new Happening.PartsAnswered(places(v[0]), v[1]);
            case "completed" -> new Happening.Completed(v[0].isEmpty() ? null : v[0], LocalDate.parse(v[1]));
            case "answered" -> new Happening.Answered(v[0], LocalDate.parse(v[1]));
            case "accepted" -> new Happening.Accepted();
            case "returned" -> new Happening.Returned(v[0]);
            case "parts-accepted" -> new Happening.PartsAccepted(places(v[0]));
            case "parts-returned" -> new Happening.PartsReturned(places(v[0]), v[1]);
            case "reassigned" -> new Happening.Reassigned(v[0], v[1], v[2]);
            case "part-reassigned" -> new Happening.PartReassigned(Integer.parseInt(v[0]), v[1], v[2], v[3]);
            case "disowned" -> new Happening.Disowned(v[0], v[1]);
            case "superseded" -> new Happening.Superseded(Reference.of(v[0]), v[1]);
            case "split" -> new Happening.Split(references(v[0]));
            case "merged" -> new Happening.Merged(references(v[0]), v[1]);
            case "noted" -> new Happening.Noted(LocalDate.parse(v[0]));
            case "carried-over" -> new Happening.CarriedOver(LocalDate.parse(v[0]));
            case "closed" -> new Happening.Closed(v[0]);
            case "used" -> new Happening.Used(LocalDate.parse(v[0]), v[1]);
            case "lapsed" -> new Happening.Lapsed(v[0]);
            case "reopened" -> new Happening.Reopened(v[0]);
            case "updated" -> new Happening.Updated(v[0]);
            case "deadline-revised" -> new Happening.DeadlineRevised(day(v[0]), day(v[1]), v[2]);
            case "snoozed" -> new Happening.Snoozed(LocalDate.parse(v[0]), v[1]);
            case "withdrawn" -> new Happening.Withdrawn(v[0]);
            case "corrected" -> new Happening.Corrected(v[0], v[1], v[2]);
            case "remarked" -> new Happening.Remarked(v[0]);
            case "undelivered" -> new Happening.Undelivered(v[0], v[1], v.length > 2 && Boolean.parseBoolean(v[2]));
            case "wrote" -> new Happening.Wrote(v[0], v[1]);
            case "exempted" -> new Happening.Exempted(Boolean.parseBoolean(v[0]));
            case "reported" ->
                new Happening.Reported(LocalDate.parse(v[0]), Integer.parseInt(v[1]), Status.of(v[2]));
            case "stated" -> new Happening.Stated(Status.of(v[0]), v[1], v[2]);
            default -> throw new IllegalStateException("An event of a newer version: " + what);
        };
    }

    private static Written written(String what, @Nullable Object... values) {
        return new Written(
                what,
                Arrays.stream(values)
                        .map(value -> Objects.toString(value, "").replace(SEPARATOR, " "))
                        .collect(Collectors.joining(SEPARATOR)));
    }

    private static String joined(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Reference> references(String text) {
        return Arrays.stream(text.split(",")).map(Reference::of).toList();
    }

    private static List<Integer> places(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
