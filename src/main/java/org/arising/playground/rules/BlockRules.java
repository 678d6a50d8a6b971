package org.arising.playground.rules;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules over a list of blocks: each block's own, their number, and ids that must be unique. */
public final class BlockRules {
    private BlockRules() {}

    /**
     * What Slack would refuse.
     *
     * @param blocks the list as sent
     * @param pointer where it stands in the call, such as {@code /blocks} or {@code /view/blocks}
     */
    public static List<Breach> check(JsonNode blocks, Surface surface, String pointer) {
        List<Breach> found = new ArrayList<>();
        Spot at = new Spot(blocks, pointer, surface, found);
        Values.list(0, surface.mostBlocks(), Blocks.ANY).and(BlockRules::uniqueIds).check(at);
        return found;
    }

    /** How many characters all texts of the blocks hold, which Slack limits without saying so. */
    public static int weight(JsonNode node) {
        int sum = node.path("text").isTextual() ? node.path("text").textValue().length() : 0;
        for (JsonNode child : node) {
            sum += weight(child);
        }
        return sum;
    }

    private static void uniqueIds(Spot at) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < at.node().size(); i++) {
            JsonNode id = at.node().get(i).path("block_id");
            if (id.isTextual() && !seen.add(id.textValue())) {
                at.at(i).at("block_id").breach("`block_id` " + id.textValue() + " already exists");
            }
            uniqueActions(at.at(i));
        }
    }

    private static void uniqueActions(Spot block) {
        Set<String> seen = new HashSet<>();
        JsonNode elements = block.node().path("elements");
        for (int i = 0; i < elements.size(); i++) {
            JsonNode id = elements.get(i).path("action_id");
            if (id.isTextual() && !seen.add(id.textValue())) {
                block.at("elements").at(i).at("action_id").breach("`action_id` " + id.textValue() + " already exists");
            }
        }
    }
}
