package org.arising.testkit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import org.arising.slack.Message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what is drawn against whole messages kept as files, in the JSON that Slack is sent. They are written anew only
 * with {@code -Dgolden=rewrite}, and read before they are committed.
 */
public final class Golden {
    private static final Path FILES = Path.of("src/test/resources/golden");
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Golden() {}

    /** Fails with the difference where the message is not as it was. */
    public static void holds(String name, Message message) {
        compare(name, json(message));
    }

    /** Fails with the difference where the modal is not as it was. */
    public static void holds(String name, View view) {
        compare(name, GsonFactory.createSnakeCase().toJsonTree(view));
    }

    /** A message as Slack is sent it. */
    public static JsonObject json(Message message) {
        var json = new JsonObject();
        json.addProperty("text", message.text());
        json.add("blocks", GsonFactory.createSnakeCase().toJsonTree(message.blocks()));
        return json;
    }

    private static void compare(String name, JsonElement json) {
        holds(name + ".json", PRETTY.toJson(json) + "\n");
    }

    /** Fails with the difference where a file of that name is not as it was. */
    public static void holds(String name, String drawn) {
        var file = FILES.resolve(name);
        try {
            if ("rewrite".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, drawn);
            }
            assertThat(file).as("write it with -Dgolden=rewrite, and read it").exists();
            assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(drawn);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
