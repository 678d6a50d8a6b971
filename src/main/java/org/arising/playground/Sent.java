package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.arising.playground.rules.MessageRules;
import org.arising.playground.rules.Verdict;

/** Reads a message out of a call's arguments and judges it. */
final class Sent {
    private static final int MOST_METADATA = 8_000;

    private Sent() {}

    static ObjectNode message(Call call) {
        ObjectNode message = Json.object();
        if (call.args().has("text")) {
            message.put("text", call.text("text"));
        }
        set(message, "blocks", call.json("blocks", "invalid_blocks_format"));
        set(message, "attachments", call.json("attachments", "invalid_attachments"));
        set(message, "metadata", metadata(call));
        if (call.has("thread_ts")) {
            message.put("thread_ts", call.text("thread_ts"));
        }
        return message;
    }

    static void judge(JsonNode message, Team team) {
        Verdict verdict = SlackFiles.judge(MessageRules.check(message), message, "/blocks", "invalid_blocks", team);
        if (!verdict.fine()) {
            throw ApiError.of(verdict);
        }
    }

    private static JsonNode metadata(Call call) {
        JsonNode metadata = call.json("metadata", "invalid_metadata_format");
        boolean named = metadata.path("event_type").isTextual() && metadata.path("event_payload").isObject();
        if (!metadata.isMissingNode() && !metadata.isEmpty() && !named) {
            throw new ApiError("invalid_metadata_format");
        }
        if (metadata.toString().length() > MOST_METADATA) {
            throw new ApiError("metadata_too_large");
        }
        return metadata;
    }

    private static void set(ObjectNode message, String field, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            message.set(field, value);
        }
    }
}
