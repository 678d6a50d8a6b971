package org.arising.document.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.slack.ModalFields;
import org.arising.action.slack.ModalSubject;
import org.arising.document.importing.DifferenceDesk;
import org.arising.document.importing.Found;
import org.arising.document.importing.StagedImport;
import org.arising.document.reconciling.Difference;
import org.arising.kernel.Reference;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.arising.slack.Snippet;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** The form in which an officer chooses between what is held and what a document states. */
public final class DifferencesModal {
    /** So many stand in one form; the button offers the rest again. */
    public static final int MOST = 20;

    private static final String KEEP = "keep";
    private static final String TAKE = "take";
    private static final String LATER = "later";
    private static final int SHOWN = 1_200;

    private DifferencesModal() {}

    /** The form with the first of these differences. */
    public static View of(StagedImport staged, List<Found> open) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(say("differences.begins", Snippet.of(staged.name(), 120), open.size())));
        open.stream().limit(MOST).forEach(found -> {
            var difference = found.difference();
            var field = say("differences.field." + difference.field().written());
            blocks.add(Draw.marked(say("differences.heading." + difference.weight().written(), found.ref(), field)));
            blocks.add(Draw.section(say("differences.held", Snippet.of(difference.held(), SHOWN))));
            blocks.add(Draw.section(say("differences.stated", Snippet.of(difference.stated(), SHOWN))));
            blocks.add(Field.oneOf(
                    block(found),
                    say("differences.label", found.ref(), field),
                    List.of(
                            Draw.option(say("differences.option.keep"), KEEP),
                            Draw.option(say("differences.option.take"), TAKE),
                            Draw.option(say("differences.option.later"), LATER)),
                    LATER));
        });
        return Modal.form(
                ImportIds.DIFFERENCES_FORM,
                say("differences.title"),
                say("button.save"),
                ModalSubject.ofThing(staged.committee(), staged.id()).written(),
                blocks);
    }

    /** The block of a difference, at which a refusal stands. */
    public static String block(Found found) {
        return ImportIds.DIFFERENCE + found.ref() + ":" + found.difference().field().written();
    }

    /** What was chosen of them. */
    public static List<DifferenceDesk.Choice> choices(ModalFields fields, String sha256) {
        var choices = new ArrayList<DifferenceDesk.Choice>();
        for (var block : fields.values().keySet()) {
            var names = block.split(":");
            var chosen = fields.choice(block).orElse(LATER);
            if (names.length == 3 && block.startsWith(ImportIds.DIFFERENCE) && !chosen.equals(LATER)) {
                Reference.read(names[1]).ifPresent(ref -> choices.add(new DifferenceDesk.Choice(
                        ref, sha256, Difference.Field.of(names[2]), chosen.equals(TAKE))));
            }
        }
        return List.copyOf(choices);
    }
}
