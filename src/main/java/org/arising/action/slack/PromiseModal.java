package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Promise answer}: the day by which the answer will come. */
public final class PromiseModal {
    /** Its callback id. */
    public static final String CALLBACK = "promise";

    private PromiseModal() {}

    /**
     * The form.
     *
     * @param typed what was typed of the day, echoed beside how it was read; empty where nothing was
     * @param day how it was read, or null
     */
    public static View of(
            Action action, String typed, @Nullable LocalDate day, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.inForm(action, today, 600));
        blocks.addAll(Typed.echo(typed, day));
        blocks.add(Field.day(
                Inputs.EXPECTED,
                say("label.expected-by"),
                day,
                false,
                say("promise.hint.expected")));
        return Modal.form(
                CALLBACK,
                say("promise.title"),
                say("promise.submit"),
                ModalSubject.of(List.of(action), channel).written(),
                blocks);
    }
}
