package org.arising.document.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code import}: the form that takes documents. */
public final class ImportModal {
    private ImportModal() {}

    /**
     * The form.
     *
     * @param committees those that the officer runs
     * @param here the one whose channel they are in, or null
     */
    public static View of(List<Committee> committees, @Nullable Committee here, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(say("import-view.ask.begins")));
        if (committees.size() > 1) {
            blocks.add(Field.select(
                    Inputs.COMMITTEE,
                    say("import-view.ask.label.committee"),
                    committees.stream()
                            .map(committee -> Draw.option("%s (%s)".formatted(committee.name(), committee.code()), committee.code()))
                            .toList(),
                    here == null ? null : here.code()));
        }
        blocks.add(Field.files(Inputs.FILES, say("import-view.ask.label.files"), say("import-view.ask.hint.files")));
        blocks.add(Field.day(
                Inputs.DAY, say("import-view.ask.label.quiet"), null, true, say("import-view.ask.hint.quiet")));
        var code = committees.size() == 1 ? committees.getFirst().code() : null;
        return Modal.form(
                ImportIds.FORM,
                say("import-view.ask.title"),
                say("import-view.ask.submit"),
                ModalSubject.ofCommittee(code, channel).written(),
                blocks);
    }
}
