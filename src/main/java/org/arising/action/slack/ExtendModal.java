package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
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

/** {@code Extend deadline}: a later day, or the first one, and why. */
public final class ExtendModal {
    /** Its callback id. */
    public static final String CALLBACK = "extend";

    private ExtendModal() {}

    /** The form; {@code typed} is the day as typed before, or empty. */
    public static View of(Action action, String typed, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.inForm(action, today, 600));
        var deadline = action.deadline();
        blocks.add(Draw.context(
                deadline.due() == null
                        ? say("extend.now", deadline.spoken())
                        : say("extend.now.both-stay", deadline.spoken())));
        blocks.addAll(Typed.echo(typed, Typed.dayAfter(typed, today)));
        blocks.add(Field.line(Inputs.DEADLINE, say("label.deadline"), typed, false, say("extend.hint.deadline")));
        blocks.add(Field.text(Inputs.REASON, say("label.reason"), "", false, ""));
        return Modal.form(
                CALLBACK,
                say("extend.title"),
                say("extend.submit"),
                ModalSubject.of(List.of(action), channel).written(),
                blocks);
    }
}
