package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Set;

/** Fills in what Slack fills in: ids of blocks and elements, and the flags of texts. */
final class Stamp {
    private static final Set<String> WITHOUT_ACTION = Set.of("image", "plain_text", "mrkdwn");

    private Stamp() {}

    static ArrayNode blocks(JsonNode sent, Ids ids) {
        ArrayNode blocks = Json.array();
        for (JsonNode block : sent) {
            ObjectNode copy = block.deepCopy();
            flags(copy);
            if (!copy.has("block_id")) {
                copy.put("block_id", ids.brief());
            }
            element(copy.path("accessory"), ids);
            element(copy.path("element"), ids);
            if (copy.path("type").asText().equals("actions")) {
                copy.path("elements").forEach(each -> element(each, ids));
            }
            blocks.add(copy);
        }
        return blocks;
    }

    private static void element(JsonNode element, Ids ids) {
        if (element instanceof ObjectNode object
                && !WITHOUT_ACTION.contains(object.path("type").asText())
                && !object.has("action_id")) {
            object.put("action_id", ids.brief());
        }
    }

    private static void flags(JsonNode node) {
        if (node instanceof ObjectNode text && text.path("text").isTextual()) {
            switch (text.path("type").asText()) {
                case "plain_text" -> text.putIfAbsent("emoji", Json.parse("true"));
                case "mrkdwn" -> text.putIfAbsent("verbatim", Json.parse("false"));
                default -> {}
            }
        }
        node.forEach(Stamp::flags);
    }
}
