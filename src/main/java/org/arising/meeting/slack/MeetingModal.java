package org.arising.meeting.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Open meeting} and {@code Close meeting}. */
public final class MeetingModal {
    /** The callback id of the form that opens a meeting. */
    public static final String OPEN = "meeting-open";
    /** The callback id of the form that closes it. */
    public static final String CLOSE = "meeting-close";

    private static final int SHOWN = 40;

    private MeetingModal() {}

    /** Opens one; {@code day} is the day to start from. */
    public static View open(Committee committee, LocalDate day, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(say("meeting.open.begins", committee.name())));
        blocks.add(Field.day(Inputs.MEETING, say("label.meeting-date"), day, false, ""));
        return Modal.form(
                OPEN,
                say("meeting.open.title"),
                say("meeting.open.submit"),
                ModalSubject.ofCommittee(committee.code(), channel).written(),
                blocks);
    }

    /**
     * Closes the one that is open.
     *
     * @param gathered its actions
     * @param asked when they are asked for: the day, or null where nothing is sent for this committee
     */
    public static View close(
            Committee committee,
            LocalDate meeting,
            List<Action> gathered,
            @Nullable LocalDate asked,
            LocalDate today,
            @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(say("meeting.close.gathered", meeting, gathered.size()) + " "
                + (gathered.isEmpty() ? "" : asked(committee, asked, gathered.size()))));
        blocks.addAll(Draw.markedLines(gathered.stream()
                .limit(SHOWN)
                .map(action -> "• " + ActionWords.titleMarked(action, today) + "\n"
                        + Escape.mrkdwn(ActionWords.shortText(action, 120)))
                .toList()));
        if (gathered.size() > SHOWN) {
            blocks.add(Draw.context(say("meeting.close.more", gathered.size() - SHOWN)));
        }
        blocks.add(Draw.context(say("meeting.close.posted")));
        return Modal.form(
                CLOSE,
                say("meeting.close.title"),
                say("meeting.close.submit"),
                ModalSubject.ofCommittee(committee.code(), channel).written(),
                blocks);
    }

    static String asked(Committee committee, @Nullable LocalDate asked, int count) {
        return asked == null
                ? say("meeting.not-asked")
                : say("meeting.asked", count, asked, committee.reminders().at());
    }
}
