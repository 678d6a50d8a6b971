package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** What an element holds, in the shape that {@code state.values} and {@code actions} share. */
final class StateValue {
    private StateValue() {}

    /** Whether it holds anything at all: buttons and overflow menus don't. */
    static boolean isKept(Control control) {
        return !List.of("button", "overflow", "image", "workflow_button").contains(control.type());
    }

    /** What it holds at first. */
    static ObjectNode initial(Control control) {
        JsonNode element = control.element();
        ObjectNode value = empty(control);
        copy(element, "initial_value", value, "value");
        copy(element, "initial_option", value, "selected_option");
        copy(element, "initial_options", value, "selected_options");
        copy(element, "initial_date", value, "selected_date");
        copy(element, "initial_time", value, "selected_time");
        copy(element, "initial_date_time", value, "selected_date_time");
        copy(element, "initial_user", value, "selected_user");
        copy(element, "initial_users", value, "selected_users");
        copy(element, "initial_conversation", value, "selected_conversation");
        copy(element, "initial_channel", value, "selected_channel");
        return value;
    }

    private static void copy(JsonNode from, String initial, ObjectNode to, String field) {
        if (from.has(initial)) {
            to.set(field, from.path(initial));
        }
    }

    static ObjectNode empty(Control control) {
        ObjectNode value = Json.object().put("type", control.type());
        String field = field(control);
        switch (field) {
            case "selected_options", "selected_users", "selected_conversations", "selected_channels", "files" ->
                value.putArray(field);
            default -> value.putNull(field);
        }
        return value;
    }

    /** The field in which this type of element holds what was given. */
    static String field(Control control) {
        return switch (control.type()) {
            case "static_select", "external_select", "radio_buttons", "overflow" -> "selected_option";
            case "multi_static_select", "multi_external_select", "checkboxes" -> "selected_options";
            case "datepicker" -> "selected_date";
            case "timepicker" -> "selected_time";
            case "datetimepicker" -> "selected_date_time";
            case "users_select" -> "selected_user";
            case "multi_users_select" -> "selected_users";
            case "conversations_select" -> "selected_conversation";
            case "multi_conversations_select" -> "selected_conversations";
            case "channels_select" -> "selected_channel";
            case "multi_channels_select" -> "selected_channels";
            case "file_input" -> "files";
            case "rich_text_input" -> "rich_text_value";
            default -> "value";
        };
    }

    /** Holds what a person gave: texts or values of options, ids, a date, words. Nothing given empties it. */
    static ObjectNode given(Control control, List<String> given, Team team) {
        ObjectNode value = empty(control);
        String field = field(control);
        if (given.isEmpty() || given.equals(List.of(""))) {
            return value;
        }
        switch (field) {
            case "selected_option" -> value.set(field, option(control, given.getFirst()));
            case "selected_options" -> {
                ArrayNode chosen = value.putArray(field);
                given.forEach(each -> chosen.add(option(control, each)));
            }
            case "selected_users", "selected_conversations", "selected_channels" -> {
                ArrayNode chosen = value.putArray(field);
                given.forEach(chosen::add);
            }
            case "files" -> {
                ArrayNode chosen = value.putArray(field);
                given.forEach(id -> chosen.add(file(id, team)));
            }
            case "selected_date_time" -> value.put(field, Long.parseLong(given.getFirst()));
            case "rich_text_value" -> value.set(field, rich(given.getFirst()));
            default -> value.put(field, given.getFirst());
        }
        return value;
    }

    private static ObjectNode option(Control control, String wanted) {
        JsonNode option = Seek.option(control, wanted).orElseThrow(() -> new IllegalArgumentException(
                "“" + control.label() + "” has no option “" + wanted + "” but " + control.labels()));
        ObjectNode chosen = Json.object();
        chosen.set("text", option.path("text"));
        chosen.set("value", option.path("value"));
        return chosen;
    }

    private static ObjectNode file(String id, Team team) {
        return team.watch.reads(() -> {
            StoredFile file = team.files.get(id);
            if (file == null) {
                throw new IllegalArgumentException("no file " + id);
            }
            return file.json(team.options.teamId());
        });
    }

    private static ObjectNode rich(String text) {
        ObjectNode rich = Json.object().put("type", "rich_text");
        ObjectNode section = rich.putArray("elements").addObject().put("type", "rich_text_section");
        section.putArray("elements").addObject().put("type", "text").put("text", text);
        return rich;
    }
}
