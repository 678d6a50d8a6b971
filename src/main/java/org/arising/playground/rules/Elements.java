package org.arising.playground.rules;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.arising.playground.rules.Values.flag;
import static org.arising.playground.rules.Values.id;
import static org.arising.playground.rules.Values.list;
import static org.arising.playground.rules.Values.oneOf;
import static org.arising.playground.rules.Values.text;
import static org.arising.playground.rules.Values.url;

/** Block elements, and which of them stand in which block. */
final class Elements {
    private static final Map<String, Rule> CHOOSERS = Map.ofEntries(
            Map.entry("checkboxes", checkboxes()),
            Map.entry("radio_buttons", radios()),
            Map.entry("datepicker", Inputs.datePicker()),
            Map.entry("timepicker", Inputs.timePicker()),
            Map.entry("static_select", Selects.one()),
            Map.entry("external_select", Selects.external()),
            Map.entry("users_select", Selects.user()),
            Map.entry("conversations_select", Selects.conversation()),
            Map.entry("channels_select", Selects.channel()),
            Map.entry("multi_static_select", Selects.many()),
            Map.entry("multi_external_select", Selects.externals()),
            Map.entry("multi_users_select", Selects.users()),
            Map.entry("multi_conversations_select", Selects.conversations()),
            Map.entry("multi_channels_select", Selects.channels()));

    static final Rule IN_ACTIONS = Values.byType(joined(
            CHOOSERS,
            Map.of("button", button(), "overflow", overflow(), "datetimepicker", Inputs.momentPicker())));

    static final Rule IN_SECTION =
            Values.byType(joined(CHOOSERS, Map.of("button", button(), "overflow", overflow(), "image", image())));

    static final Rule IN_INPUT = Values.byType(joined(
            CHOOSERS,
            Map.of(
                    "plain_text_input", Inputs.words(),
                    "email_text_input", Inputs.email(),
                    "url_text_input", Inputs.url(),
                    "number_input", Inputs.number(),
                    "datetimepicker", Inputs.momentPicker(),
                    "rich_text_input", Inputs.rich(),
                    "file_input", Inputs.files())));

    static final Rule IN_CONTEXT = Values.byType(
            Map.of("image", image(), "plain_text", Parts.plain(3000), "mrkdwn", Parts.mrkdwn(3000)));

    private Elements() {}

    private static Map<String, Rule> joined(Map<String, Rule> some, Map<String, Rule> more) {
        return Stream.of(some, more)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Rule button() {
        return Shape.of("button")
                .must("text", Parts.plain(75))
                .may("action_id", id())
                .may("url", url())
                .may("value", text(1, 2000))
                .may("style", oneOf("primary", "danger"))
                .may("confirm", Parts.confirm())
                .may("accessibility_label", text(1, 75));
    }

    private static Rule overflow() {
        return Shape.of("overflow")
                .may("action_id", id())
                .must("options", list(1, 5, Parts.overflowOption()))
                .may("confirm", Parts.confirm());
    }

    private static Shape boxes(String type) {
        return Shape.of(type)
                .may("action_id", id())
                .must("options", list(1, 10, Parts.markedOption()))
                .may("confirm", Parts.confirm())
                .may("focus_on_load", flag())
                .also(Choices.initialAmongOptions());
    }

    private static Rule checkboxes() {
        return boxes("checkboxes").may("initial_options", list(1, 10, Parts.markedOption()));
    }

    private static Rule radios() {
        return boxes("radio_buttons").may("initial_option", Parts.markedOption());
    }

    static Rule image() {
        return picture(Shape.of("image").must("alt_text", text(1, 2000)));
    }

    static Shape picture(Shape image) {
        return image.may("image_url", url())
                .may("slack_file", Parts.slackFile())
                .also(at -> at.node().has("image_url") != at.node().has("slack_file"),
                        "must define either `image_url` or `slack_file`");
    }
}
