package org.arising.playground.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** The published JSON schema of Block Kit, a second opinion; without it the tests fail in CI and are skipped elsewhere. */
final class Published {
    private static final Path SCHEMA = Path.of("../shared/reference/slack-block-kit.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Published() {}

    /** Whether the schema takes the blocks, or the modal where it is an object. */
    static boolean takes(JsonNode blocksOrView) {
        if (!Files.exists(SCHEMA)) {
            if ("true".equals(System.getenv("CI"))) {
                fail("the schema is missing: " + SCHEMA.toAbsolutePath());
            }
            abort("no schema at " + SCHEMA + ": the rules are held against their own limits alone");
        }
        try {
            JsonNode schema = MAPPER.readTree(SCHEMA.toFile());
            if (blocksOrView.isObject()) {
                JsonNode modal = MAPPER.createObjectNode()
                        .put("$schema", schema.path("$schema").asText())
                        .put("$ref", "#/$defs/modal_view")
                        .set("$defs", schema.path("$defs"));
                return compiled(modal).validate(blocksOrView).isEmpty();
            }
            return compiled(schema).validate(blocksOrView).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema compiled(JsonNode schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
}
