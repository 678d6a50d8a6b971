package org.arising.web;

import org.arising.document.reporting.Report;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What the public reads of a report that was issued: these fields and no others, in every format. {@link Publishing} alone
 * makes it, from what was frozen.
 *
 * @param committee to whom it is, as the report has it
 * @param meeting the meeting for which it is
 * @param edition 1 when it was issued first
 * @param issued the day on which this edition was issued, in the committee's zone
 * @param countsTo the day up to which it counts
 * @param corrections what this edition corrects, in sentences
 * @param withheld how many of its entries are left out here, for they were marked as not for publication after it was issued
 */
public record PublicReport(
        String committee,
        String title,
        LocalDate meeting,
        int edition,
        LocalDate issued,
        LocalDate countsTo,
        List<String> summary,
        List<String> recommendation,
        List<Group> groups,
        List<Commitment> commitments,
        List<Standing> standing,
        List<Letter> correspondence,
        List<String> legal,
        List<String> financial,
        List<Appendix> appendices,
        List<String> background,
        List<String> corrections,
        int withheld) {

    /** What is not public of a report is empty where it is printed. */
    private static final String UNSAID = "";

    /** The actions that arose at one meeting. */
    public record Group(String title, List<PublicAction> actions) {}

    /** A commitment of a plan. */
    public record Commitment(String ref, String chapter, String responsible, Report.Words words, String note) {}

    /** Standing business. */
    public record Standing(String subject, Report.Words words, String status, String responsible, String deadline) {}

    /** A paragraph on a letter. */
    public record Letter(String number, String text) {}

    /** That something is attached; what it is stays with the committee. */
    public record Appendix(int number, String title) {}

    /**
     * An action.
     *
     * @param responsible who answers, exactly as stated
     * @param status the state word
     * @param note the sentence after it; may be empty
     * @param due the last day in time, or null where the report froze none
     */
    public record PublicAction(
            String ref,
            String itemNo,
            String itemTitle,
            String responsible,
            Report.Words words,
            String status,
            String note,
            List<Integer> appendices,
            @Nullable LocalDate due) {}

    /** Every action. */
    public List<PublicAction> actions() {
        return groups.stream().flatMap(group -> group.actions().stream()).toList();
    }

    /** As the committee's own template prints it. */
    public Report printed() {
        return new Report(
                title,
                committee,
                UNSAID,
                meeting,
                UNSAID,
                false,
                edition,
                countsTo,
                summary,
                recommendation,
                groups.stream()
                        .map(group -> new Report.Group(
                                group.title(), group.actions().stream().map(PublicReport::printed).toList()))
                        .toList(),
                commitments.stream()
                        .map(c -> new Report.Commitment(c.ref(), c.chapter(), c.responsible(), c.words(), c.note()))
                        .toList(),
                standing.stream()
                        .map(s -> new Report.Standing(UNSAID, s.subject(), s.words(), s.status(), s.responsible(), s.deadline()))
                        .toList(),
                correspondence.stream().map(letter -> new Report.Letter(letter.number(), letter.text())).toList(),
                legal,
                financial,
                appendices.stream().map(appendix -> new Report.Appendix(appendix.number(), appendix.title(), UNSAID)).toList(),
                background,
                List.of(),
                corrections,
                // A picture counts what may have been marked as not for publication since.
                null);
    }

    private static Report.Row printed(PublicAction action) {
        return new Report.Row(
                action.ref(),
                action.itemNo(),
                action.itemTitle(),
                action.responsible(),
                action.words(),
                action.status(),
                action.note(),
                action.appendices(),
                action.due());
    }
}
