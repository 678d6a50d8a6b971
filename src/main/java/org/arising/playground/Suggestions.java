package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Options an app gives while somebody types into an external select. */
final class Suggestions {
    private static final int MOST = 100;

    private final Delivery delivery;
    private final Payloads payloads;

    Suggestions(Delivery delivery, Payloads payloads) {
        this.delivery = delivery;
        this.payloads = payloads;
    }

    List<String> of(User user, OpenView view, Control control, String typed) {
        return taken(control, delivery.payload(payloads.suggestion(user, view, control, typed)));
    }

    /** In a home tab, which is no view that somebody opened. */
    List<String> inHome(User user, ObjectNode home, Control control, String typed) {
        return taken(control, delivery.payload(payloads.suggestionInHome(user, home, control, typed)));
    }

    private static List<String> taken(Control control, Ack ack) {
        if (!(ack instanceof Ack.Answered answered) || !answered.isFine()) {
            throw new IllegalStateException("the app gave no options: " + ack);
        }
        JsonNode answer = Json.parse(answered.body());
        List<JsonNode> options = new ArrayList<>();
        answer.path("options").forEach(options::add);
        answer.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        if (options.size() > MOST) {
            throw new IllegalStateException("Slack takes at most " + MOST + " options, not " + options.size());
        }
        if (control.element() instanceof ObjectNode element) {
            // Choosing one of them needs them at hand; the app never sees this field. What was found before may be chosen still
            // where there can be several.
            var before = control.type().startsWith("multi_") ? element.path("options").deepCopy() : Json.object();
            var offered = element.putArray("options");
            Stream.concat(StreamSupport.stream(before.spliterator(), false), options.stream()).distinct().forEach(offered::add);
        }
        return options.stream().map(option -> option.path("text").path("text").asText()).toList();
    }
}
