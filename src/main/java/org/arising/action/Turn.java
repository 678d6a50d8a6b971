package org.arising.action;

import org.arising.kernel.Reference;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which page of a list is asked for. A page that is turned to begins after, or ends before, the place in the list's order
 * of an action that was shown, wherever that action is by now: so whatever was completed, added or moved meanwhile, what
 * kept its place is neither skipped nor shown again.
 */
public sealed interface Turn {
    /** The list from its beginning. */
    static Turn first() {
        return new Numbered(1);
    }

    /** The end of the list, as many as a page holds. */
    static Turn last() {
        return new Before(new Place("9999-12-32", "", new Reference("Z", 9999, 0)));
    }

    /** Pages counted from 1, as buttons carried it before there were places. */
    record Numbered(int page) implements Turn {}

    /** The page that follows a place. */
    record After(Place place) implements Turn {}

    /** The page that ends before a place. */
    record Before(Place place) implements Turn {}

    /**
     * A place in the list's order.
     *
     * @param due the rank of the deadline, an ISO day, or later than all days where there is none
     * @param meeting the rank of the meeting, likewise
     */
    record Place(String due, String meeting, Reference ref) {
        /** As lists are ordered. */
        static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::due)
                .thenComparing(Place::meeting)
                .thenComparing(place -> place.ref().year())
                .thenComparing(place -> place.ref().number())
                .thenComparing(place -> place.ref().committee());

        /** Where an action stands now. */
        public static Place of(Action action) {
            return new Place(ActionMapping.dueRank(action), ActionMapping.meetingRank(action.origin().meeting()), action.ref());
        }
    }

    /** As a button carries it: at most 60 letters, digits and signs, without a space. */
    default String written() {
        return switch (this) {
            case Numbered(var page) -> Integer.toString(page);
            case After(var place) -> written("after", place);
            case Before(var place) -> written("before", place);
        };
    }

    private static String written(String way, Place place) {
        return String.join("~", way, place.due(), place.meeting(), place.ref().toString());
    }

    /** Reads what {@link #written()} wrote; empty where it is something else, whoever sent it. */
    static Optional<Turn> read(String written) {
        if (written.matches("\\d{1,6}")) {
            return Optional.of(new Numbered(Math.max(1, Integer.parseInt(written))));
        }
        var found = Written.FORM.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        return Reference.read(found.group(4)).map(ref -> {
            var place = new Place(found.group(2), found.group(3), ref);
            return found.group(1).equals("after") ? new After(place) : new Before(place);
        });
    }

    /** The form of what is written. */
    final class Written {
        private static final Pattern FORM = Pattern.compile("(after|before)~([\\d-]{1,10})~([\\d-]{0,10})~([A-Z0-9-]{1,30})");

        private Written() {}
    }
}
