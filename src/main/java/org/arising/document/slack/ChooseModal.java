package org.arising.document.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.view.View;
import org.arising.action.slack.ModalFields;
import org.arising.action.slack.ModalSubject;
import org.arising.document.importing.Chosen;
import org.arising.document.importing.StagedImport;
import org.arising.document.reading.Draft;
import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import static org.arising.kernel.Words.say;

/** {@code Choose}: which actions of a document are stored, and which of its suggestions become actions. */
public final class ChooseModal {
    /** Slack takes ten boxes in a group and a hundred blocks in a form. */
    private static final int GROUP = 10;
    /** Actions that can be chosen in one form. */
    public static final int MOST = 400;

    private static final int SUGGESTIONS = 100;

    private ChooseModal() {}

    /** The form, every action ticked and no suggestion. */
    public static View of(StagedImport staged, Draft draft) {
        var blocks = new ArrayList<LayoutBlock>();
        var rows = draft.actions().stream().limit(MOST).map(ImportFacts::line).toList();
        blocks.addAll(groups(ImportIds.ROWS, say("choose.label.actions"), rows, true));
        var suggestions = draft.suggestions().stream().limit(SUGGESTIONS).map(Draft.Suggestion::text).toList();
        blocks.addAll(groups(ImportIds.SUGGESTIONS, say("choose.label.suggestions"), suggestions, false));
        return Modal.form(
                ImportIds.CHOOSE_FORM,
                say("choose.title"),
                say("choose.submit"),
                ModalSubject.ofThing(staged.committee(), staged.id()).written(),
                blocks);
    }

    private static List<LayoutBlock> groups(String block, String label, List<String> lines, boolean ticked) {
        var groups = new ArrayList<LayoutBlock>();
        for (int from = 0; from < lines.size(); from += GROUP) {
            var to = Math.min(lines.size(), from + GROUP);
            var options = IntStream.range(from, to).mapToObj(place -> option(lines.get(place), place)).toList();
            var boxes = CheckboxesElement.builder().actionId(Field.VALUE).options(options);
            if (ticked) {
                boxes.initialOptions(options);
            }
            groups.add(InputBlock.builder()
                    .blockId(block + from)
                    .label(Draw.plain(lines.size() <= GROUP ? label : say("choose.range", label, from + 1, to), 2_000))
                    .element(boxes.build())
                    .optional(true)
                    .build());
        }
        return groups;
    }

    private static OptionObject option(String line, int place) {
        var whole = Texts.collapsed(line);
        var label = Texts.shortened(whole, 75);
        var option = Draw.option(label, Integer.toString(place));
        if (whole.length() > label.length()) {
            var rest = whole.substring(Math.max(0, label.length() - 1)).strip();
            option.setDescription(Draw.plain("…" + Texts.shortened(rest, 74), 75));
        }
        return option;
    }

    /** What was ticked; everything where every action was. */
    public static Chosen chosen(ModalFields fields, Draft draft) {
        var rows = ticked(fields, ImportIds.ROWS);
        var suggestions = ticked(fields, ImportIds.SUGGESTIONS);
        return new Chosen(rows.size() == draft.actions().size(), rows, suggestions);
    }

    private static Set<Integer> ticked(ModalFields fields, String block) {
        var places = new TreeSet<Integer>();
        fields.values().keySet().stream()
                .filter(key -> key.startsWith(block))
                .flatMap(key -> fields.choices(key).stream())
                .filter(value -> value.matches("\\d{1,4}"))
                .forEach(value -> places.add(Integer.parseInt(value)));
        return places;
    }
}
