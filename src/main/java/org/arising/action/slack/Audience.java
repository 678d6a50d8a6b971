package org.arising.action.slack;

import org.arising.kernel.Texts;
import org.arising.slack.People;

import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * Who would read a list that is shared to a channel.
 *
 * @param members how many they are; 0 where that is not known
 * @param shared whether people of another organisation are among them
 * @param closed codes of private committees whose actions they could not read otherwise
 */
public record Audience(String channel, int members, boolean shared, List<String> closed) {
    /** Leaves room for the rest within the 300 characters of a confirmation. */
    private static final int NAME = 60;

    private static final int CODES = 3;

    /** The question before it is shared, as mrkdwn of at most 300 characters. */
    String spoken() {
        var named = People.channel(channel);
        var words = named.isEmpty() || named.length() > NAME
                ? say("list.share.audience-here", members)
                : say("list.share.audience", members, named);
        if (shared) {
            words += " " + say("list.share.shared");
        }
        return closed.isEmpty()
                ? words
                : words + " " + say("list.share.closed", Texts.listed(closed.stream().limit(CODES).toList()));
    }
}
