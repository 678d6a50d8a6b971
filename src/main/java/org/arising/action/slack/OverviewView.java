package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import org.arising.action.Action;
import org.arising.committee.Sending;
import org.arising.slack.Budget;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code /actions}: what I owe, what is overdue in my committees, and what can be typed. */
public final class OverviewView {
    private static final int SHOWN = 3;
    private static final int COMMITTEES = 10;

    private OverviewView() {}

    /**
     * What is known of the viewer.
     *
     * @param owed how many ongoing actions the viewer answers for
     * @param pressing those of them that come first, overdue before others; the first three are shown
     * @param committees the viewer's own
     * @param troubles what could not be sent for committees that the viewer runs; the first three are shown
     * @param mails whether mail is sent
     */
    public record Overview(
            long owed,
            List<Action> pressing,
            List<Standing> committees,
            List<TroubleView.Trouble> troubles,
            boolean mails) {}

    /**
     * How a committee stands.
     *
     * @param sending whether anything is sent to responsible parties, which only its officers are told
     */
    public record Standing(
            String code, String name, long ongoing, long overdue, Sending sending, boolean isOfficer) {}

    /** The overview. */
    public static Message of(Overview overview, LocalDate today) {
        var pressing = overview.pressing().stream().limit(SHOWN).toList();
        var committees = overview.committees().stream().limit(COMMITTEES).toList();
        var text = new ArrayList<String>();
        var head = new ArrayList<LayoutBlock>();
        var body = new ArrayList<List<LayoutBlock>>();
        var owed = say("overview.owed", overview.owed());
        text.add(owed);
        head.add(Draw.header(owed));
        for (var trouble : overview.troubles().stream().limit(SHOWN).toList()) {
            text.add(TroubleView.text(trouble));
            body.add(TroubleView.blocks(trouble));
        }
        var untold = overview.troubles().size() - SHOWN;
        if (untold > 0) {
            body.add(List.of(Draw.context(say("overview.more-troubles", untold))));
        }
        for (var action : pressing) {
            text.add(ActionWords.line(action, today, 120));
            body.add(ActionCard.of(action, today, 120));
        }
        if (overview.owed() > pressing.size()) {
            body.add(List.of(Draw.actions(List.of(open(say("overview.button.owed"), 0, "ongoing mine")))));
        }
        for (var committee : committees) {
            text.add(Escape.text(words(committee, today)));
            body.add(committee(committee, today));
        }
        if (committees.isEmpty() && overview.owed() == 0) {
            var nothing = say("overview.no-committee");
            text.add(nothing);
            body.add(List.of(
                    Draw.section(nothing),
                    Draw.actions(List.of(Draw.button(
                            say("overview.button.set-up"), ActionIds.SAY, ButtonValue.query("say", "settings new"))))));
        }
        var more = overview.committees().size() - committees.size();
        if (more > 0) {
            body.add(List.of(Draw.context(say("overview.more", more))));
        }
        var words = Arrays.stream(Verb.values())
                .filter(verb -> verb.isThere(overview.mails()))
                .map(Verb::word)
                .reduce((left, right) -> say("join.comma", left, right)).orElseThrow();
        var verbs = say("overview.verbs", words);
        text.add(verbs);
        return Budget.message(
                String.join("\n", text), head, body, List.of(Draw.context(verbs)), left -> say("overview.left-out"));
    }

    private static List<LayoutBlock> committee(Standing committee, LocalDate today) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(words(committee, today)));
        var buttons = new ArrayList<BlockElement>();
        if (committee.overdue() > 0) {
            buttons.add(open(say("overview.button.overdue"), 0, "overdue " + committee.code()));
        }
        if (committee.ongoing() > 0) {
            buttons.add(open(say("overview.button.ongoing"), 1, "ongoing " + committee.code()));
        }
        if (committee.isOfficer()) {
            buttons.add(Draw.button(
                    say("overview.button.sending"), ActionIds.SENDING, ButtonValue.query("sending", committee.code())));
        }
        if (!buttons.isEmpty()) {
            blocks.add(Draw.actions(buttons));
        }
        return blocks;
    }

    private static String words(Standing committee, LocalDate today) {
        var counts = say(
                "overview.committee",
                Snippet.of(committee.name(), 150),
                committee.code(),
                committee.ongoing(),
                committee.overdue());
        return committee.isOfficer() ? counts + " " + sending(committee.sending(), today) : counts;
    }

    /** Whether anything is sent, in a sentence. */
    public static String sending(Sending sending, LocalDate today) {
        return switch (sending) {
            case Sending.Off() -> say("overview.sending.off");
            case Sending.On() -> say("overview.sending.on");
            case Sending.PausedUntil(var day) ->
                day.isAfter(today) ? say("overview.sending.paused", day) : say("overview.sending.on");
        };
    }

    private static BlockElement open(String label, int index, String query) {
        return Draw.button(label, ActionIds.list(index), ButtonValue.query("list", query));
    }
}
