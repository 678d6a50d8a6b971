package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Snooze action}: no reminder before a day. */
public final class SnoozeModal {
    /** Its callback id. */
    public static final String CALLBACK = "snooze";
    /** The value of {@code Until} for the day after today. */
    public static final String TOMORROW = "tomorrow";
    /** The value of {@code Until} for the next working day. */
    public static final String WORKING_DAY = "working-day";
    /** The value of {@code Until} for the day in {@code Day}. */
    public static final String CHOSEN = "day";

    private SnoozeModal() {}

    /**
     * The form.
     *
     * @param workingDay the next working day after today, in the committee's calendar
     * @param latest the last day that the viewer may choose, or null where there is none
     */
    public static View of(
            Action action,
            LocalDate today,
            LocalDate workingDay,
            @Nullable LocalDate latest,
            @Nullable String channel) {
        var tomorrow = today.plusDays(1);
        var options = new ArrayList<OptionObject>();
        if (!workingDay.equals(tomorrow)) {
            options.add(Draw.option(say("snooze.option.tomorrow", tomorrow), TOMORROW));
        }
        options.add(Draw.option(say("snooze.option.working-day", workingDay), WORKING_DAY));
        options.add(Draw.option(say("snooze.option.day"), CHOSEN));
        var blocks = new ArrayList<LayoutBlock>(ActionCard.inForm(action, today, 600));
        blocks.add(Field.oneOf(Inputs.UNTIL, say("snooze.label.until"), options, WORKING_DAY));
        blocks.add(Field.day(
                Inputs.DAY,
                say("snooze.label.day"),
                null,
                true,
                latest == null
                        ? say("snooze.hint.day")
                        : say("snooze.hint.latest", latest)));
        blocks.add(Field.text(Inputs.REASON, say("label.reason"), "", false, ""));
        return Modal.form(
                CALLBACK,
                say("snooze.title"),
                say("snooze.submit"),
                ModalSubject.of(List.of(action), channel).written(),
                blocks);
    }
}
