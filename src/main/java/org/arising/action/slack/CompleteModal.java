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
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import static org.arising.kernel.Words.say;

/** {@code Complete action}: one response, in words or files or both, for one action or several. */
public final class CompleteModal {
    /** Its callback id. */
    public static final String CALLBACK = "complete";

    /** Slack takes so many options. */
    private static final int PARTS = 100;

    private CompleteModal() {}

    /**
     * The form. Slack lets it be sent without words or files; that one of them is there is checked on receipt.
     *
     * @param actions at most {@link ModalSubject#MOST} are answered at once
     * @param response what was typed before
     * @param received the day to start from, today in the committee's zone
     */
    public static View of(
            List<Action> actions, String response, LocalDate received, LocalDate today, @Nullable String channel) {
        return of(actions, Optional.empty(), response, received, today, channel);
    }

    /** The form of somebody who answers for no more than parts of a single action. */
    static View of(
            List<Action> actions,
            Optional<Set<Integer>> own,
            String response,
            LocalDate received,
            LocalDate today,
            @Nullable String channel) {
        if (actions.isEmpty()) {
            return RefusalModal.of(say("complete.refusal.none-named"));
        }
        var blocks = new ArrayList<LayoutBlock>(subjects(actions, today));
        if (actions.size() == 1) {
            blocks.addAll(parts(actions.getFirst(), own));
        }
        blocks.add(Field.text(
                Inputs.RESPONSE, say("complete.label.response"), response, true, say("complete.hint.response")));
        blocks.add(Field.day(Inputs.RECEIVED, say("complete.label.received"), received, false, ""));
        blocks.add(Field.files(Inputs.FILES, say("complete.label.files"), say("complete.hint.files")));
        return Modal.form(
                CALLBACK,
                say("complete.title"),
                say("complete.submit"),
                ModalSubject.of(actions, channel).written(),
                blocks);
    }

    /** The choice of parts, where more than one is open. */
    public static List<LayoutBlock> parts(Action action) {
        return parts(action, Optional.empty());
    }

    private static List<LayoutBlock> parts(Action action, Optional<Set<Integer>> own) {
        var open = action.openParts().stream().filter(part -> own.isEmpty() || own.get().contains(part)).toList();
        return open.size() < 2
                ? List.of()
                : List.of(Field.several(
                        Inputs.PARTS,
                        say("complete.label.parts"),
                        open.stream().limit(PARTS).map(part -> part(action, part)).toList(),
                        say("complete.hint.parts")));
    }

    /** The choice of parts whose answer is given back. */
    static LayoutBlock returned(Action action, String hint) {
        return Field.several(
                Inputs.PARTS,
                say("complete.label.returned"),
                IntStream.range(0, Math.min(PARTS, action.wording().parts().size()))
                        .mapToObj(part -> part(action, part))
                        .toList(),
                hint);
    }

    private static OptionObject part(Action action, int part) {
        var text = action.wording().parts().get(part).text();
        return Draw.option((part + 1) + ". " + text, Integer.toString(part));
    }

    /** What a form is about: one action as a card, several as lines. */
    static List<LayoutBlock> subjects(List<Action> actions, LocalDate today) {
        if (actions.size() == 1) {
            return ActionCard.inForm(actions.getFirst(), today, 600);
        }
        var blocks = new ArrayList<LayoutBlock>();
        var counted = say("count.actions", Math.min(actions.size(), ModalSubject.MOST));
        blocks.add(Draw.section(say("complete.several", counted)));
        blocks.addAll(Draw.markedLines(actions.stream()
                .limit(ModalSubject.MOST)
                .map(action -> "• " + ActionWords.titleMarked(action, today))
                .toList()));
        if (actions.size() > ModalSubject.MOST) {
            blocks.add(Draw.section(say("complete.too-many", actions.size(), ModalSubject.MOST)));
        }
        return blocks;
    }
}
