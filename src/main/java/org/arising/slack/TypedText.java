package org.arising.slack;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people typed into Slack, as they see it: Slack hands it over with its own marks for people, channels and links. */
public final class TypedText {
    private static final Pattern MARK = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");

    private TypedText() {}

    /** The text without Slack's marks. */
    public static String plain(String typed) {
        var plain = MARK.matcher(typed).replaceAll(mark -> Matcher.quoteReplacement(shown(mark.group(1), mark.group(2), mark.group(3))));
        return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
    }

    private static String shown(String sign, String target, @Nullable String label) {
        var named = label == null || label.isEmpty() ? target : label;
        return switch (sign) {
            case "@", "#" -> sign + named.replaceFirst("^[@#]", "");
            case "!" -> "@" + named.replaceFirst("^@", "").replaceFirst("\\^.*$", "");
            default -> label == null || label.isEmpty() || label.equals(target) ? target : label + " (" + target + ")";
        };
    }

    /** What follows the first mention of somebody, or all of it where nobody is mentioned. */
    public static String afterMention(String typed) {
        return typed.replaceFirst("(?s)^.*?<@[UW][A-Z0-9]+(\\|[^>]*)?>[:,]?", "").strip();
    }
}
