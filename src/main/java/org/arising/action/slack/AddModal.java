package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.committee.Committee;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Add action}: a new action, with what was typed filled in. */
public final class AddModal {
    /** Its callback id. */
    public static final String CALLBACK = "add";

    private AddModal() {}

    /**
     * What is filled in.
     *
     * @param deadline as it was typed
     * @param read the day that is meant by it, or null
     * @param committees those for which the viewer may add; where there is one, no choice is shown
     * @param committee code of the one to start from, or null
     */
    public record Prefill(
            String text,
            String responsible,
            String deadline,
            @Nullable LocalDate read,
            @Nullable LocalDate meeting,
            List<Committee> committees,
            @Nullable String committee) {}

    /** The form. */
    public static View of(Prefill prefill, @Nullable String channel) {
        return of(prefill, channel, null);
    }

    /** The form for an action that is made from the message at that link. */
    public static View of(Prefill prefill, @Nullable String channel, @Nullable String link) {
        var blocks = new ArrayList<LayoutBlock>();
        var committees = prefill.committees();
        if (committees.isEmpty()) {
            return RefusalModal.of(say("add.refusal.no-committee"));
        }
        if (committees.size() > 1) {
            var options = committees.stream()
                    .map(one -> Draw.option(one.code() + " · " + one.name(), one.code()))
                    .toList();
            blocks.add(Field.select(Inputs.COMMITTEE, say("label.committee"), options, prefill.committee()));
        } else {
            blocks.add(Draw.context(say("add.for", committees.getFirst().name())));
        }
        blocks.add(Field.text(
                Inputs.ACTION,
                say("label.action"),
                prefill.text(),
                false,
                say("add.hint.action")));
        blocks.add(Field.line(
                Inputs.RESPONSIBLE,
                say("label.responsible"),
                prefill.responsible(),
                false,
                say("add.hint.responsible")));
        blocks.add(Field.line(
                Inputs.DEADLINE, say("label.deadline"), prefill.deadline(), true, say("add.hint.deadline")));
        blocks.addAll(Typed.echo(prefill.deadline(), prefill.read()));
        blocks.add(Field.day(
                Inputs.MEETING, say("label.meeting-date"), prefill.meeting(), true, say("add.hint.meeting")));
        if (link != null) {
            blocks.add(Draw.context(say("add.link-kept")));
        }
        var only = committees.size() == 1 ? committees.getFirst().code() : prefill.committee();
        return Modal.form(
                CALLBACK,
                say("add.title"),
                say("add.submit"),
                new ModalSubject(List.of(), only, channel, link).written(),
                blocks);
    }
}
