package org.arising.playground.rules;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;

/** A value under check: where it stands, on which surface, and where breaches are noted. */
record Spot(JsonNode node, String pointer, Surface surface, List<Breach> found) {
    Spot at(String field) {
        return new Spot(node.path(field), pointer + "/" + field, surface, found);
    }

    Spot at(int index) {
        return new Spot(node.path(index), pointer + "/" + index, surface, found);
    }

    void breach(String what) {
        found.add(new Breach(pointer, what));
    }

    String type() {
        return node.path("type").asText();
    }
}
