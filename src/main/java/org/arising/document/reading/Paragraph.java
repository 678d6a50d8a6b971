package org.arising.document.reading;

import org.arising.document.source.Block;
import org.arising.document.source.Place;
import org.arising.document.source.Source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of prose, its lines joined.
 *
 * @param bullet the mark of a list entry, else empty
 * @param depth of the list, 0 for the outermost
 */
record Paragraph(Place place, Kind kind, String bullet, int depth, String text) {
    enum Kind {
        HEADING,
        WORDS,
        ENTRY,
        /** A row of a table, which is not read here, but ends what stands before it. */
        TABLE
    }

    /** A line that begins so is no continuation of the line before. */
    private static final Pattern BEGINS = Pattern.compile(
            "(?i)^(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[.):]?\\s|\\(?[a-z]\\)\\s|\\[?actions?\\b|ap\\s?\\d|resolved\\b|agreed:|#|appendix\\b|page \\d)");
    private static final Pattern PAGE = Pattern.compile("(?i)^(?:page\\s+)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?$");

    /** The paragraphs of a document: lines that nothing parts are joined, page numbers left out. */
    static List<Paragraph> of(Source source) {
        var paragraphs = new ArrayList<Paragraph>();
        var open = false;
        for (var block : source.blocks()) {
            switch (block) {
                case Block.Gap gap -> open = false;
                case Block.Heading heading -> {
                    paragraphs.add(new Paragraph(heading.place(), Kind.HEADING, "", 0, heading.text()));
                    open = false;
                }
                case Block.Entry entry -> {
                    paragraphs.add(new Paragraph(entry.place(), Kind.ENTRY, entry.marker(), entry.depth(), entry.text()));
                    open = true;
                }
                case Block.Words words -> {
                    if (words.text().isEmpty() || PAGE.matcher(words.text()).matches()) {
                        continue;
                    }
                    if (open && !BEGINS.matcher(words.text()).find() && !paragraphs.getLast().text().endsWith(":")) {
                        paragraphs.add(paragraphs.removeLast().with(words));
                    } else {
                        paragraphs.add(new Paragraph(words.place(), Kind.WORDS, "", 0, words.text()));
                    }
                    open = true;
                }
                case Block.Row row -> {
                    paragraphs.add(new Paragraph(row.place(), Kind.TABLE, "", 0, ""));
                    open = false;
                }
            }
        }
        return List.copyOf(paragraphs);
    }

    private Paragraph with(Block.Words more) {
        return new Paragraph(
                new Place(place.first(), more.place().last(), place.page()), kind, bullet, depth, text + " " + more.text());
    }

    Draft.Lines lines() {
        return Draft.Lines.of(place);
    }
}
