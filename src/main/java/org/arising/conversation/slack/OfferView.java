package org.arising.conversation.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import org.arising.action.Action;
import org.arising.conversation.ThreadReplies;
import org.arising.conversation.ThreadReply;
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

import static org.arising.kernel.Words.say;

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
            return said(settled(reply.settled(), promised, Snippet.of(by, 80)));
        }
        if (open.isEmpty()) {
            return said(say("offer.all-answered"));
        }
        var line = question(open);
        var value = ButtonValue.query(ThreadReplies.OFFER, reply.version());
        var buttons = new ArrayList<BlockElement>();
        buttons.add(Draw.button(say("offer.button.complete"), OfferIds.COMPLETE, value));
        if (open.size() == 1 && open.getFirst().openParts().size() > 1) {
            buttons.add(Draw.button(say("offer.button.part"), OfferIds.PART, value));
        }
        if (promised != null) {
            buttons.add(Draw.button(say("offer.button.promise", promised), OfferIds.PROMISE, value));
        }
        buttons.add(Draw.button(say("offer.button.note"), OfferIds.NOTE, value));
        return new Message(
                Escape.text(line), List.<LayoutBlock>of(Draw.section(line), Draw.actions(buttons)));
    }

    private static String question(List<Action> open) {
        var named = Texts.listed(open.stream().limit(NAMED).map(action -> action.ref().toString()).toList());
        if (open.size() > NAMED) {
            return say("offer.question.more", named, open.size() - NAMED);
        }
        return open.size() > 1 ? say("offer.question.several", named) : say("offer.question", named);
    }

    private static String settled(String as, @Nullable LocalDate promised, String by) {
        return switch (as) {
            case ThreadReplies.ANSWER -> say("offer.settled.answer", by);
            case ThreadReplies.PROMISE ->
                promised == null ? say("offer.settled.promise", by) : say("offer.settled.promise-for", promised, by);
            case ThreadReplies.WITHDRAWN -> say("offer.settled.withdrawn");
            default -> say("offer.settled.note", by);
        };
    }

    private static Message said(String line) {
        return new Message(Escape.text(line), List.of(Draw.context(line)));
    }
}
