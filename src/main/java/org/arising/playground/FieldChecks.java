package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** What Slack's own client checks before it sends a modal: fields that must be filled, and lengths. */
final class FieldChecks {
    private static final int MOST_FILE = 10 * 1024 * 1024;

    private FieldChecks() {}

    static Map<String, String> of(OpenView view) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Control control : Seek.controls(view.blocks())) {
            if (control.isInput()) {
                String error = error(control, view.values().path(control.blockId()).path(control.actionId()));
                if (!error.isEmpty()) {
                    errors.put(control.blockId(), error);
                }
            }
        }
        return errors;
    }

    private static String error(Control control, JsonNode held) {
        JsonNode value = held.path(StateValue.field(control));
        boolean empty = value.isMissingNode() || value.isNull()
                || (value.isTextual() ? value.textValue().isBlank() : value.isContainerNode() && value.isEmpty());
        if (empty) {
            return control.block().path("optional").asBoolean() ? "" : "Please complete this required field.";
        }
        int length = value.asText().length();
        int least = control.element().path("min_length").asInt(0);
        int most = control.element().path("max_length").asInt(3000);
        if (control.type().equals("plain_text_input") && (length < least || length > most)) {
            return length < least ? "Enter at least " + least + " characters." : "Enter at most " + most + " characters.";
        }
        return control.type().equals("file_input") ? ofFiles(value, control.element().path("max_files").asInt(10)) : "";
    }

    private static String ofFiles(JsonNode chosen, int most) {
        for (JsonNode file : chosen) {
            if (file.path("size").asInt() > MOST_FILE) {
                return "Choose files of up to 10 MB.";
            }
        }
        return chosen.size() > most ? "Choose at most " + most + " files." : "";
    }
}
