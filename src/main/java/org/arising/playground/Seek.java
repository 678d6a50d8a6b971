package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds texts and controls in blocks, as a reader does. */
final class Seek {
    private Seek() {}

    static List<Control> controls(JsonNode blocks) {
        List<Control> all = new ArrayList<>();
        for (JsonNode block : blocks) {
            add(all, block, block.path("accessory"));
            add(all, block, block.path("element"));
            block.path("elements").forEach(element -> add(all, block, element));
            all.addAll(controls(block.path("child_blocks")));
        }
        return all;
    }

    private static void add(List<Control> all, JsonNode block, JsonNode element) {
        if (element.has("action_id")) {
            all.add(new Control(block, element));
        }
    }

    /** The control whose label or action id this is, or that offers an option of that name. */
    static Optional<Control> control(JsonNode blocks, String what) {
        List<Control> all = controls(blocks);
        return all.stream()
                .filter(each -> each.actionId().equals(what) || each.label().equals(what))
                .findFirst()
                .or(() -> all.stream().filter(each -> each.labels().contains(what)).findFirst());
    }

    static Optional<Control> at(JsonNode blocks, String blockId, String actionId) {
        return controls(blocks).stream()
                .filter(each -> each.blockId().equals(blockId) && each.actionId().equals(actionId))
                .findFirst();
    }

    static Optional<JsonNode> option(Control control, String textOrValue) {
        return control.options().stream()
                .filter(option -> option.path("text").path("text").asText().equals(textOrValue)
                        || option.path("value").asText().equals(textOrValue))
                .findFirst();
    }

    static List<String> texts(JsonNode node) {
        List<String> all = new ArrayList<>();
        gather(node, all);
        return all;
    }

    private static void gather(JsonNode node, List<String> all) {
        if (node.path("text").isTextual()) {
            all.add(node.path("text").textValue());
        }
        node.properties().forEach(entry -> {
            if (!entry.getKey().equals("confirm")) {
                gather(entry.getValue(), all);
            }
        });
        if (node.isArray()) {
            node.forEach(child -> gather(child, all));
        }
    }
}
