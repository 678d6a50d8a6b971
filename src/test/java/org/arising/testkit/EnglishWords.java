package org.arising.testkit;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import org.arising.slack.Message;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Finds English in what is shown while {@link PseudoLanguage} is spoken. What is typed after {@code /actions} stays as it is
 * typed, and so do names, which the one who asks gives.
 */
public final class EnglishWords implements Judge {
    /** What a person reads, wherever it stands in a payload. */
    private static final Set<String> READ = Set.of("text", "alt_text", "accessibility_label", "title", "description", "label", "hint");
    private static final Pattern TYPED = Pattern.compile(
            "/actions [^\n`]*|`[^`]*`|<[^>]*>|https?://\\S+|[A-Z]{2,}-[0-9-]+|Europe/London|:[a-z_]+:");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    private static final Gson SLACK = GsonFactory.createSnakeCase();

    private final Set<String> names;
    private final Map<String, String> found = new TreeMap<>();

    /** Those names are nobody's sentences. */
    public EnglishWords(Set<String> names) {
        this.names = names;
    }

    /** Each word that was shown, with a text in which it was. */
    public Map<String, String> found() {
        return found;
    }

    @Override
    public void accept(String name, Message message) {
        read(message.text());
        walk(SLACK.toJsonTree(message.blocks()));
    }

    @Override
    public void accept(String name, View view) {
        assertThat(view.getBlocks()).as(name).isNotEmpty();
        walk(SLACK.toJsonTree(view));
    }

    private void walk(JsonElement element) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(this::walk);
        } else if (element instanceof JsonObject object) {
            object.entrySet().forEach(each -> {
                if (READ.contains(each.getKey()) && each.getValue().isJsonPrimitive()) {
                    read(each.getValue().getAsString());
                }
                walk(each.getValue());
            });
        }
    }

    private void read(String text) {
        var words = WORD.matcher(TYPED.matcher(text).replaceAll(" "));
        while (words.find()) {
            if (!names.contains(words.group())) {
                found.putIfAbsent(words.group(), text.length() > 200 ? text.substring(0, 200) : text);
            }
        }
    }
}
