package org.arising.playground.rules;

import static org.arising.playground.rules.Values.flag;
import static org.arising.playground.rules.Values.id;
import static org.arising.playground.rules.Values.list;
import static org.arising.playground.rules.Values.matching;
import static org.arising.playground.rules.Values.text;
import static org.arising.playground.rules.Values.whole;

/** The menus: static, external, users, conversations and channels, for one choice and for many. */
final class Selects {
    private static final int UNBOUNDED = Integer.MAX_VALUE;
    private static final String USER = "[UW][A-Z0-9]+";

    private Selects() {}

    private static Shape menu(String type) {
        return Shape.of(type)
                .may("action_id", id())
                .may("confirm", Parts.confirm())
                .may("focus_on_load", flag())
                .may("placeholder", Parts.placeholder());
    }

    private static Shape multi(String type) {
        return menu(type).may("max_selected_items", whole(1, UNBOUNDED));
    }

    private static Shape fixed(Shape menu) {
        return menu.may("options", list(1, 100, Parts.option()))
                .may("option_groups", list(1, 100, Parts.optionGroup()))
                .also(at -> at.node().has("options") != at.node().has("option_groups"),
                        "must define either `options` or `option_groups`")
                .also(Choices.initialAmongOptions());
    }

    static Rule one() {
        return fixed(menu("static_select").may("initial_option", Parts.option()));
    }

    static Rule many() {
        return fixed(multi("multi_static_select").may("initial_options", list(1, UNBOUNDED, Parts.option())));
    }

    static Rule external() {
        return menu("external_select")
                .may("initial_option", Parts.option())
                .may("min_query_length", whole(0, UNBOUNDED));
    }

    static Rule externals() {
        return multi("multi_external_select")
                .may("initial_options", list(1, UNBOUNDED, Parts.option()))
                .may("min_query_length", whole(0, UNBOUNDED));
    }

    static Rule user() {
        return menu("users_select").may("initial_user", matching(USER));
    }

    static Rule users() {
        return multi("multi_users_select").may("initial_users", list(1, UNBOUNDED, matching(USER)));
    }

    static Rule conversation() {
        return menu("conversations_select")
                .may("initial_conversation", text(1, 255))
                .may("default_to_current_conversation", flag())
                .may("response_url_enabled", flag())
                .may("filter", Parts.filter());
    }

    static Rule conversations() {
        return multi("multi_conversations_select")
                .may("initial_conversations", list(1, UNBOUNDED, text(1, 255)))
                .may("default_to_current_conversation", flag())
                .may("filter", Parts.filter());
    }

    static Rule channel() {
        return menu("channels_select").may("initial_channel", text(1, 255)).may("response_url_enabled", flag());
    }

    static Rule channels() {
        return multi("multi_channels_select").may("initial_channels", list(1, UNBOUNDED, text(1, 255)));
    }
}
