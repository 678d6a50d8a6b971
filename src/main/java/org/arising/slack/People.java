package org.arising.slack;

import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/** Who did something, as mrkdwn: a Slack user as a mention, anybody else in plain words. */
public final class People {
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{1,30}");
    private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{1,30}");
    private static final int WORDS = 80;

    private People() {}

    /** {@code <@U0CLERK>}, or {@code command line (clerk)}. A mention only where the id can be no words. */
    public static String spoken(String actor) {
        return USER.matcher(actor).matches() ? "<@" + actor + ">" : words(actor);
    }

    /** Whether it is the id of a Slack user. */
    public static boolean isUser(String actor) {
        return USER.matcher(actor).matches();
    }

    /** {@code <#C0MPS>}, {@code <@U0MPS>} for a direct message, or the words as they are. */
    public static String channel(String recipient) {
        return CHANNEL.matcher(recipient).matches() ? "<#" + recipient + ">" : spoken(recipient);
    }

    private static String words(String actor) {
        var named = Snippet.of(actor, WORDS);
        return named.isEmpty() ? say("slack.somebody") : Escape.mrkdwn(named);
    }
}
