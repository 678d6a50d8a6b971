package org.arising.document.reading;

import org.arising.action.Kind;
import org.arising.action.Status;
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
import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/** A row of a register while it is read, with the rows that continue it. */
final class RowDraft {
    private static final Pattern LETTERED = Pattern.compile("(?s)^\\(?[a-h]\\)\\s+(.+)$");
    /** "The Handbook was circulated": what a note says was done. */
    private static final Pattern ONLY = Pattern.compile("^The (\\p{Lu}\\w+) (?:was|were|has been|have been) ");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3})?)[.)]?\\s+(.+)$");

    private final Columns columns;
    private final List<Cell> cells;
    private final @Nullable LocalDate meeting;
    private final CellWording wording = new CellWording();
    private final List<String> warnings = new ArrayList<>();
    private final int first;
    private String status;
    private @Nullable String onlyLettered;
    private int last;

    RowDraft(Columns columns, Block.Row row, @Nullable LocalDate meeting) {
        this.columns = columns;
        this.cells = row.cells();
        this.meeting = meeting == null ? ownMeeting() : meeting;
        this.first = row.place().first();
        this.last = row.place().last();
        this.status = plain(Columns.Column.STATUS);
        addWording(columns.cell(cells, Columns.Column.ACTION));
        if (row.cells().size() != columns.count()) {
            warnings.add(say("doubt.cells", String.valueOf(first), row.cells().size(), columns.count()));
        }
        if (row.cells().stream().anyMatch(Cell::cut)) {
            warnings.add(say("doubt.cell-cut", String.valueOf(first)));
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
                && columns.cell(row.cells(), Columns.Column.RESPONSIBLE).isBlank()
                && columns.cell(row.cells(), Columns.Column.CHAPTER).isBlank()
                && (columns.has(Columns.Column.ITEM_NO) || columns.has(Columns.Column.NUMBER) || columns.isPlan()
                        || columns.cell(row.cells(), Columns.Column.ACTION).isBlank());
    }

    void continueWith(Columns as, Block.Row row) {
        addWording(as.cell(row.cells(), Columns.Column.ACTION));
        var more = as.cell(row.cells(), Columns.Column.STATUS).plain();
        status = status.isBlank() ? more : more.isBlank() ? status : status + " " + more;
        join(row.place(), say("doubt.joined.row", String.valueOf(row.place().first()), String.valueOf(first)));
    }

    /** Words on a line of their own, directly beneath the row: a cell that was broken at a line end. */
    void continueWith(Place place, String words) {
        wording.add(Cell.of(words));
        join(place, say("doubt.joined.words", String.valueOf(place.first()), String.valueOf(first)));
    }

    /** In a plan "a)" begins a part. */
    private void addWording(Cell cell) {
        var lettered = LETTERED.matcher(cell.plain());
        var listed = cell.pieces().stream().anyMatch(Piece.Mark.class::isInstance);
        if (columns.isPlan() && !listed && lettered.matches()) {
            wording.addPart(lettered.group(1));
            onlyLettered = onlyLettered == null ? cell.plain() : "";
        } else {
            wording.add(cell);
        }
    }

    /** A line on which a bad conversion has mixed what two cells go on with. */
    boolean interleaves(Block.Words words, String whole) {
        if (!columns.isPlan() || isWhole(wording.wording().text()) || isWhole(status)) {
            return false;
        }
        var apart = Interleaved.of(wording.wording().text(), status, words.text(), whole);
        wording.add(Cell.of(apart.left()));
        status = status + " " + apart.right();
        join(words.place(), say("doubt.columns-mixed", String.valueOf(words.place().first()), apart.left()));
        return true;
    }

    private static boolean isWhole(String text) {
        return text.isBlank() || text.strip().matches("(?s).*[.!?:;]$");
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
        if (columns.isPlan()) {
            return commitment(words);
        }
        var stated = stated();
        var standing = columns.isStanding();
        var responsible = stated(plain(Columns.Column.RESPONSIBLE));
        var title = stated(plain(Columns.Column.ITEM_TITLE));
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
                none(stated(plain(Columns.Column.ITEM_NO))),
                none(title),
                none(responsible),
                standing ? Kind.STANDING : kind(words),
                words,
                stated.status(),
                stated.note(),
                StatedStatus.appendices(stated.note()),
                timing(),
                null,
                lines(),
                List.copyOf(warnings));
    }

    /** The status, and what stands beside it in a column of its own. */
    private StatedStatus stated() {
        var stated = StatedStatus.of(status);
        var note = plain(Columns.Column.NOTE);
        return note.isEmpty()
                ? stated
                : new StatedStatus(stated.status(), (stated.note().isEmpty() ? note : stated.note() + " " + note).strip());
    }

    /** The date that holds now; that there was another before is said. */
    private @Nullable String timing() {
        var first = none(plain(Columns.Column.TIMING));
        var later = none(plain(Columns.Column.NEW_TIMING));
        if (later == null || later.matches("(?i)n/?a|-|tbc")) {
            return first;
        }
        if (first != null) {
            warnings.add(say("doubt.date-moved", first, later));
        }
        return later;
    }

    private Draft.Row commitment(Wording read) {
        // A letter that no other follows is a word of the sentence.
        var only = onlyLettered;
        var alone = read.parts().size() == 1 && read.leadIn().isEmpty() && read.closing().isEmpty();
        var words = only != null && !only.isEmpty() && alone ? Wording.plain(only) : read;
        var chapter = plain(Columns.Column.CHAPTER);
        var numbered = NUMBERED.matcher(chapter);
        var own = none(plain(Columns.Column.NUMBER));
        var responsible = none(stated(plain(Columns.Column.RESPONSIBLE)));
        if (responsible == null && !columns.has(Columns.Column.RESPONSIBLE)) {
            var owner = Owner.of(words.parts().isEmpty() ? words.leadIn() : words.parts().getFirst().text());
            responsible = owner.stated();
            var doubt = owner.doubt();
            if (doubt != null) {
                warnings.add(doubt);
            }
        }
        return new Draft.Row(
                own != null ? own : numbered.matches() ? numbered.group(1) : none(plain(Columns.Column.ITEM_NO)),
                null,
                null,
                null,
                responsible,
                Kind.COMMITMENT,
                words,
                null,
                stated(status.strip()),
                List.of(),
                timing(),
                none(stated(numbered.matches() ? numbered.group(2) : chapter)),
                lines(),
                List.copyOf(warnings));
    }

    private void warn(Wording words, StatedStatus stated, String responsible) {
        if (responsible.isEmpty()) {
            warnings.add(say("doubt.no-responsible"));
        }
        if (meeting == null) {
            warnings.add(say("doubt.no-meeting.row"));
        }
        if (!columns.has(Columns.Column.STATUS)) {
            // Such a table says who does what by when; what became of it stands elsewhere.
            return;
        }
        if (status.isBlank()) {
            warnings.add(say("doubt.no-status"));
        } else if (stated.status() == null) {
            warnings.add(say("doubt.status-unknown", Texts.shortened(stated.note(), 80)));
        }
        if (wording.isToldBySemicolons()) {
            warnings.add(say("doubt.semicolons"));
        }
        var text = words.text();
        var only = ONLY.matcher(stated.note());
        if (stated.status() != Status.ONGOING && only.find() && text.contains(only.group(1))
                && text.lastIndexOf(" and ", text.indexOf(only.group(1))) > 0) {
            warnings.add(say("doubt.note-of-one", only.group(1)));
        }
        if (text.endsWith(";") || text.endsWith("; and") || text.endsWith(", and")) {
            warnings.add(say("doubt.text-ends", text.substring(text.lastIndexOf(' ', text.length() - 4) + 1)));
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

    /** What people write into a cell to say that there is nothing to say. */
    private static String stated(String text) {
        return text.matches("(?i)[-–—]|not stated|n/a|none stated") ? "" : text;
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }
}
