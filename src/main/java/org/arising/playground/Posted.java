package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A message as it stands in a channel.
 *
 * @param channel the channel's id
 * @param ts its timestamp, unique in the workspace
 * @param visibleTo the one person who sees it where it is ephemeral
 * @param json the message as Slack gives it out, with its blocks, metadata and thread
 * @param version the count of changes at which it was last written
 */
public record Posted(String channel, String ts, @Nullable String visibleTo, ObjectNode json, long version) {
    /** The top-level text, which screen readers read. */
    public String text() {
        return json.path("text").asText();
    }

    /** The blocks, empty where it has none. */
    public JsonNode blocks() {
        return json.path("blocks");
    }

    /** The thread's first message, or null outside threads. */
    public @Nullable String threadTs() {
        return json.path("thread_ts").isTextual() ? json.path("thread_ts").textValue() : null;
    }

    /** Only one person sees it. */
    public boolean isEphemeral() {
        return visibleTo != null;
    }

    /** Whether it was posted by the app. */
    public boolean isFromApp() {
        return json.has("bot_id");
    }

    /** The metadata it was posted with, or a missing node. */
    public JsonNode metadata() {
        return json.path("metadata");
    }

    /** Everything a reader sees, one line per text, buttons included. */
    public String seenText() {
        return Seek.texts(blocks()).isEmpty() ? text() : String.join("\n", Seek.texts(blocks()));
    }

    /** What can be clicked or chosen from: labels of buttons, and options of overflow menus and selects. */
    public List<String> labels() {
        return Seek.controls(blocks()).stream().flatMap(control -> control.labels().stream()).toList();
    }

    /** What Slack asks before the control of this label acts, or null where it asks nothing. */
    public @Nullable String confirmation(String label) {
        return Seek.control(blocks(), label)
                .map(control -> control.element().path("confirm").path("text").path("text").textValue())
                .orElse(null);
    }

    /** The files it came with, as file objects. */
    public List<JsonNode> files() {
        List<JsonNode> files = new ArrayList<>();
        json.path("files").forEach(files::add);
        return files;
    }
}
