package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.committee.Sending;
import org.arising.kernel.Reference;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.arising.slack.People;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Review sending}: an officer sees the next ten messages before switching sending on. */
public final class SendingModal {
    /** Its callback id. */
    public static final String CALLBACK = "sending";
    /** Block id of the choice, labelled {@code Sending}; its values are the three below. */
    public static final String SENDING = "sending";
    /** Nothing is sent. */
    public static final String OFF = "off";
    /** Everything is sent. */
    public static final String ON = "on";
    /** Nothing is sent before the day in {@link Inputs#DAY}. */
    public static final String PAUSED = "paused";

    private static final int SHOWN = 10;

    private SendingModal() {}

    /**
     * A message that would be sent.
     *
     * @param at in the committee's zone
     * @param what {@code follow-up}
     * @param recipient Slack channel or user id, or words where there is no route
     * @param why in a sentence
     */
    public record Planned(LocalDateTime at, String what, String recipient, List<Reference> actions, String why) {}

    /** The form, with the first ten of what is planned. */
    public static View of(Committee committee, List<Planned> planned, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(
                planned.isEmpty() ? say("sending.nothing") : say("sending.next", Math.min(SHOWN, planned.size()))));
        blocks.addAll(Draw.markedLines(
                planned.stream().limit(SHOWN).map(SendingModal::line).toList()));
        var quiet = committee.reminders().quiet();
        if (quiet != null) {
            blocks.add(Draw.context(say("sending.quiet", quiet.from(), quiet.until())));
        }
        var sending = committee.sending();
        blocks.add(Field.oneOf(
                SENDING,
                say("sending.label.sending"),
                List.of(
                        Draw.option(say("sending.option.off"), OFF),
                        Draw.option(say("sending.option.on"), ON),
                        Draw.option(say("sending.option.paused"), PAUSED)),
                chosen(sending, today)));
        blocks.add(Field.day(
                Inputs.DAY,
                say("sending.label.day"),
                sending instanceof Sending.PausedUntil(var day) && day.isAfter(today) ? day : null,
                true,
                say("sending.hint.day")));
        return Modal.form(
                CALLBACK,
                say("sending.title"),
                say("button.save"),
                ModalSubject.ofCommittee(committee.code(), channel).written(),
                blocks);
    }

    private static String chosen(Sending sending, LocalDate today) {
        return switch (sending) {
            case Sending.Off() -> OFF;
            case Sending.On() -> ON;
            case Sending.PausedUntil(var day) -> day.isAfter(today) ? PAUSED : ON;
        };
    }

    static String line(Planned planned) {
        var refs = planned.actions().stream().limit(20).map(Reference::toString).toList();
        var more = planned.actions().size() - refs.size();
        var why = Snippet.of(planned.why(), 160);
        var about = String.join(", ", refs);
        var line = say(
                "sending.line",
                planned.at().toLocalDate(),
                planned.at().toLocalTime(),
                People.channel(planned.recipient()),
                Escape.mrkdwn(Snippet.of(planned.what(), 40)),
                more > 0 ? say("sending.line.more", about, more) : about);
        return "• " + (why.isEmpty() ? line : say("sending.line.why", line, Escape.mrkdwn(why)));
    }
}
