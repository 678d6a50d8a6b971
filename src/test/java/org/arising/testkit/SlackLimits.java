package org.arising.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.Gson;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import org.arising.slack.Budget;
import org.arising.slack.Message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What Slack refuses: the published schema where it is at hand, and the limits that the schema does not know. */
public final class SlackLimits implements Judge {
    /** The schema, which lies beside a checkout of the project. */
    public static final Path SCHEMA = Path.of("../shared/reference/slack-block-kit.schema.json");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Gson SLACK = GsonFactory.createSnakeCase();

    private final JsonSchema blocks;
    private final JsonSchema modal;
    /** What was looked at and found good: many texts end as the same message. */
    private final HashSet<UUID> good = new HashSet<>();

    private SlackLimits(JsonSchema blocks, JsonSchema modal) {
        this.blocks = blocks;
        this.modal = modal;
    }

    /** Without the schema. */
    public static SlackLimits known() {
        return new SlackLimits(null, null);
    }

    /** With the schema. */
    public static SlackLimits published() {
        try {
            var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
            var schema = (ObjectNode) JSON.readTree(Files.readString(SCHEMA));
            schema.remove("$id");
            var ofModal = JSON.createObjectNode().put("$schema", schema.get("$schema").asText());
            ofModal.put("$ref", "#/$defs/modal_view").set("$defs", schema.get("$defs"));
            return new SlackLimits(factory.getSchema(schema), factory.getSchema(ofModal));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails where Slack would refuse the message. */
    @Override
    public void accept(String name, Message message) {
        assertThat(message.text()).as(name).isNotBlank().hasSizeLessThanOrEqualTo(4_000);
        harmless(name, message.text());
        var json = SLACK.toJson(message.blocks());
        if (!good.add(UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8)))) {
            return;
        }
        var tree = tree(json);
        assertThat(message.blocks()).as(name).hasSizeBetween(1, 50);
        assertThat(Budget.weight(message.blocks())).as(name).isLessThanOrEqualTo(12_000);
        if (blocks != null) {
            assertThat(blocks.validate(tree)).as(name).isEmpty();
        }
        unique(name, tree);
        walk(name, tree);
    }

    /** Fails where Slack would refuse the modal or the home tab. */
    @Override
    public void accept(String name, View view) {
        var json = SLACK.toJson(view);
        if (!good.add(UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8)))) {
            return;
        }
        var tree = tree(json);
        assertThat(view.getBlocks()).as(name).hasSizeBetween(1, 100);
        if (view.getType().equals("home")) {
            if (blocks != null) {
                assertThat(blocks.validate(tree.get("blocks"))).as(name).isEmpty();
            }
        } else {
            assertThat(view.getTitle().getText()).as(name).isNotBlank().hasSizeLessThanOrEqualTo(24);
            assertThat(view.getPrivateMetadata()).as(name).hasSizeLessThanOrEqualTo(3_000);
            if (modal != null) {
                assertThat(modal.validate(tree)).as(name).isEmpty();
            }
        }
        unique(name, tree.get("blocks"));
        walk(name, tree);
    }

    private static void unique(String name, JsonNode blocks) {
        var seen = new HashSet<String>();
        for (var block : blocks) {
            if (block.has("block_id")) {
                assertThat(seen.add(block.get("block_id").asText())).as(name + ": block ids differ").isTrue();
            }
            var ids = block.findValuesAsText("action_id");
            assertThat(ids).as(name).doesNotHaveDuplicates();
        }
    }

    private static void walk(String name, JsonNode node) {
        if (node.isObject()) {
            object(name, node);
        }
        node.forEach(child -> walk(name, child));
    }

    private static void object(String name, JsonNode node) {
        switch (node.path("type").asText()) {
            case "mrkdwn" -> {
                size(name, node, "text", 3_000);
                harmless(name, node.get("text").asText());
            }
            case "plain_text" -> {
                size(name, node, "text", 3_000);
                whole(name, node.get("text").asText());
                assertThat(node.get("text").asText()).as(name).isNotBlank();
            }
            case "button" -> {
                size(name, node, "value", 2_000);
                if (node.has("confirm")) {
                    size(name, node.get("confirm").get("text"), "text", 300);
                }
            }
            case "plain_text_input" -> {
                assertThat(node.path("initial_value").asText()).as(name)
                        .hasSizeLessThanOrEqualTo(node.get("max_length").asInt());
                whole(name, node.path("initial_value").asText());
            }
            default -> {
                // the schema knows the rest
            }
        }
    }

    private static void size(String name, JsonNode node, String field, int limit) {
        assertThat(node.get(field).asText()).as(name).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
    }

    /** Whether what looks like markup is a mention that was meant. */
    private static void harmless(String name, String escaped) {
        whole(name, escaped);
        var rest = escaped.replaceAll("<[@#][UWCG]0[A-Z0-9]+>", "");
        assertThat(rest).as(name).doesNotContain("<", ">");
        assertThat(rest.replaceAll("&(amp|lt|gt);", "")).as(name).doesNotContain("&");
    }

    private static void whole(String name, String text) {
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).as(name).isEqualTo(text);
        assertThat(text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')).as(name + ": controls").isFalse();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
