package org.arising.document.reading;

import org.arising.action.Kind;
import org.arising.action.Wording;
import org.arising.document.source.Block;
import org.arising.document.source.Cell;
import org.arising.document.source.Piece;
import org.arising.document.source.Place;
import org.arising.kernel.Days;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A row of a register while it is read, with the rows that continue it. */
final class RowDraft {
    private final Columns columns;
    private final List<Cell> cells;
    private final @Nullable LocalDate meeting;
    private final CellWording wording = new CellWording();
    private final List<String> warnings = new ArrayList<>();
    private final int first;
    private String status;
    private int last;

    RowDraft(Columns columns, Block.Row row, @Nullable LocalDate meeting) {
        this.columns = columns;
        this.cells = row.cells();
        this.meeting = meeting == null ? ownMeeting() : meeting;
        this.first = row.place().first();
        this.last = row.place().last();
        this.status = plain(Columns.Column.STATUS);
        wording.add(columns.cell(cells, Columns.Column.ACTION));
        if (row.cells().size() != columns.count()) {
            warnings.add("Line %d: the row has %s where the heading has %d; the rest was read as it stands."
                    .formatted(first, Texts.counted(row.cells().size(), "cell"), columns.count()));
        }
        if (row.cells().stream().anyMatch(Cell::cut)) {
            warnings.add("Line %d: a cell breaks off within a tag, so some of its words may be missing."
                    .formatted(first));
        }
    }

    private @Nullable LocalDate ownMeeting() {
        return Days.read(plain(Columns.Column.MEETING)).orElse(null);
    }

    private String plain(Columns.Column column) {
        return columns.cell(cells, column).plain();
    }

    /** Whether a row has nothing of its own but words that go on with the row before. */
    static boolean isContinuation(Columns columns, Block.Row row) {
        return columns.cell(row.cells(), Columns.Column.ITEM_NO).isBlank()
                && columns.cell(row.cells(), Columns.Column.NUMBER).isBlank()
                && columns.cell(row.cells(), Columns.Column.ITEM_TITLE).isBlank()
                && columns.cell(row.cells(), Columns.Column.RESPONSIBLE).isBlank();
    }

    void continueWith(Columns as, Block.Row row) {
        wording.add(as.cell(row.cells(), Columns.Column.ACTION));
        var more = as.cell(row.cells(), Columns.Column.STATUS).plain();
        status = status.isBlank() ? more : more.isBlank() ? status : status + " " + more;
        join(row.place(), "Continuation joined: line %d goes on with the row of line %d.".formatted(row.place().first(), first));
    }

    /** Words on a line of their own, directly beneath the row: a cell that was broken at a line end. */
    void continueWith(Place place, String words) {
        wording.add(Cell.of(words));
        join(place, "Continuation joined: line %d has no cells and was read as part of the action of line %d."
                .formatted(place.first(), first));
    }

    private void join(Place place, String warning) {
        last = place.last();
        warnings.add(warning);
    }

    Draft.Lines lines() {
        return new Draft.Lines(first, last);
    }

    /** The row as read, or null where it has no words of an action. */
    Draft.@Nullable Row row() {
        var words = wording.wording();
        if (words.text().isBlank()) {
            return null;
        }
        var stated = StatedStatus.of(status);
        var standing = columns.isStanding();
        var responsible = plain(Columns.Column.RESPONSIBLE);
        var title = plain(Columns.Column.ITEM_TITLE);
        if (standing && title.isEmpty()) {
            var paragraphs = columns.cell(cells, Columns.Column.ACTION).pieces().stream()
                    .filter(Piece.Words.class::isInstance)
                    .map(piece -> ((Piece.Words) piece).text())
                    .toList();
            if (paragraphs.size() > 1) {
                title = paragraphs.getFirst();
                words = Wording.plain(String.join(" ", paragraphs.subList(1, paragraphs.size())));
            }
        }
        if (!standing) {
            warn(words, stated, responsible);
        }
        return new Draft.Row(
                none(plain(Columns.Column.NUMBER)),
                meeting,
                none(plain(Columns.Column.ITEM_NO)),
                none(title),
                none(responsible),
                standing ? Kind.STANDING : kind(words),
                words,
                stated.status(),
                stated.note(),
                StatedStatus.appendices(stated.note()),
                none(plain(Columns.Column.TIMING)),
                null,
                lines(),
                List.copyOf(warnings));
    }

    private void warn(Wording words, StatedStatus stated, String responsible) {
        if (responsible.isEmpty()) {
            warnings.add("No responsible person is stated.");
        }
        if (meeting == null) {
            warnings.add("No meeting is named above this row.");
        }
        if (status.isBlank()) {
            warnings.add("No status is stated; it is taken as ongoing.");
        } else if (stated.status() == null) {
            warnings.add("The status “%s” begins with no state that is known; it is taken as ongoing."
                    .formatted(Texts.shortened(stated.note(), 80)));
        }
        if (wording.isToldBySemicolons()) {
            warnings.add("The list has lost its marks; its parts were told apart by semicolons.");
        }
        var text = words.text();
        if (text.endsWith(";") || text.endsWith("; and") || text.endsWith(", and")) {
            warnings.add("The text ends with “%s”, so something may be missing after it."
                    .formatted(text.substring(text.lastIndexOf(' ', text.length() - 4) + 1)));
        }
    }

    private static Kind kind(Wording words) {
        var lower = words.leadIn().toLowerCase(Locale.ROOT);
        if (lower.contains("authority be delegated") || lower.contains("delegated authority")) {
            return Kind.DELEGATION;
        }
        return lower.matches(".*\\b(committee|panel|board|members)\\b( also| further)? (requested|asked)\\b.*")
                ? Kind.REQUEST
                : Kind.UNDERTAKING;
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }
}
