package org.arising.document.reporting;

import org.arising.action.Wording;
import org.arising.picture.Figures;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * A report to a committee for one of its meetings, as it stands: what is published is these fields and no others. Texts
 * are as the record holds them; a text that is not there is empty.
 *
 * @param to the committee
 * @param of who reports
 * @param date the meeting
 * @param access whether the public may read it
 * @param draft whether it has not been issued
 * @param edition 1 when it is issued first; 0 for a draft
 * @param countsTo the day up to which it counts, in the committee's zone
 * @param meetings actions by the meeting in which they arose, newest first
 * @param corrections what has changed since it was issued, in sentences
 * @param figure its picture; null where there is too little to see, and in reports of before there were pictures
 */
public record Report(
        String title,
        String to,
        String of,
        LocalDate date,
        String access,
        boolean draft,
        int edition,
        LocalDate countsTo,
        List<String> summary,
        List<String> recommendation,
        List<Group> meetings,
        List<Commitment> commitments,
        List<Standing> standing,
        List<Letter> correspondence,
        List<String> legal,
        List<String> financial,
        List<Appendix> appendices,
        List<String> background,
        List<String> contact,
        List<String> corrections,
        @Nullable Figure figure) {

    /** A picture: what it shows, and the words that say the same. */
    public record Figure(String words, Figures figures) {}

    /** The actions that arose at one meeting. */
    public record Group(String title, List<Row> rows) {}

    /**
     * An action.
     *
     * @param due the last day that was in time when it was counted, or null; the paper does not print it, the public page does
     */
    public record Row(
            String ref,
            String itemNo,
            String itemTitle,
            String responsible,
            Words words,
            String status,
            String note,
            List<Integer> appendices,
            @Nullable LocalDate due) {

        /** The status as it is printed. */
        String sentence() {
            return note.isEmpty() ? say("report.status", status) : say("report.status-with-note", status, note);
        }
    }

    /** A commitment of a plan, with its newest update. */
    public record Commitment(String ref, String chapter, String responsible, Words words, String note) {}

    /**
     * Standing business that every report shows.
     *
     * @param ref empty in reports that were issued before it was kept
     */
    public record Standing(String ref, String subject, Words words, String status, String responsible, String deadline) {
        /** A field that is not in an older report is empty. */
        @SuppressWarnings("NullAway") // Jackson hands null in for what is not there
        public Standing {
            ref = ref == null ? "" : ref;
        }

        /** What it says, whichever action it is. */
        Standing unnamed() {
            return new Standing("", subject, words, status, responsible, deadline);
        }
    }

    /** A paragraph on a letter. */
    public record Letter(String number, String text) {}

    /**
     * What is attached.
     *
     * @param response the response or letter that it is of here, or empty where a document listed it
     */
    public record Appendix(int number, String title, String response) {}

    /** Words of an action, its parts gathered into lists. */
    public record Words(String leadIn, List<Parts> lists, String closing) {
        static Words of(Wording wording) {
            var lists = new ArrayList<Parts>();
            var open = new ArrayList<String>();
            var leadIn = "";
            for (var part : wording.parts()) {
                if (!part.leadIn().isEmpty()) {
                    if (!open.isEmpty()) {
                        lists.add(new Parts(leadIn, List.copyOf(open)));
                        open.clear();
                    }
                    leadIn = part.leadIn();
                }
                open.add(part.text());
            }
            if (!open.isEmpty()) {
                lists.add(new Parts(leadIn, List.copyOf(open)));
            }
            return new Words(wording.leadIn(), List.copyOf(lists), wording.closing());
        }
    }

    /** Parts beneath a lead-in of their own, which is empty for those that follow the action's. */
    public record Parts(String leadIn, List<String> parts) {}

    /** Every row of every meeting. */
    List<Row> rows() {
        return meetings.stream().flatMap(group -> group.rows().stream()).toList();
    }

    /** The same report as issued, or with corrections. */
    Report as(boolean nowDraft, int nowEdition, List<String> nowCorrections) {
        return new Report(
                title, to, of, date, access, nowDraft, nowEdition, countsTo, summary, recommendation, meetings, commitments,
                standing, correspondence, legal, financial, appendices, background, contact, nowCorrections, figure);
    }
}
