package org.arising.document.reporting.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.committee.Committee;
import org.arising.document.reporting.PaperResult;
import org.arising.document.writing.PaperFormat;
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

import static org.arising.kernel.Words.say;

/** What is said of a report: to the officer who asks for it, and above its files. */
public final class ReportView {
    private static final int DOUBTS = 8;
    private static final int DOUBT = 400;

    private ReportView() {}

    /** The comment above the files, as mrkdwn. */
    public static String comment(PaperResult.Made made, String actor) {
        var report = made.report();
        var title = Escape.mrkdwn(Snippet.of(made.paper().title(), 150));
        var summary = Escape.mrkdwn(Snippet.of(made.summary(), 400));
        return report == null
                ? say("report.comment", title, summary, People.spoken(actor))
                : say("report.comment.of-meeting", title, report.date(), summary, People.spoken(actor));
    }

    /** To who asked: what will be posted where, what to look at first, and what can be changed. */
    public static Message asked(
            Committee committee, LocalDate meeting, PaperResult.Made made, List<PaperFormat> formats) {
        var channel = String.valueOf(committee.channel());
        var begins = say("report.asked", Snippet.of(made.paper().title(), 150), meeting, Snippet.of(made.summary(), 400));
        var where = say(
                "report.asked.where",
                formats.stream().map(PaperFormat::spoken).collect(Collectors.joining(", ")), People.channel(channel));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.marked("*%s*\n%s".formatted(Escape.mrkdwn(begins), where)));
        if (!made.doubts().isEmpty()) {
            blocks.add(Draw.section(look(made.doubts())));
        }
        blocks.addAll(buttons(committee, meeting));
        var text = begins + " " + say("report.asked.posted")
                + (made.doubts().isEmpty() ? "" : " " + look(made.doubts()));
        return new Message(Budget.text(length -> Escape.text(text)), List.copyOf(blocks));
    }

    /** To who asked for more than can be looked through while they wait. */
    public static Message large(Committee committee, LocalDate meeting) {
        var words = say("report.asked.large", meeting);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(words));
        blocks.addAll(buttons(committee, meeting));
        return new Message(words, List.copyOf(blocks));
    }

    private static String look(List<String> doubts) {
        var shown = doubts.stream().limit(DOUBTS).map(doubt -> "• " + Snippet.of(doubt, DOUBT)).collect(Collectors.joining("\n"));
        var more = doubts.size() > DOUBTS ? "\n• " + say("report.look.more", doubts.size() - DOUBTS) : "";
        return Texts.shortened(say("report.look") + "\n" + shown + more, Budget.SECTION);
    }

    private static List<LayoutBlock> buttons(Committee committee, LocalDate meeting) {
        var query = committee.code() + " " + meeting;
        return List.of(Draw.actions(List.of(
                Draw.button(say("report.button.options"), ReportIds.OPTIONS, ButtonValue.query("report", query)),
                Draw.button(say("report.button.texts"), ReportIds.TEXTS, ButtonValue.query("report", query)),
                Draw.button(say("report.button.standing"), ReportIds.STANDING, ButtonValue.query("report", query)),
                Draw.button(say("report.button.letters"), ReportIds.LETTERS, ButtonValue.query("report", query)))));
    }
}
