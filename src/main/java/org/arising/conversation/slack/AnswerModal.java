package org.arising.conversation.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.action.slack.ActionCard;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.CompleteModal;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ModalSubject;
import org.arising.conversation.ThreadReply;
import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code Complete action} from a reply in a thread: its words are filled in and its files come with it. */
public final class AnswerModal {
    private AnswerModal() {}

    /** The form; {@code open} are the ongoing actions of our message, of which those that are answered are ticked. */
    public static View of(ThreadReply reply, List<Action> open, LocalDate received, LocalDate today) {
        var shown = open.subList(0, Math.min(ModalSubject.MOST, open.size()));
        var blocks = new ArrayList<LayoutBlock>();
        if (shown.size() == 1) {
            var action = shown.getFirst();
            blocks.addAll(ActionCard.bare(action, today, 600));
            blocks.addAll(CompleteModal.parts(action));
        } else {
            blocks.add(Field.several(
                    OfferIds.ACTIONS,
                    "Actions answered",
                    shown.stream()
                            .map(action -> Draw.option(
                                    action.ref() + " " + ActionWords.shortText(action, 60), action.ref().toString()))
                            .toList(),
                    "Tick every action that this reply answers."));
        }
        var isLong = reply.text().length() > Field.LONGEST;
        blocks.add(Field.text(
                Inputs.RESPONSE,
                "Response",
                isLong ? "" : reply.text(),
                true,
                isLong ? "Leave it empty to take the whole reply, which is longer than this field." : "The reply in words."));
        blocks.add(Field.day(Inputs.RECEIVED, "Date received", received, false, ""));
        if (!reply.files().isEmpty()) {
            blocks.add(Draw.context("With it from the thread: " + Texts.shortened(
                    Texts.listed(reply.files().stream().map(ThreadReply.Attached::name).toList()), 500)));
        }
        blocks.add(Field.files(Inputs.FILES, "Files", "Further files, up to 10 of 10 MB each."));
        return Modal.form(
                OfferIds.FORM,
                "Complete action",
                "Complete",
                new ModalSubject(
                                shown.stream().map(action -> new ModalSubject.Seen(action.ref(), action.version())).toList(),
                                null,
                                reply.channel(),
                                reply.key())
                        .written(),
                blocks);
    }
}
