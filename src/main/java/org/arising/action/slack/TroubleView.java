package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.outbox.Notice;
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
    private static final int TEXT = 3_900;

    private TroubleView() {}

    /**
     * What could not be sent.
     *
     * @param what {@code The reminder}
     * @param recipient Slack channel or user id, or words
     * @param why in a sentence
     * @param mend what to do, in a sentence
     * @param key the notice's key, which {@code Try again} carries
     */
    public record Trouble(
            String what, String recipient, List<Reference> actions, String why, String mend, String key) {}

    /** What is told of a notice that could not be sent, to somebody who may read of these of its actions. */
    public static Trouble trouble(Notice failed, List<Reference> own, String why, String mend) {
        return new Trouble(say("trouble.what." + failed.kind()), failed.recipient(), own, why, mend, failed.key());
    }

    /** The message; {@code Try again} is there unless the key is too long to be carried. */
    public static Message of(Trouble trouble) {
        return new Message(text(trouble), blocks(trouble));
    }

    /** Everything in words. */
    static String text(Trouble trouble) {
        return Texts.shortened(
                String.join("\n", said(trouble), Escape.text(why(trouble)), Escape.text(mend(trouble))), TEXT);
    }

    /** The blocks, within another message too. */
    static List<LayoutBlock> blocks(Trouble trouble) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.marked(said(trouble)));
        blocks.add(Draw.section(why(trouble) + "\n" + mend(trouble)));
        var value = ButtonValue.query("retry", trouble.key());
        if (value.fits()) {
            blocks.add(Draw.actions(List.<BlockElement>of(Draw.button(say("trouble.button.retry"), ActionIds.RETRY, value))));
        }
        return List.copyOf(blocks);
    }

    private static String said(Trouble trouble) {
        var refs = trouble.actions().stream().limit(REFS).map(Reference::toString).toList();
        var more = trouble.actions().size() - refs.size();
        var about = more > 0 ? say("trouble.about-more", String.join(", ", refs), more) : Texts.listed(refs);
        var what = Escape.text(Snippet.of(trouble.what(), 80));
        var whom = People.channel(trouble.recipient());
        return refs.isEmpty() ? say("trouble.said", what, whom) : say("trouble.said-about", what, whom, about);
    }

    private static String why(Trouble trouble) {
        return Snippet.of(trouble.why(), 400);
    }

    private static String mend(Trouble trouble) {
        return Snippet.of(trouble.mend(), 240);
    }
}
