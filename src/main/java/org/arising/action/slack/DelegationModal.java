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

/** {@code End delegation}: whether what was delegated was used. */
public final class DelegationModal {
    /** Its callback id. */
    public static final String CALLBACK = "delegation";
    /** The choice of what was decided under it. */
    public static final String USED = "used";
    /** The choice of what lapsed. */
    public static final String LAPSED = "not-used";

    private DelegationModal() {}

    /**
     * The form.
     *
     * @param words what was typed before: what was decided, or why it was not used
     */
    public static View of(Action action, boolean used, String words, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.inForm(action, today, 600));
        blocks.add(Draw.context(say("delegation.means")));
        blocks.add(Field.oneOf(
                Inputs.USED,
                say("delegation.label.used"),
                List.of(
                        Draw.option(say("delegation.option.used"), USED),
                        Draw.option(say("delegation.option.not-used"), LAPSED)),
                used ? USED : LAPSED));
        blocks.add(Field.day(Inputs.DAY, say("delegation.label.day"), today, true, say("delegation.hint.day")));
        blocks.add(Field.text(
                Inputs.DECIDED, say("delegation.label.decided"), used ? words : "", true, say("delegation.hint.decided")));
        blocks.add(Field.text(
                Inputs.REASON, say("label.reason"), used ? "" : words, true, say("delegation.hint.reason")));
        return Modal.form(
                CALLBACK,
                say("delegation.title"),
                say("delegation.submit"),
                ModalSubject.of(List.of(action), channel).written(),
                blocks);
    }
}
