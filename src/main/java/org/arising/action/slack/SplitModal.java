package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.slack.Draw;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Split action}: what will become of its open parts. */
public final class SplitModal {
    /** Its callback id. */
    public static final String CALLBACK = "split";

    private SplitModal() {}

    /** The form, which asks for nothing but to be sent. */
    public static View of(Action action, LocalDate today, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>(ActionCard.inForm(action, today, 2_500));
        blocks.add(Draw.section(say("split.means", action.openParts().size(), action.ref())));
        return Modal.form(
                CALLBACK,
                say("split.title"),
                say("split.submit"),
                ModalSubject.of(List.of(action), channel).written(),
                blocks);
    }
}
