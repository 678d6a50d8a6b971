package org.arising.playground.rules;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.arising.playground.rules.Values.flag;
import static org.arising.playground.rules.Values.text;

/** What a modal or a home tab must be (Slack's reference of views). */
public final class ViewRules {
    private static final Rule MODAL = view("modal", Surface.MODAL)
            .must("title", Parts.plain(24))
            .may("submit", Parts.plain(24))
            .may("close", Parts.plain(24))
            .may("clear_on_close", flag())
            .may("notify_on_close", flag())
            .may("submit_disabled", flag())
            .also(at -> !hasInput(at.node()) || at.node().has("submit"),
                    "missing required field: submit, as the view has an input block");
    private static final Rule HOME = view("home", Surface.HOME);

    private ViewRules() {}

    /** A modal for {@code views.open}, {@code push}, {@code update} or an ack. */
    public static Verdict modal(JsonNode view, Set<String> scopes) {
        return verdict(view, MODAL, Surface.MODAL, scopes);
    }

    /** A home tab for {@code views.publish}. */
    public static Verdict home(JsonNode view) {
        return verdict(view, HOME, Surface.HOME, Set.of());
    }

    private static Verdict verdict(JsonNode view, Rule rule, Surface surface, Set<String> scopes) {
        List<Breach> found = new ArrayList<>();
        Spot at = new Spot(view, "/view", surface, found);
        rule.check(at);
        if (view.path("blocks").size() == 0) {
            at.at("blocks").breach("no fewer than 1 items allowed");
        }
        if (holds(view, "file_input") && !scopes.contains("files:read")) {
            at.breach("file_input needs the scope files:read");
        }
        return found.isEmpty() ? Verdict.FINE : new Verdict("invalid_arguments", found);
    }

    private static Shape view(String type, Surface surface) {
        return Shape.of(type)
                .must("blocks", at -> at.found().addAll(BlockRules.check(at.node(), surface, at.pointer())))
                .may("private_metadata", text(0, 3000))
                .may("callback_id", text(0, 255))
                .may("external_id", text(0, 255));
    }

    private static boolean hasInput(JsonNode view) {
        for (JsonNode block : view.path("blocks")) {
            if (block.path("type").asText().equals("input")) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(JsonNode view, String elementType) {
        for (JsonNode block : view.path("blocks")) {
            if (block.path("element").path("type").asText().equals(elementType)) {
                return true;
            }
        }
        return false;
    }
}
