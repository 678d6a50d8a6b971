package org.arising.playground.rules;

import static org.arising.playground.rules.Values.date;
import static org.arising.playground.rules.Values.flag;
import static org.arising.playground.rules.Values.id;
import static org.arising.playground.rules.Values.list;
import static org.arising.playground.rules.Values.matching;
import static org.arising.playground.rules.Values.text;
import static org.arising.playground.rules.Values.whole;

/** Fields to write in, pickers, and files. */
final class Inputs {
    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

    private Inputs() {}

    private static Shape field(String type) {
        return Shape.of(type)
                .may("action_id", id())
                .may("focus_on_load", flag())
                .may("placeholder", Parts.placeholder());
    }

    private static Shape written(String type) {
        return field(type).may("initial_value", text(0, 3000)).may("dispatch_action_config", Parts.dispatch());
    }

    static Rule words() {
        return written("plain_text_input")
                .may("multiline", flag())
                .may("min_length", whole(0, 3000))
                .may("max_length", whole(1, 3000))
                .also(
                        at -> at.node().path("min_length").asInt() <= at.node().path("max_length").asInt(3000),
                        "min_length must not exceed max_length");
    }

    static Rule email() {
        return written("email_text_input");
    }

    static Rule url() {
        return written("url_text_input");
    }

    static Rule number() {
        return field("number_input")
                .must("is_decimal_allowed", flag())
                .may("initial_value", matching(NUMBER))
                .may("min_value", matching(NUMBER))
                .may("max_value", matching(NUMBER))
                .may("dispatch_action_config", Parts.dispatch());
    }

    static Rule datePicker() {
        return field("datepicker").may("initial_date", date()).may("confirm", Parts.confirm());
    }

    static Rule timePicker() {
        return field("timepicker")
                .may("initial_time", matching("([01][0-9]|2[0-3]):[0-5][0-9]"))
                .may("timezone", text(1, 255))
                .may("confirm", Parts.confirm());
    }

    static Rule momentPicker() {
        return Shape.of("datetimepicker")
                .may("action_id", id())
                .may("initial_date_time", whole(0, 9_999_999_999L))
                .may("confirm", Parts.confirm())
                .may("focus_on_load", flag());
    }

    /** A written field with formatting; Slack asks for its {@code action_id}. */
    static Rule rich() {
        return field("rich_text_input")
                .must("action_id", id())
                .may("initial_value", RichText.block())
                .may("dispatch_action_config", Parts.dispatch());
    }

    /** Files: 1 to 10, 10 MB each, in modals alone (the reference of the file input element). */
    static Rule files() {
        return Shape.of("file_input")
                .may("action_id", id())
                .may("filetypes", list(1, Integer.MAX_VALUE, text(1, 255)))
                .may("max_files", whole(1, 10))
                .also(at -> at.surface() == Surface.MODAL, "unsupported type: file_input");
    }
}
