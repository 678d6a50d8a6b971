package org.arising.document.reading;

import org.arising.action.Kind;
import org.arising.action.Status;
import org.arising.action.Wording;
import org.arising.document.source.Place;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What was read from a document, before anything is stored. Nothing in it is guessed: what is doubtful carries a
 * warning in words.
 *
 * @param form what kind of document it is
 * @param addressedTo the committee that the document names as its own ("Report to:"), or null where it names none
 * @param date the document's own date
 * @param meeting the meeting that the whole document is of, or null where it names none or several
 * @param actions in document order, standing rows included
 * @param appendices the appendices that the document lists
 * @param letters correspondence that it reports beside the actions
 * @param suggestions sentences that ask or promise without being marked as actions: for a person to decide
 * @param topics what the document notes for other meetings
 * @param warnings doubts that concern no single action
 */
public record Draft(
        Form form,
        @Nullable String addressedTo,
        @Nullable LocalDate date,
        @Nullable LocalDate meeting,
        List<Row> actions,
        List<Appendix> appendices,
        List<Letter> letters,
        List<Suggestion> suggestions,
        List<Topic> topics,
        List<Warning> warnings) {

    /**
     * One action as the document words it.
     *
     * @param number the document's own number, or null
     * @param meeting the meeting under which it stands, or null where none is named (standing rows)
     * @param responsible exactly as stated, or null
     * @param status the stated state, or null
     * @param statusNote what follows the state word, word for word; empty where nothing does
     * @param appendices the appendices that the status cites
     * @param timing exactly as stated, or null
     * @param warnings doubts in words, each a full sentence
     */
    public record Row(
            @Nullable String number,
            @Nullable LocalDate meeting,
            @Nullable String itemNo,
            @Nullable String itemTitle,
            @Nullable String responsible,
            Kind kind,
            Wording wording,
            @Nullable Status status,
            String statusNote,
            List<Integer> appendices,
            @Nullable String timing,
            @Nullable String chapter,
            Lines lines,
            List<String> warnings) {}

    /** An appendix: {@code Appendix 2 – Correspondence from the IOPC, dated 26 July 2022}. */
    public record Appendix(int number, String title, Lines lines) {}

    /** A letter reported beside the actions, with the appendix that holds it. */
    public record Letter(String paragraph, String text, @Nullable LocalDate date, List<Integer> appendices, Lines lines) {}

    /**
     * A sentence that asks or promises without being marked as an action.
     *
     * @param text word for word, white space collapsed
     * @param why which words make it one, in a sentence
     * @param responsible who is asked or promises, as stated, or null
     * @param timing by when, as stated, or null
     */
    public record Suggestion(
            Lines lines, String text, String why, @Nullable String responsible, @Nullable String timing) {}

    /** Something noted for another meeting, word for word. */
    public record Topic(Lines lines, String text) {}

    /** A doubt, with its place. */
    public record Warning(Lines lines, String words) {}

    /** The lines of the source, the first being 1, both ends included. */
    public record Lines(int first, int last) {
        /** The lines of a place in neutral form. */
        static Lines of(Place place) {
            return new Lines(place.first(), place.last());
        }

        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }
}
