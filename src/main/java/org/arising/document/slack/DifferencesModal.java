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
import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.arising.slack.Snippet;

import java.util.ArrayList;
import java.util.List;

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
        blocks.add(Draw.section("%s, %s. What you leave for later stays as it is held."
                .formatted(Snippet.of(staged.name(), 120), Texts.counted(open.size(), "difference"))));
        open.stream().limit(MOST).forEach(found -> {
            var difference = found.difference();
            blocks.add(Draw.marked("*%s, %s*%s".formatted(
                    found.ref(),
                    difference.field().written(),
                    switch (difference.weight()) {
                        case SUBSTANCE -> ": differs in substance";
                        case WORDING -> ": differs in wording";
                        case PUNCTUATION -> ": differs in punctuation";
                    })));
            blocks.add(Draw.section("Held: " + Snippet.of(difference.held(), SHOWN)));
            blocks.add(Draw.section("The document: " + Snippet.of(difference.stated(), SHOWN)));
            blocks.add(Field.oneOf(
                    block(found),
                    "%s, %s".formatted(found.ref(), difference.field().written()),
                    List.of(
                            Draw.option("Keep what is held", KEEP),
                            Draw.option("Take the document’s", TAKE),
                            Draw.option("Decide later", LATER)),
                    LATER));
        });
        return Modal.form(
                ImportIds.DIFFERENCES_FORM,
                "Differences",
                "Save",
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
