package org.arising.people.slack;

import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;

import java.util.List;

import static org.arising.kernel.Words.say;

/** Which user groups cannot be read, why, and what to do about it. */
public final class UnreadView {
    private static final int NAMES = 10;

    private UnreadView() {}

    /**
     * The message.
     *
     * @param code Slack's own word
     * @param group the user group, or empty where it is every one
     * @param organisations short names of those that name it
     */
    public static Message of(String code, String group, List<String> organisations) {
        var bodies = Texts.listed(organisations.stream().limit(NAMES).map(name -> Snippet.of(name, 60)).toList());
        var words = group.isEmpty()
                ? say("groups-unread.scope", bodies)
                : say("groups-unread.group", Snippet.of(group, 30), bodies, Snippet.of(code, 60));
        return new Message(Escape.text(words), List.of(Draw.section(words)));
    }
}
