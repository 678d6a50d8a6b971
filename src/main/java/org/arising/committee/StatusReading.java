package org.arising.committee;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells, purely, whether a status in Slack means that somebody is away for a while: on leave, on holiday, unwell. An hour in a
 * meeting, lunch, the way to work and work elsewhere do not. The words go before the emoji, and of several words the first:
 * "On leave, Mel covers" is away, "Covering for Mel, on leave" is not.
 */
public final class StatusReading {
    /** Slack offers the first two itself, as Vacationing and Out sick. */
    private static final Set<String> AWAY_EMOJI = Set.of(
            "palm_tree", "face_with_thermometer", "desert_island", "beach_with_umbrella", "beach_umbrella", "umbrella_on_ground",
            "ooo", "out-of-office", "out_of_office", "annual_leave", "on_leave", "vacation", "holiday");

    private static final Pattern WORKING = Pattern.compile(
            "\\b(?:meetings?|lunch(?:ing)?|coffee|commut\\w*|remote(?:ly)?|wfh|working|at work|office hours|focus\\w*|on a call"
                    + "|in a call|huddle|school run|brb|be right back|back|cover(?:ing)?|keyboard|desk|afk|planning|travelling)\\b");

    private static final Pattern AWAY = Pattern.compile(
            "(?:\\bnot|n't|\\bnever) (?:working|at work|in the office)\\b|\\b(?:vacation\\w*|holidays?"
                    + "|(?:on|annual|sick|parental|maternity|paternity|adoption|study|special|compassionate|bereavement|unpaid"
                    + "|family) leave|a/l|leave (?:until|till|to)|out of (?:the )?office|ooo|o\\.o\\.o|out sick|off sick|sick|unwell"
                    + "|sabbatical|career break|secondment|day off|time off|off (?:until|till|today|work)|away (?:until|till)"
                    + "|jury service)\\b|^(?:away|off|leave)$");

    private StatusReading() {}

    /**
     * Whether somebody with this status is away.
     *
     * @param emoji as Slack gives it, {@code :palm_tree:}, or empty
     * @param text as it was typed, or empty
     */
    public static boolean isAway(String emoji, String text) {
        var words = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
        var away = AWAY.matcher(words);
        var working = WORKING.matcher(words);
        var saysAway = away.find();
        var saysWorking = working.find();
        if (saysAway || saysWorking) {
            return saysAway && (!saysWorking || away.start() <= working.start());
        }
        return AWAY_EMOJI.contains(emoji.strip().replace(":", "").toLowerCase(Locale.ROOT));
    }
}
