package org.arising.conversation.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.action.slack.ActionCard;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.CompleteModal;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ModalSubject;
import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Complete action} from what somebody wrote: its words are filled in and its files come with it. */
public final class AnswerModal {
    /** Labelled {@code Actions answered}. */
    public static final String ACTIONS = "actions";

    private AnswerModal() {}

    /**
     * What somebody wrote, in a thread or by e-mail.
     *
     * @param callback callback id of the form
     * @param files names of the files that come with it
     * @param channel Slack channel in which it stands, or null
     * @param key what names it
     */
    public record Offered(String callback, String text, List<String> files, @Nullable String channel, String key) {}

    /** The form; {@code open} are the ongoing actions of our message, of which those that are answered are ticked. */
    public static View of(Offered reply, List<Action> open, LocalDate received, LocalDate today) {
        var shown = open.subList(0, Math.min(ModalSubject.MOST, open.size()));
        var blocks = new ArrayList<LayoutBlock>();
        if (shown.size() == 1) {
            var action = shown.getFirst();
            blocks.addAll(ActionCard.inForm(action, today, 600));
            blocks.addAll(CompleteModal.parts(action));
        } else {
            blocks.add(Field.several(
                    ACTIONS,
                    say("offer.form.label.actions"),
                    shown.stream()
                            .map(action -> Draw.option(
                                    action.ref() + " " + ActionWords.shortText(action, 60), action.ref().toString()))
                            .toList(),
                    say("offer.form.hint.actions")));
        }
        var isLong = reply.text().length() > Field.LONGEST;
        blocks.add(Field.text(
                Inputs.RESPONSE,
                say("offer.form.label.response"),
                isLong ? "" : reply.text(),
                true,
                isLong ? say("offer.form.hint.response-too-long") : say("offer.form.hint.response")));
        blocks.add(Field.day(Inputs.RECEIVED, say("offer.form.label.received"), received, false, ""));
        if (!reply.files().isEmpty()) {
            blocks.add(Draw.context(say("offer.form.from-thread", Texts.shortened(Texts.listed(reply.files()), 500))));
        }
        blocks.add(Field.files(Inputs.FILES, say("offer.form.label.files"), say("offer.form.hint.files")));
        return Modal.form(
                reply.callback(),
                say("offer.form.title"),
                say("offer.form.submit"),
                new ModalSubject(
                                shown.stream().map(action -> new ModalSubject.Seen(action.ref(), action.version())).toList(),
                                null,
                                reply.channel(),
                                reply.key())
                        .written(),
                blocks);
    }
}
