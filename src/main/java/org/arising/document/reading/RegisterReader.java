package org.arising.document.reading;

import org.arising.document.source.Block;
import org.arising.document.source.Cell;
import org.arising.document.source.Source;
import org.arising.kernel.Days;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/**
 * Reads a register: tables of actions under headings that name their meetings. It knows structure and wording of such
 * reports, after the summary list of actions of a police and crime committee of 29 September 2022.
 */
final class RegisterReader {
    private static final Pattern DAY = Pattern.compile(
            "(?i)(\\d{1,2}(?:st|nd|rd|th)?\\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\s+\\d{4}"
                    + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})");
    private static final Pattern MEETING =
            Pattern.compile("(?i)^(?:#{1,6}\\s*)?(?:\\d+(?:\\.\\d+)*\\.?\\s+)?(actions?\\b|meeting\\b|.{0,80}\\bmeeting\\b)");
    private static final Pattern OUTSIDE = Pattern.compile("(?i)actions? (arising|raised) outside (a|any) meetings?");
    private static final Pattern ADDRESSED = Pattern.compile("(?i)^(?:report )?to:?$");
    private static final Pattern APPENDIX = Pattern.compile("(?i)^(?:[-*]\\s+)?appendix\\s+(\\d{1,3})\\s*[–—:-]\\s*(.+)$");
    private static final Pattern LETTER = Pattern.compile("^(?:[-*]\\s+)?(\\d+\\.\\d+)\\.?\\s+(.+)$");

    private final List<Draft.Row> rows = new ArrayList<>();
    private final List<Draft.Appendix> appendices = new ArrayList<>();
    private final List<Draft.Letter> letters = new ArrayList<>();
    private final List<Draft.Warning> warnings = new ArrayList<>();
    private final Map<String, Draft.Lines> seen = new HashMap<>();
    private @Nullable String addressedTo;
    private @Nullable LocalDate date;
    private @Nullable LocalDate meeting;
    private @Nullable Columns columns;
    private @Nullable RowDraft open;
    private boolean correspondence;
    private boolean plan;
    private boolean afterGap;
    private boolean marked;

    private String whole = "";

    private RegisterReader() {}

    /** The words of all tables, by which broken ones are put together again. */
    private static String whole(Source source) {
        return source.blocks().stream()
                .filter(Block.Row.class::isInstance)
                .flatMap(row -> ((Block.Row) row).cells().stream())
                .map(Cell::plain)
                .collect(Collectors.joining(" "));
    }

    static Draft read(Source source) {
        var reader = new RegisterReader();
        source.doubts().forEach(doubt -> reader.warnings.add(new Draft.Warning(Draft.Lines.of(doubt.place()), doubt.words())));
        reader.whole = whole(source);
        source.blocks().forEach(reader::take);
        reader.close();
        return new Draft(
                reader.form(),
                reader.addressedTo,
                reader.date,
                null,
                List.copyOf(reader.rows),
                List.copyOf(reader.appendices),
                reader.dated(),
                List.of(),
                List.of(),
                List.copyOf(reader.warnings));
    }

    /** A report may hold the commitments of a plan beside its actions. */
    private Form form() {
        return plan && rows.stream().noneMatch(row -> row.meeting() != null) ? Form.PLAN : Form.REGISTER;
    }

    private void take(Block block) {
        switch (block) {
            case Block.Gap gap -> afterGap = true;
            case Block.Heading heading -> {
                take(heading, heading.text());
                afterGap = false;
            }
            case Block.Words words -> {
                if (open == null || !afterGap || !open.interleaves(words, whole)) {
                    take(words, words.text());
                }
                afterGap = false;
            }
            case Block.Entry entry -> {
                take(entry, "- " + (entry.marker().matches("\\d.*") ? entry.marker() + " " : "") + entry.text());
                afterGap = false;
            }
            case Block.Row row -> {
                take(row);
                afterGap = false;
            }
        }
    }

    private void take(Block.Row row) {
        var heading = isData(row) ? Optional.<Columns>empty() : Columns.of(row.cells());
        if (heading.isPresent()) {
            marked = row.heading();
            // A heading repeated after a page break leaves the row before it open.
            if (columns == null || columns.isStanding() != heading.get().isStanding()) {
                close();
            }
            columns = heading.get();
            plan |= columns.isPlan();
            return;
        }
        if (columns == null) {
            takeField(row);
            return;
        }
        if (row.cells().stream().allMatch(Cell::isBlank)) {
            return;
        }
        if (!columns.isStanding() && RowDraft.isContinuation(columns, row)) {
            if (open == null) {
                warnings.add(new Draft.Warning(Draft.Lines.of(row.place()), say("doubt.row-continues-nothing")));
            } else {
                open.continueWith(columns, row);
            }
            return;
        }
        close();
        open = new RowDraft(columns, row, columns.isStanding() ? null : meeting);
    }

    /** Where a table marks its heading, no other row of it is one, whatever its words are. */
    private boolean isData(Block.Row row) {
        return columns != null && marked && !row.heading() && columns.count() == row.cells().size();
    }

    /** A field of the document's head: "Report to:", "Date:". */
    private void takeField(Block.Row row) {
        if (row.cells().size() < 2) {
            return;
        }
        var name = row.cells().getFirst().plain();
        var value = row.cells().get(1).plain();
        takeField(name, value);
    }

    private void takeField(String name, String value) {
        if (addressedTo == null && ADDRESSED.matcher(name).matches() && !value.isEmpty()) {
            addressedTo = value;
        } else if (date == null && name.matches("(?i)date( of (report|meeting))?:?")) {
            date = Days.read(value).orElse(null);
        }
    }

    private void take(Block block, String text) {
        if (text.length() < 60 && OUTSIDE.matcher(text).matches()) {
            close();
            columns = null;
            meeting = null;
            return;
        }
        if (open != null && !afterGap && !isHeading(text)) {
            open.continueWith(block.place(), text);
            return;
        }
        var day = firstDay(text);
        if (day.isPresent() && isHeading(text)) {
            close();
            columns = null;
            meeting = day.get();
            return;
        }
        var colon = text.indexOf(':');
        if (colon > 0 && colon < 30) {
            takeField(text.substring(0, colon + 1), text.substring(colon + 1).strip());
        }
        if (text.matches("(?i)(#+\\s*)?\\d+\\.?\\s+\\p{L}.{0,80}") || block instanceof Block.Heading) {
            close();
            columns = null;
            correspondence = text.toLowerCase(java.util.Locale.ROOT).contains("correspondence");
        }
        takeCorrespondence(text, Draft.Lines.of(block.place()));
    }

    private static boolean isHeading(String text) {
        return text.length() < 160 && !text.endsWith(".") && MEETING.matcher(text).find() && firstDay(text).isPresent();
    }

    private void takeCorrespondence(String text, Draft.Lines lines) {
        var appendix = APPENDIX.matcher(text);
        if (appendix.matches()) {
            appendices.add(new Draft.Appendix(Integer.parseInt(appendix.group(1)), appendix.group(2).strip(), lines));
            return;
        }
        var letter = LETTER.matcher(text);
        if (correspondence && letter.matches()) {
            var cited = StatedStatus.appendices(text);
            if (!cited.isEmpty()) {
                letters.add(new Draft.Letter(letter.group(1), letter.group(2), lastDay(text).orElse(null), cited, lines));
            }
        }
    }

    /** A letter is dated by the appendix that holds it, else by the last day that its paragraph names. */
    private List<Draft.Letter> dated() {
        return letters.stream()
                .map(letter -> {
                    var titled = appendices.stream()
                            .filter(appendix -> letter.appendices().contains(appendix.number()))
                            .flatMap(appendix -> lastDay(appendix.title()).stream())
                            .findFirst();
                    return new Draft.Letter(
                            letter.paragraph(),
                            letter.text(),
                            titled.orElse(letter.date()),
                            letter.appendices(),
                            letter.lines());
                })
                .toList();
    }

    private void close() {
        var closing = open;
        open = null;
        if (closing == null) {
            return;
        }
        var row = closing.row();
        if (row == null) {
            warnings.add(new Draft.Warning(closing.lines(), say("doubt.row-without-words")));
            return;
        }
        rows.add(withTwin(row));
    }

    private Draft.Row withTwin(Draft.Row row) {
        // The same commitment under two numbers is as worth a look as the same action twice.
        var key = row.meeting() + "|" + row.itemNo() + "|" + row.responsible() + "|" + row.wording().text();
        var twin = seen.putIfAbsent(key, row.lines());
        if (twin == null) {
            return row;
        }
        var more = new ArrayList<>(row.warnings());
        more.add(say("doubt.twin", twin));
        return new Draft.Row(
                row.number(),
                row.meeting(),
                row.itemNo(),
                row.itemTitle(),
                row.responsible(),
                row.kind(),
                row.wording(),
                row.status(),
                row.statusNote(),
                row.appendices(),
                row.timing(),
                row.chapter(),
                row.lines(),
                List.copyOf(more));
    }

    private static Optional<LocalDate> firstDay(String text) {
        var found = DAY.matcher(text);
        return found.find() ? Days.read(found.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> lastDay(String text) {
        var found = DAY.matcher(text);
        Optional<LocalDate> day = Optional.empty();
        while (found.find()) {
            day = Days.read(found.group(1)).or(() -> Optional.empty());
        }
        return day;
    }
}
