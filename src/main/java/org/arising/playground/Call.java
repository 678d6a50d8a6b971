package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.TreeSet;

/** One call of a method: its arguments, read as Slack reads them. */
record Call(String method, ObjectNode args, Team team) {
    boolean has(String name) {
        return !text(name).isEmpty() || args.path(name).isContainerNode();
    }

    String text(String name) {
        return args.path(name).asText();
    }

    String need(String name) {
        if (!has(name)) {
            throw ApiError.argument("missing required field: " + name);
        }
        return text(name);
    }

    boolean flag(String name) {
        String value = text(name);
        return value.equals("true") || value.equals("1");
    }

    int number(String name, int otherwise) {
        String value = text(name);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException wrong) {
            throw ApiError.argument("must be an integer [json-pointer:/" + name + "]");
        }
    }

    /** An argument that holds JSON; in a form it comes as text. Missing where absent, refused where it cannot be read. */
    JsonNode json(String name, String error) {
        JsonNode raw = args.path(name);
        if (raw.isTextual() && raw.textValue().isEmpty()) {
            return MissingNode.getInstance();
        }
        JsonNode value = raw.isTextual() ? Json.parse(raw.textValue()) : raw;
        if (!raw.isMissingNode() && value.isMissingNode()) {
            throw new ApiError(error);
        }
        return value;
    }

    /** Refuses the call where the app lacks every one of these scopes. */
    void scope(String... anyOf) {
        for (String scope : anyOf) {
            if (team.options.app().scopes().contains(scope)) {
                return;
            }
        }
        throw ApiError.scope(String.join(",", anyOf), String.join(",", new TreeSet<>(team.options.app().scopes())));
    }

    static ObjectNode ok() {
        return Json.object().put("ok", true);
    }
}
