package org.arising.document.reading;

import org.arising.document.source.Cell;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column of a table says what, told by its heading. */
final class Columns {
    /** What a column says. */
    enum Column {
        NUMBER,
        ITEM_NO,
        ITEM_TITLE,
        RESPONSIBLE,
        ACTION,
        STATUS,
        TIMING,
        NEW_TIMING,
        NOTE,
        CHAPTER,
        MEETING
    }

    private static final Cell NONE = new Cell(List.of(), false);

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final int count;
    private boolean standing;

    private Columns(int count) {
        this.count = count;
    }

    /** The columns, where the row is the heading of a table of actions. */
    static Optional<Columns> of(List<Cell> heading) {
        var columns = new Columns(heading.size());
        for (int place = 0; place < heading.size(); place++) {
            var words = heading.get(place).plain().toLowerCase(Locale.ROOT).replaceAll("[:*.]", "").strip();
            if (words.length() > 40) {
                return Optional.empty();
            }
            var column = column(words);
            if (column != null) {
                columns.places.putIfAbsent(column, place);
                columns.standing |= words.startsWith("subject");
            }
        }
        // "No." alone numbers the actions, unless a title tells that it is an agenda item's.
        if (!columns.has(Column.ITEM_TITLE)
                && columns.cell(heading, Column.ITEM_NO).plain().matches("(?i)(?:no\\.?|#|number)")) {
            columns.take(Column.ITEM_NO, Column.NUMBER);
        }
        columns.take(Column.NOTE, Column.STATUS);
        var isTable = columns.has(Column.ACTION)
                && (columns.has(Column.STATUS) || columns.has(Column.RESPONSIBLE) || columns.has(Column.TIMING));
        return isTable ? Optional.of(columns) : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Column column(String words) {
        if (words.matches("(minute|agenda )?(item )?(no|number)|(agenda |minute )?item|#")) {
            return Column.ITEM_NO;
        }
        if (words.matches("ref(erence)?( no)?|action (no|number|ref|reference)")) {
            return Column.NUMBER;
        }
        if (words.matches("(item |agenda item )?(title|topic|subject)|agenda item title")) {
            return Column.ITEM_TITLE;
        }
        if (words.matches("responsible.*|owner|lead.*|who|action (by|owner)|assigned to|officer.*|responsibility")) {
            return Column.RESPONSIBLE;
        }
        if (words.matches("(new|revised|extended) (date|deadline|target|due|timing).*")) {
            return Column.NEW_TIMING;
        }
        if (words.matches("(deadline|target|due|timing|timescale|by when|when|original target|completion|date due).*")) {
            return Column.TIMING;
        }
        if (words.matches("status.*|rag.*|state|complete\\??|open or closed")) {
            return Column.STATUS;
        }
        if (words.matches("progress.*|update.*|outcome|response|position|comments?|notes?|latest.*")) {
            return Column.NOTE;
        }
        if (words.matches("chapter.*|theme.*|priority.*|strand|workstream|pillar")) {
            return Column.CHAPTER;
        }
        if (words.matches("meeting( date)?|date of meeting|date raised")) {
            return Column.MEETING;
        }
        return words.matches("action.*|subject and action.*|task|undertaking.*|commitment.*|recommendation.*|what") ? Column.ACTION : null;
    }

    /** Lets a column stand for another that the table does not have. */
    private void take(Column from, Column as) {
        var place = places.get(from);
        if (place != null && places.putIfAbsent(as, place) == null) {
            places.remove(from);
        }
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Whether the table is of a plan: commitments by chapter. */
    boolean isPlan() {
        return has(Column.CHAPTER);
    }

    int count() {
        return count;
    }

    /** Whether the table lists standing business rather than actions of a meeting. */
    boolean isStanding() {
        return standing;
    }

    /** The cell of a column; without words where the row is too short or the table has no such column. */
    Cell cell(List<Cell> row, Column column) {
        var place = places.get(column);
        return place == null || place >= row.size() ? NONE : row.get(place);
    }
}
