package org.arising.document.reporting.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.committee.Committee;
import org.arising.document.reporting.PaperResult;
import org.arising.document.writing.PaperFormat;
import org.arising.kernel.Days;
import org.arising.kernel.Texts;
import org.arising.slack.Budget;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.People;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of a report: to the officer who asks for it, and above its files. */
public final class ReportView {
    private static final int DOUBTS = 8;
    private static final int DOUBT = 400;

    private ReportView() {}

    /** The comment above the files, as mrkdwn. */
    public static String comment(PaperResult.Made made, String actor) {
        var report = made.report();
        return "*%s*%s: %s. Asked for by %s.".formatted(
                Escape.mrkdwn(Snippet.of(made.paper().title(), 150)),
                report == null ? "" : " for the meeting of " + Days.spoken(report.date()), Escape.mrkdwn(Snippet.of(made.summary(), 400)), People.spoken(actor));
    }

    /** To who asked: what will be posted where, what to look at first, and what can be changed. */
    public static Message asked(
            Committee committee, LocalDate meeting, PaperResult.Made made, List<PaperFormat> formats) {
        var channel = String.valueOf(committee.channel());
        var begins = "%s for the meeting of %s: %s.".formatted(
                Snippet.of(made.paper().title(), 150), Days.spoken(meeting), Snippet.of(made.summary(), 400));
        var where = "Its files (%s) are being made and will be posted in %s, for everybody there.".formatted(
                formats.stream().map(PaperFormat::spoken).collect(Collectors.joining(", ")), People.channel(channel));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.marked("*%s*\n%s".formatted(Escape.mrkdwn(begins), where)));
        if (!made.doubts().isEmpty()) {
            blocks.add(Draw.section(look(made.doubts())));
        }
        blocks.addAll(buttons(committee, meeting));
        var text = begins + " Its files will be posted in the committee’s channel."
                + (made.doubts().isEmpty() ? "" : " " + look(made.doubts()));
        return new Message(Budget.text(length -> Escape.text(text)), List.copyOf(blocks));
    }

    /** To who asked for more than can be looked through while they wait. */
    public static Message large(Committee committee, LocalDate meeting) {
        var words = "The report for the meeting of %s is being made and will be posted in the committee’s channel."
                .formatted(Days.spoken(meeting));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(words));
        blocks.addAll(buttons(committee, meeting));
        return new Message(words, List.copyOf(blocks));
    }

    private static String look(List<String> doubts) {
        var shown = doubts.stream().limit(DOUBTS).map(doubt -> "• " + Snippet.of(doubt, DOUBT)).collect(Collectors.joining("\n"));
        var more = doubts.size() > DOUBTS ? "\n• and %d more".formatted(doubts.size() - DOUBTS) : "";
        return Texts.shortened("Before you issue it, look at this:\n" + shown + more, Budget.SECTION);
    }

    private static List<LayoutBlock> buttons(Committee committee, LocalDate meeting) {
        var query = committee.code() + " " + meeting;
        return List.of(Draw.actions(List.of(
                Draw.button("Options, issue…", ReportIds.OPTIONS, ButtonValue.query("report", query)),
                Draw.button("Standing text…", ReportIds.TEXTS, ButtonValue.query("report", query)),
                Draw.button("Standing items…", ReportIds.STANDING, ButtonValue.query("report", query)),
                Draw.button("Correspondence…", ReportIds.LETTERS, ButtonValue.query("report", query)))));
    }
}
