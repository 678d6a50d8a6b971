package org.arising.playground.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.util.List;

/** What a message must be, wherever it comes from: a post, an ack, a {@code response_url}. */
public final class MessageRules {
    /** Slack's {@code text}: 40,000 characters ({@code msg_too_long}). */
    public static final int MOST_TEXT = 40_000;
    /** All block texts together; undocumented, found by trial ({@code msg_blocks_too_long}). */
    public static final int MOST_WEIGHT = 13_200;

    private static final JsonNode NONE = JsonNodeFactory.instance.arrayNode();

    private MessageRules() {}

    /** Judges {@code text}, {@code blocks} and {@code attachments} of the message; absent fields are fine to be absent. */
    public static Verdict check(JsonNode message) {
        String text = message.path("text").asText();
        JsonNode blocks = message.path("blocks");
        if (!blocks.isMissingNode() && !blocks.isArray()) {
            return Verdict.no("invalid_blocks_format");
        }
        if (text.isBlank() && blocks.isEmpty() && message.path("attachments").isEmpty()) {
            return Verdict.no("no_text");
        }
        if (text.length() > MOST_TEXT) {
            return Verdict.no("msg_too_long");
        }
        List<Breach> found = BlockRules.check(blocks.isArray() ? blocks : NONE, Surface.MESSAGE, "/blocks");
        if (!found.isEmpty()) {
            return new Verdict("invalid_blocks", found);
        }
        return BlockRules.weight(blocks) > MOST_WEIGHT ? Verdict.no("msg_blocks_too_long") : Verdict.FINE;
    }
}
