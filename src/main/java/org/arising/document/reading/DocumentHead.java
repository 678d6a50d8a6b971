package org.arising.document.reading;

import org.arising.document.source.Block;
import org.arising.document.source.Source;
import org.arising.kernel.Days;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document says of itself.
 *
 * @param date its own date
 * @param meeting the meeting that the whole of it is of, or null where it names none
 * @param letter whether it is a letter
 */
record DocumentHead(@Nullable LocalDate date, @Nullable LocalDate meeting, boolean letter) {
    static final Pattern DAY = Pattern.compile(
            "(?i)\\b(\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6},?\\s+\\d{4}"
                    + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})");
    private static final Pattern MEETING = Pattern.compile(
            "(?i)\\b(?:minutes|record|note|notes|summary|actions?|meeting|held|board|committee|panel)\\b");
    private static final Pattern DATED = Pattern.compile("(?i)^(?:date|dated)(?: of (?:report|letter))?\\s*:\\s*(.+)$");
    private static final Pattern MEETING_DATED = Pattern.compile("(?i)^(?:date|meeting)(?: (?:of|and) (?:meeting|time|date))*(?: date)?\\s*:\\s*(.+)$");
    private static final Pattern NEXT = Pattern.compile("(?i)\\b(?:next|previous|last|future)\\b.{0,40}\\bmeeting|minutes of the .*\\bwere\\b");
    private static final Pattern MONTH = Pattern.compile(
            "(?i)\\b(?:update|plan|report|progress|period|quarter\\w*)\\b.{0,60}?\\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\s+\\d{4})\\b");
    private static final int HEAD = 25;

    static DocumentHead of(Source source) {
        var lines = lines(source);
        var letter = lines.stream().anyMatch(line -> line.matches("(?i)^(dear\\b.{0,80}|to whom it may concern.{0,5})$"))
                && lines.stream().anyMatch(line -> line.matches("(?i)^(yours\\b.{0,40}|(?:kind|best) regards.{0,20})$"));
        LocalDate date = null;
        LocalDate meeting = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var dated = DATED.matcher(line);
            if (date == null && dated.matches()) {
                date = day(dated.group(1)).orElse(null);
            }
            if (date == null && letter && i < HEAD && line.length() < 40) {
                date = Days.read(line.replaceAll("(?i)^.*?(?=\\d)", "")).orElse(null);
            }
            if (meeting == null && line.length() < 160 && (i < HEAD || line.matches("(?i)^actions?\\b.*")) && !NEXT.matcher(line).find()) {
                meeting = meeting(line, letter);
            }
        }
        // Minutes are dated by their meeting; where a title names none, a bare date in the head is it.
        if (meeting == null && !letter) {
            meeting = lines.stream().limit(HEAD).filter(line -> line.length() < 60 && !DATED.matcher(line).matches())
                    .flatMap(line -> day(line).stream()).findFirst().orElse(null);
        }
        return new DocumentHead(date, meeting, letter);
    }

    private static @Nullable LocalDate meeting(String line, boolean letter) {
        var named = MEETING_DATED.matcher(line);
        if (!letter && named.matches()) {
            return day(named.group(1)).orElse(null);
        }
        return !DATED.matcher(line).matches() && MEETING.matcher(line).find() ? day(line).orElse(null) : null;
    }

    static Optional<LocalDate> day(String text) {
        var found = DAY.matcher(text);
        return found.find()
                ? Days.read(found.group(1).replaceAll("(?i)\\bof\\s+", "").replace(",", "").replace('.', '/'))
                : Optional.empty();
    }

    /** The last day of the month that the title names, for a document that names no day. */
    static Optional<LocalDate> month(Source source) {
        return lines(source).stream().limit(HEAD)
                .map(MONTH::matcher)
                .filter(Matcher::find)
                .flatMap(found -> Days.read("1 " + found.group(1)).stream())
                .map(first -> first.withDayOfMonth(first.lengthOfMonth()))
                .findFirst();
    }

    private static ArrayList<String> lines(Source source) {
        var lines = new ArrayList<String>();
        for (var block : source.blocks()) {
            switch (block) {
                case Block.Heading heading -> lines.add(heading.text());
                case Block.Words words -> lines.add(words.text());
                case Block.Entry entry -> lines.add(entry.text());
                case Block.Row row -> {
                    var filled = row.cells().stream().map(cell -> cell.plain()).filter(cell -> !cell.isEmpty()).toList();
                    if (filled.size() == 2 && filled.getFirst().length() < 30) {
                        lines.add(filled.getFirst().replaceFirst(":?$", ":") + " " + filled.getLast());
                    } else if (filled.size() == 1) {
                        lines.add(filled.getFirst());
                    }
                }
                case Block.Gap gap -> {}
            }
        }
        return lines;
    }
}
