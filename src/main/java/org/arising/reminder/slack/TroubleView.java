package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import org.arising.action.slack.ActionIds;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.People;
import org.arising.slack.Snippet;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Tells officers what could not be sent, why, and how to mend it. */
public final class TroubleView {
    private static final int REFS = 20;

    private TroubleView() {}

    /**
     * What could not be sent.
     *
     * @param what {@code follow-up}
     * @param recipient Slack channel or user id, or words
     * @param why in a sentence
     * @param mend what to do, in a sentence
     * @param key the notice's key, which {@code Try again} carries
     */
    public record Trouble(
            String what, String recipient, List<Reference> actions, String why, String mend, String key) {}

    /** The message; {@code Try again} is there unless the key is too long to be carried. */
    public static Message of(Trouble trouble) {
        var refs = trouble.actions().stream().limit(REFS).map(Reference::toString).toList();
        var more = trouble.actions().size() - refs.size();
        var about = more > 0 ? say("trouble.about-more", String.join(", ", refs), more) : Texts.listed(refs);
        var what = Escape.text(Snippet.of(trouble.what(), 80));
        var whom = People.channel(trouble.recipient());
        var said = refs.isEmpty() ? say("trouble.said", what, whom) : say("trouble.said-about", what, whom, about);
        var why = Snippet.of(trouble.why(), 300);
        var mend = Snippet.of(trouble.mend(), 300);
        var text = String.join("\n", said, Escape.text(why), Escape.text(mend));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.marked(said));
        blocks.add(Draw.section(why + "\n" + mend));
        var value = ButtonValue.query("retry", trouble.key());
        if (value.fits()) {
            blocks.add(Draw.actions(List.<BlockElement>of(Draw.button(say("trouble.button.retry"), ActionIds.RETRY, value))));
        }
        return new Message(text, List.copyOf(blocks));
    }
}
