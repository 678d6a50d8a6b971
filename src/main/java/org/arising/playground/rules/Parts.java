package org.arising.playground.rules;

import java.util.Map;

import static org.arising.playground.rules.Values.flag;
import static org.arising.playground.rules.Values.matching;
import static org.arising.playground.rules.Values.oneOf;
import static org.arising.playground.rules.Values.text;
import static org.arising.playground.rules.Values.url;

/** Composition objects: texts, confirmations, options (Slack's reference of composition objects). */
final class Parts {
    private Parts() {}

    static Shape plain(int most) {
        return Shape.of("plain_text").must("text", text(1, most)).may("emoji", flag());
    }

    static Shape mrkdwn(int most) {
        return Shape.of("mrkdwn").must("text", text(1, most)).may("verbatim", flag());
    }

    static Rule words(int most) {
        return Values.byType(Map.of("plain_text", plain(most), "mrkdwn", mrkdwn(most)));
    }

    static Rule placeholder() {
        return plain(150);
    }

    static Rule confirm() {
        return Shape.untyped()
                .must("title", plain(100))
                .must("text", words(300))
                .must("confirm", plain(30))
                .must("deny", plain(30))
                .may("style", oneOf("primary", "danger"));
    }

    static Shape option() {
        return Shape.untyped()
                .must("text", plain(75))
                .must("value", text(1, 150))
                .may("description", plain(75));
    }

    static Rule overflowOption() {
        return option().may("url", url());
    }

    /** Radio buttons and checkboxes alone take mrkdwn in their options. */
    static Rule markedOption() {
        return Shape.untyped()
                .must("text", words(75))
                .must("value", text(1, 150))
                .may("description", words(75));
    }

    static Rule optionGroup() {
        return Shape.untyped().must("label", plain(75)).must("options", Values.list(1, 100, option()));
    }

    static Rule slackFile() {
        return Shape.untyped()
                .may("id", matching("^[F][A-Z0-9]{8,}$"))
                .may("url", url())
                .also(at -> at.node().has("id") != at.node().has("url"), "must define either `id` or `url`");
    }

    static Rule dispatch() {
        return Shape.untyped()
                .must("trigger_actions_on", Values.list(1, 2, oneOf("on_enter_pressed", "on_character_entered")));
    }

    static Rule filter() {
        return Shape.untyped()
                .may("include", Values.list(1, 4, oneOf("im", "mpim", "private", "public")))
                .may("exclude_external_shared_channels", flag())
                .may("exclude_bot_users", flag())
                .also(at -> !at.node().isEmpty(), "must define at least one filter");
    }
}
