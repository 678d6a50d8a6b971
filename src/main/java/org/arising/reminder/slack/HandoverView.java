package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import org.arising.action.slack.ActionIds;
import org.arising.action.slack.Verb;
import org.arising.committee.Committee;
import org.arising.committee.Sending;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.People;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Welcomes a new officer of a committee: how its list stands, what comes next, and where things are. */
public final class HandoverView {
    private HandoverView() {}

    /**
     * How the committee stands when it is handed over.
     *
     * @param by Slack user id of who made them an officer
     * @param waiting answers that wait for acceptance
     * @param meeting its next meeting, or null where none is known
     */
    public record Facts(
            Committee committee, String by, long ongoing, long overdue, long waiting, @Nullable LocalDate meeting) {}

    /** The message. */
    public static Message of(Facts facts, LocalDate today) {
        var committee = facts.committee();
        var code = committee.code();
        var lines = new ArrayList<String>();
        lines.add(say(
                "handover.begins",
                People.spoken(facts.by()),
                Escape.mrkdwn(Snippet.of(committee.name(), 120)),
                code));
        lines.add(say("handover.counts", facts.ongoing(), facts.overdue(), facts.waiting()));
        lines.add(facts.meeting() == null ? say("handover.no-meeting") : say("handover.meeting", facts.meeting()));
        lines.add(switch (committee.sending()) {
            case Sending.Off() -> say("handover.sending.off");
            case Sending.On() -> say("handover.sending.on");
            case Sending.PausedUntil(var day) -> day.isAfter(today) ? say("handover.sending.paused", day) : say("handover.sending.on");
        });
        lines.add(say("handover.home"));
        var buttons = new ArrayList<BlockElement>();
        if (facts.overdue() > 0) {
            buttons.add(Draw.button(say("home.button.overdue"), ActionIds.list(0), ButtonValue.query("list", "overdue " + code)));
        }
        if (facts.ongoing() > 0) {
            buttons.add(Draw.button(say("home.button.ongoing"), ActionIds.list(1), ButtonValue.query("list", "ongoing " + code)));
        }
        buttons.add(Draw.button(
                Verb.SETTINGS.label(), ActionIds.verb(Verb.SETTINGS.word(), 2), ButtonValue.query(Verb.SETTINGS.word(), code)));
        buttons.add(Draw.button(say("home.button.sending"), ActionIds.SENDING, ButtonValue.query("sending", code)));
        var blocks = new ArrayList<LayoutBlock>(Draw.markedLines(lines));
        blocks.add(Draw.actions(buttons));
        return new Message(String.join("\n", lines), List.copyOf(blocks));
    }
}
