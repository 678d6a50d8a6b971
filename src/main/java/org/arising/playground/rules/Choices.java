package org.arising.playground.rules;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What is chosen to begin with must be one of the options, word for word. */
final class Choices {
    private Choices() {}

    static Rule initialAmongOptions() {
        return at -> {
            List<JsonNode> offered = offered(at.node());
            JsonNode one = at.node().path("initial_option");
            if (one.isObject() && absent(one, offered)) {
                at.at("initial_option").breach("initial_option must be one of the options");
            }
            JsonNode many = at.node().path("initial_options");
            for (int i = 0; i < many.size(); i++) {
                if (absent(many.get(i), offered)) {
                    at.at("initial_options").at(i).breach("initial_options must be among the options");
                }
            }
        };
    }

    /** Every option of an element, those in groups included. */
    static List<JsonNode> offered(JsonNode element) {
        List<JsonNode> all = new ArrayList<>();
        element.path("options").forEach(all::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(all::add));
        return all;
    }

    private static boolean absent(JsonNode chosen, List<JsonNode> offered) {
        return offered.stream().noneMatch(option -> same(option, chosen));
    }

    private static boolean same(JsonNode a, JsonNode b) {
        return a.path("value").equals(b.path("value"))
                && a.path("text").path("text").equals(b.path("text").path("text"))
                && a.path("text").path("type").equals(b.path("text").path("type"))
                && a.path("description").path("text").equals(b.path("description").path("text"));
    }
}
