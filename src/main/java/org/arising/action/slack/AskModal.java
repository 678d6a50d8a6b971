package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.kernel.Texts;
import org.arising.slack.Budget;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.arising.slack.People;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Request answer} and {@code Chase answer}: what will be sent to whom, or a letter to copy. */
public final class AskModal {
    /** The callback id of a request; with {@link #LETTER} after it where a letter is offered. */
    public static final String REQUEST = "request";
    /** The callback id of a follow-up; with {@link #LETTER} after it where a letter is offered. */
    public static final String CHASE = "chase";
    /** The end of a callback id where the viewer sends a letter and tells the day in {@code Sent on}. */
    public static final String LETTER = "-letter";

    private static final int LETTER_SHOWN = 20_000;

    private AskModal() {}

    /** How the party is reached. */
    public sealed interface Way {
        /** Through Slack; {@code recipient} is a channel or user id. */
        record Slack(String recipient) implements Way {}

        /** By a letter that the viewer sends; {@code why} says why not through Slack, in a sentence. */
        record Letter(String why, String letter) implements Way {}
    }

    /** Ask for the first time. */
    public static View request(List<Action> actions, Way way, LocalDate today, @Nullable String channel) {
        return of(REQUEST, actions, way, today, channel);
    }

    /** Ask again. */
    public static View chase(List<Action> actions, Way way, LocalDate today, @Nullable String channel) {
        return of(CHASE, actions, way, today, channel);
    }

    private static View of(
            String callback, List<Action> actions, Way way, LocalDate today, @Nullable String channel) {
        var title = say("ask.title." + callback);
        var subject = ModalSubject.of(actions, channel).written();
        return switch (way) {
            case Way.Slack(var recipient) -> {
                var blocks = new ArrayList<LayoutBlock>();
                blocks.add(Draw.marked(say(
                        "ask.goes-to." + callback,
                        say("count.actions", Math.min(actions.size(), ModalSubject.MOST)),
                        People.channel(recipient))));
                blocks.addAll(lines(actions, today));
                yield Modal.form(callback, title, say("ask.submit." + callback), subject, blocks);
            }
            case Way.Letter(var why, var letter) -> {
                var blocks = new ArrayList<LayoutBlock>();
                blocks.add(Draw.section(say("ask.letter.copy", Texts.shortened(why, 500))));
                blocks.addAll(preformatted(letter));
                blocks.add(Field.day(Inputs.SENT, say("ask.letter.label.sent"), today, false, say("ask.letter.hint.sent")));
                yield Modal.form(callback + LETTER, title, say("ask.letter.submit"), subject, blocks);
            }
        };
    }

    private static List<LayoutBlock> lines(List<Action> actions, LocalDate today) {
        return Draw.markedLines(actions.stream()
                .limit(ModalSubject.MOST)
                .map(action -> "• " + ActionWords.titleMarked(action, today) + "\n"
                        + Escape.mrkdwn(ActionWords.shortText(action, 120)))
                .toList());
    }

    private static List<LayoutBlock> preformatted(String letter) {
        var blocks = new ArrayList<LayoutBlock>();
        for (var piece : Budget.pieces(Texts.shortened(Escape.plain(letter), LETTER_SHOWN), 2_800)) {
            List<RichTextElement> text = List.of(RichTextSectionElement.Text.builder().text(piece).build());
            var element = RichTextPreformattedElement.builder().elements(text).build();
            blocks.add(RichTextBlock.builder().elements(List.of(element)).build());
        }
        if (letter.length() > LETTER_SHOWN) {
            blocks.add(Draw.context(say("ask.letter.too-long")));
        }
        return blocks;
    }
}
