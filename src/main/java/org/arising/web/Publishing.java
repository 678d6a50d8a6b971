package org.arising.web;

import org.arising.document.reporting.Report;
import org.arising.kernel.Texts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/** What of a frozen report is public. Whatever is published passes here and nowhere else. */
public final class Publishing {
    /**
     * A report whose own statement of public access has one of these words is not published, whatever else it says: better
     * one report too few on the web than one that was not for the public.
     */
    private static final Pattern NOT_OPEN = Pattern.compile(
            "(?iu)\\b(?:not|exempt\\w*|exclu\\w+|confidential\\w*|private\\w*|restrict\\w*|closed|part (?:2|ii|two))\\b");

    /** Slack's own name of a person or a channel, as it may stand in a sentence that came from a message. */
    private static final Pattern SLACK = Pattern.compile(
            "<?(?:@[UW]|#[CG]|!subteam\\^S)(?=[A-Z]*\\d)[A-Z0-9]{4,20}\\b(?:\\|[^<>|]*)?>?");

    private final Report report;
    private final Set<String> exempt;
    /** Appendices that what is left out cites, and nothing else. */
    private final Set<Integer> unseen;

    private Publishing(Report report, Set<String> exempt) {
        this.report = report;
        this.exempt = exempt;
        this.unseen = new HashSet<>(cited(row -> !isOpen(row.ref())));
        this.unseen.removeAll(cited(row -> isOpen(row.ref())));
    }

    private Set<Integer> cited(Predicate<Report.Row> which) {
        var cited = new HashSet<Integer>();
        report.meetings().forEach(group -> group.rows().stream().filter(which).forEach(row -> cited.addAll(row.appendices())));
        return cited;
    }

    /** Whether the report itself does not say that the public may not read it. */
    public static boolean isOpen(Report report) {
        return !report.draft() && !NOT_OPEN.matcher(report.access()).find();
    }

    /**
     * What the public reads of it.
     *
     * @param exempt references of actions that are not for publication by now: what was marked after it was issued goes at once
     */
    public static PublicReport of(Report report, LocalDate issued, Set<String> exempt) {
        return new Publishing(report, exempt).made(issued);
    }

    private PublicReport made(LocalDate issued) {
        return new PublicReport(
                plain(report.to()),
                plain(report.title()),
                report.date(),
                report.edition(),
                issued,
                report.countsTo(),
                plain(report.summary()),
                plain(report.recommendation()),
                report.meetings().stream().map(this::group).filter(group -> !group.actions().isEmpty()).toList(),
                report.commitments().stream()
                        .filter(c -> isOpen(c.ref()))
                        .map(c -> new PublicReport.Commitment(
                                c.ref(), plain(c.chapter()), plain(c.responsible()), plain(c.words()), plain(c.note())))
                        .toList(),
                report.standing().stream()
                        .filter(s -> isOpen(s.ref()))
                        .map(s -> new PublicReport.Standing(
                                plain(s.subject()), plain(s.words()), plain(s.status()), plain(s.responsible()), plain(s.deadline())))
                        .toList(),
                report.correspondence().stream()
                        .map(letter -> new PublicReport.Letter(plain(letter.number()), plain(letter.text())))
                        .toList(),
                plain(report.legal()),
                plain(report.financial()),
                report.appendices().stream()
                        .filter(appendix -> !unseen.contains(appendix.number()))
                        .map(appendix -> new PublicReport.Appendix(appendix.number(), plain(appendix.title())))
                        .toList(),
                plain(report.background()),
                plain(report.corrections().stream().filter(each -> exempt.stream().noneMatch(each::contains)).toList()),
                withheld());
    }

    private PublicReport.Group group(Report.Group group) {
        return new PublicReport.Group(
                plain(group.title()), group.rows().stream().filter(row -> isOpen(row.ref())).map(Publishing::action).toList());
    }

    private static PublicReport.PublicAction action(Report.Row row) {
        return new PublicReport.PublicAction(
                row.ref(),
                plain(row.itemNo()),
                plain(row.itemTitle()),
                plain(row.responsible()),
                plain(row.words()),
                plain(row.status()),
                plain(row.note()),
                row.appendices(),
                row.due());
    }

    private boolean isOpen(String ref) {
        return ref.isEmpty() || !exempt.contains(ref);
    }

    private int withheld() {
        return (int) (report.meetings().stream().flatMap(group -> group.rows().stream()).filter(row -> !isOpen(row.ref())).count()
                + report.commitments().stream().filter(c -> !isOpen(c.ref())).count()
                + report.standing().stream().filter(s -> !isOpen(s.ref())).count());
    }

    private static Report.Words plain(Report.Words words) {
        return new Report.Words(
                plain(words.leadIn()),
                words.lists().stream().map(list -> new Report.Parts(plain(list.leadIn()), plain(list.parts()))).toList(),
                plain(words.closing()));
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(Publishing::plain).toList();
    }

    /** A text as any format can hold it, without the names that Slack gives to people. */
    private static String plain(String text) {
        return SLACK.matcher(Texts.collapsed(text)).replaceAll(say("public.somebody"));
    }
}
