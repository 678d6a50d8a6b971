package org.arising.action.slack;

import org.arising.action.Action;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.People;
import org.arising.slack.Snippet;

import java.util.List;

import static org.arising.kernel.Words.say;

/** The one public line in the committee's channel that a write of record makes. */
public final class RecordView {
    private RecordView() {}

    /**
     * {@code PCC-2022-003 completed by <@U0CLERK>: …}.
     *
     * @param words what was done, {@code completed}
     * @param by Slack user id, or words
     * @param note the reason or the status note, empty where there is none
     */
    public static Message of(Action action, String words, String by, String note) {
        var said = Snippet.of(words, 60);
        var detail = Snippet.of(note, 300);
        var about = ActionWords.shortText(action, 120);
        var text = say("record.line", action.ref(), Escape.text(said), People.spoken(by), Escape.text(about));
        var line = say(
                "record.line", "*" + action.ref() + "*", Escape.mrkdwn(said), People.spoken(by), Escape.mrkdwn(about));
        return new Message(
                text + (detail.isEmpty() ? "" : "\n" + Escape.text(detail)),
                List.of(Draw.marked(
                        line + (detail.isEmpty() ? "" : "\n" + Escape.mrkdwn(detail)),
                        ActionCard.button(Verb.SHOW, action))));
    }
}
