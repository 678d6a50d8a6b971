package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** An element one can act on, and the block it stands in. */
record Control(JsonNode block, JsonNode element) {
    String blockId() {
        return block.path("block_id").asText();
    }

    String actionId() {
        return element.path("action_id").asText();
    }

    String type() {
        return element.path("type").asText();
    }

    /** The name people read: of an input its label. */
    String label() {
        return block.path("type").asText().equals("input")
                ? block.path("label").path("text").asText()
                : element.path("text").path("text").asText(actionId());
    }

    List<String> labels() {
        List<String> all = new ArrayList<>();
        if (element.path("text").has("text")) {
            all.add(element.path("text").path("text").asText());
        }
        options().forEach(option -> all.add(option.path("text").path("text").asText()));
        return all;
    }

    List<JsonNode> options() {
        List<JsonNode> all = new ArrayList<>();
        element.path("options").forEach(all::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(all::add));
        return all;
    }

    boolean isInput() {
        return block.path("type").asText().equals("input");
    }
}
