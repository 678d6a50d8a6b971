package org.arising.access;

import com.slack.api.bolt.App;
import org.arising.action.slack.Verb;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every route that the app registered, read from where Bolt itself looks them up, so that a way in that nobody thought of is
 * there too: {@code click list:share}, {@code form close}, {@code event app_mention}. A command counts once for each verb.
 */
final class RegisteredRoutes {
    private static final Pattern QUOTED = Pattern.compile("\\^?\\\\Q(.*)\\\\E\\$?");
    private static final Map<String, String> NAMES = Map.of(
            "slashCommandHandlers", "command",
            "blockActionHandlers", "click",
            "blockSuggestionHandlers", "options",
            "viewSubmissionHandlers", "form",
            "globalShortcutHandlers", "shortcut",
            "messageShortcutHandlers", "message shortcut",
            "eventHandlers", "event");

    private RegisteredRoutes() {}

    static SortedSet<String> of(App app) {
        var routes = new TreeSet<String>();
        Arrays.stream(App.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && field.getName().endsWith("Handlers"))
                .forEach(field -> {
                    field.setAccessible(true);
                    try {
                        if (field.get(app) instanceof Map<?, ?> handlers) {
                            handlers.keySet().forEach(key ->
                                    routes.add(NAMES.getOrDefault(field.getName(), field.getName()) + " " + id(key)));
                        }
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                });
        if (routes.contains("command /actions")) {
            Verb.words().forEach(verb -> routes.add("command /actions " + verb));
        }
        return routes;
    }

    private static String id(Object key) {
        var quoted = QUOTED.matcher(key.toString());
        return quoted.matches() ? quoted.group(1) : key.toString();
    }
}
