package org.arising.log;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Pattern;

/**
 * Takes secrets out of what is logged, whoever logs it: the shapes of Slack's tokens and of its addresses to answer at, and
 * every secret that this process was given.
 */
public final class Mask {
    private static final String MASKED = "…";
    /** Shorter ones would mask common words. */
    private static final int SHORTEST = 8;
    /** Tokens as Slack's documentation has them; {@code hooks.slack.com} is where a {@code response_url} leads. */
    private static final Pattern SHAPES = Pattern.compile(
            "xox[a-z](?:\\.xox[a-z])?-[0-9A-Za-z-]+|xapp-[0-9A-Za-z-]+|https://hooks\\.slack\\.com/[^\\s\"'<>]+|(?<=Bearer )[\\w.~+/=-]+");

    private static final Set<String> KNOWN = new CopyOnWriteArraySet<>();

    private Mask() {}

    /** From now on this is a secret; nothing, or what is too short to be one, changes nothing. */
    public static void learn(String secret) {
        if (secret.length() >= SHORTEST) {
            KNOWN.add(secret);
        }
    }

    /** The same without secrets. */
    public static String over(String text) {
        var masked = text;
        for (var secret : KNOWN) {
            masked = masked.replace(secret, MASKED);
        }
        return SHAPES.matcher(masked).replaceAll(MASKED);
    }
}
