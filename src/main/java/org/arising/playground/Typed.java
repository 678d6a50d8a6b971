package org.arising.playground;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Slack makes of typed text before an app sees it. */
final class Typed {
    private static final Pattern HANDLE = Pattern.compile("@([a-z0-9._-]*[a-z0-9])");

    private Typed() {}

    /** The three characters of control sequences, as entities. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Escaped, and every {@code @handle} of somebody here made a mention. */
    static String linked(String text, Team team) {
        Matcher handles = HANDLE.matcher(escaped(text));
        return handles.replaceAll(match -> team.watch.reads(() -> team.users.values().stream()
                .filter(user -> user.name().equals(match.group(1)))
                .findFirst()
                .map(user -> "<@" + user.id() + ">")
                .orElse(Matcher.quoteReplacement(match.group()))));
    }
}
