package org.arising.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody with a genuine session can have Slack send, and a little more: what a button and a form carry is theirs to choose. */
sealed interface Request {
    /** The shared channel of the party that is asked. */
    String PARTY = "C0MPS";

    /** {@code /actions TEXT}. */
    record Command(String text) implements Request {}

    /**
     * A click.
     *
     * @param value of the button, or of the option where it is a menu
     * @param inForm whether it is in a form, else in a message of the party's channel
     */
    record Click(String action, String value, boolean menu, boolean inForm, Fields state) implements Request {}

    /**
     * A form that is sent.
     *
     * @param metadata what the app once put into it, for whomever
     */
    record Form(String callback, String metadata, Fields fields) implements Request {}

    /** A shortcut. */
    record Shortcut(String callback, boolean onMessage) implements Request {}

    /** Something typed in a menu whose choices the app gives. */
    record Options(String action, String typed) implements Request {}

    /** An event; {@code §} stands for the person and {@code ¤} for a timestamp of its own. */
    record Event(String json) implements Request {}

    static Request typed(String text) {
        return new Command(text);
    }

    static Request button(String action, String value) {
        return new Click(action, value, false, false, fields());
    }

    static Request option(String action, String value) {
        return new Click(action, value, true, false, fields());
    }

    static Request inForm(String action, String value) {
        return new Click(action, value, false, true, fields());
    }

    static Request form(String callback, String metadata, Fields fields) {
        return new Form(callback, metadata, fields);
    }

    static Fields fields() {
        return new Fields(new LinkedHashMap<>());
    }

    /** What a form holds: by block, as Slack reports it. */
    record Fields(Map<String, ObjectNode> values) {
        private static final ObjectMapper JSON = new ObjectMapper();

        private Fields put(String block, String action, ObjectNode value) {
            values.put(block, JSON.createObjectNode().set(action, value));
            return this;
        }

        Fields text(String block, String words) {
            return put(block, "value", JSON.createObjectNode().put("type", "plain_text_input").put("value", words));
        }

        Fields day(String block, String day) {
            return put(block, "value", JSON.createObjectNode().put("type", "datepicker").put("selected_date", day));
        }

        Fields time(String block, String time) {
            return put(block, "value", JSON.createObjectNode().put("type", "timepicker").put("selected_time", time));
        }

        Fields channel(String block, String channel) {
            return put(block, "value", JSON.createObjectNode()
                    .put("type", "conversations_select").put("selected_conversation", channel));
        }

        Fields user(String block, String user) {
            return put(block, "value", JSON.createObjectNode().put("type", "users_select").put("selected_user", user));
        }

        Fields users(String block, String... users) {
            var all = JSON.createObjectNode().put("type", "multi_users_select");
            List.of(users).forEach(all.putArray("selected_users")::add);
            return put(block, "value", all);
        }

        Fields choice(String block, String value) {
            var one = JSON.createObjectNode().put("type", "static_select");
            one.set("selected_option", option(value));
            return put(block, "value", one);
        }

        Fields choices(String block, String... values) {
            return put(block, "value", several("checkboxes", values));
        }

        Fields file(String block, JsonNode file) {
            var all = JSON.createObjectNode().put("type", "file_input");
            all.putArray("files").add(file);
            return put(block, "value", all);
        }

        Fields found(String block, String... values) {
            return put(block, "find", several("multi_external_select", values));
        }

        Fields chosen(String block, String action, String value) {
            var one = JSON.createObjectNode().put("type", "static_select");
            one.set("selected_option", option(value));
            return put(block, action, one);
        }

        private static ObjectNode several(String type, String... values) {
            var all = JSON.createObjectNode().put("type", type);
            var options = all.putArray("selected_options");
            List.of(values).forEach(value -> options.add(option(value)));
            return all;
        }

        static ObjectNode option(String value) {
            var option = JSON.createObjectNode().put("value", value);
            option.putObject("text").put("type", "plain_text").put("text", value);
            return option;
        }
    }
}
