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
        blocks.add(Draw.section("Arising reads registers, minutes, notes, letters with their annex, and plans. It tells you"
                + " what it found before anything is stored."));
        if (committees.size() > 1) {
            blocks.add(Field.select(
                    Inputs.COMMITTEE,
                    "Committee",
                    committees.stream()
                            .map(committee -> Draw.option("%s (%s)".formatted(committee.name(), committee.code()), committee.code()))
                            .toList(),
                    here == null ? null : here.code()));
        }
        blocks.add(Field.files(Inputs.FILES, "Files", "Word (.docx), PDF, web pages (.html), Markdown or plain text."));
        blocks.add(Field.day(
                Inputs.DAY, "No reminders before", null, true, "For actions that this import adds. Importing itself sends nothing."));
        var code = committees.size() == 1 ? committees.getFirst().code() : null;
        return Modal.form(
                ImportIds.FORM, "Import actions", "Read", ModalSubject.ofCommittee(code, channel).written(), blocks);
    }
}
