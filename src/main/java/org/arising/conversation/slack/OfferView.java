package org.arising.conversation.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import org.arising.action.Action;
import org.arising.conversation.ThreadReplies;
import org.arising.conversation.ThreadReply;
import org.arising.kernel.Days;
import org.arising.kernel.Texts;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is offered in the thread beneath a reply: to take it as the answer, as a promise, or as a note. */
public final class OfferView {
    private static final int NAMED = 12;

    private OfferView() {}

    /**
     * The offer.
     *
     * @param open the actions of our message that are ongoing
     * @param promised the day that the reply promises, or null
     * @param by name of who settled it; empty while nobody has
     */
    public static Message of(ThreadReply reply, List<Action> open, @Nullable LocalDate promised, String by) {
        if (reply.settled() != null) {
            return said(settled(reply.settled(), promised) + " by " + Snippet.of(by, 80) + ".");
        }
        if (open.isEmpty()) {
            return said("Everything that this message asked for has been answered.");
        }
        var named = Texts.listed(open.stream().limit(NAMED).map(action -> action.ref().toString()).toList())
                + (open.size() > NAMED ? " or %d more".formatted(open.size() - NAMED) : "");
        var line = "Is this the answer to %s%s?".formatted(open.size() > 1 ? "one or more of " : "", named);
        var value = ButtonValue.query(ThreadReplies.OFFER, reply.key());
        var buttons = new ArrayList<BlockElement>();
        buttons.add(Draw.button("Complete", OfferIds.COMPLETE, value));
        if (open.size() == 1 && open.getFirst().openParts().size() > 1) {
            buttons.add(Draw.button("Answers part…", OfferIds.PART, value));
        }
        if (promised != null) {
            buttons.add(Draw.button("Expect it by " + Days.spoken(promised), OfferIds.PROMISE, value));
        }
        buttons.add(Draw.button("Just a note", OfferIds.NOTE, value));
        return new Message(
                Escape.text(line), List.<LayoutBlock>of(Draw.section(line), Draw.actions(buttons)));
    }

    private static String settled(String as, @Nullable LocalDate promised) {
        return switch (as) {
            case ThreadReplies.ANSWER -> "Taken as an answer";
            case ThreadReplies.PROMISE ->
                "Taken as a promise" + (promised == null ? "" : " for " + Days.spoken(promised));
            default -> "Kept as a note";
        };
    }

    private static Message said(String line) {
        return new Message(Escape.text(line), List.of(Draw.context(line)));
    }
}
