package org.arising.playground.rules;

import java.util.Map;

import static org.arising.playground.rules.Values.flag;
import static org.arising.playground.rules.Values.id;
import static org.arising.playground.rules.Values.list;
import static org.arising.playground.rules.Values.oneOf;
import static org.arising.playground.rules.Values.text;
import static org.arising.playground.rules.Values.url;
import static org.arising.playground.rules.Values.whole;

/** The {@code rich_text} block: sections, lists, quotes, preformatted text. */
final class RichText {
    private static final int ANY = Integer.MAX_VALUE;

    private RichText() {}

    private static Rule style() {
        return Shape.untyped()
                .may("bold", flag())
                .may("italic", flag())
                .may("strike", flag())
                .may("underline", flag())
                .may("code", flag())
                .may("highlight", flag())
                .may("client_highlight", flag())
                .may("unlink", flag())
                .also(at -> !at.node().isEmpty(), "must define at least one style");
    }

    private static Rule leaf() {
        return Values.byType(Map.of(
                "text", Shape.of("text").must("text", text(1, ANY)).may("style", style()),
                "link", Shape.of("link")
                        .must("url", url())
                        .may("text", text(0, ANY))
                        .may("unsafe", flag())
                        .may("style", style()),
                "user", Shape.of("user").must("user_id", text(1, 255)).may("style", style()),
                "usergroup", Shape.of("usergroup").must("usergroup_id", text(1, 255)).may("style", style()),
                "channel", Shape.of("channel").must("channel_id", text(1, 255)).may("style", style()),
                "emoji", Shape.of("emoji")
                        .must("name", text(1, 255))
                        .may("unicode", text(1, 255))
                        .may("style", style()),
                "broadcast", Shape.of("broadcast").must("range", oneOf("here", "channel", "everyone")).may("style", style()),
                "date", Shape.of("date")
                        .must("timestamp", whole(0, Long.MAX_VALUE))
                        .must("format", text(1, ANY))
                        .may("url", url())
                        .may("fallback", text(0, ANY))
                        .may("style", style())));
    }

    private static Shape holder(String type) {
        return Shape.of(type).must("elements", list(0, ANY, leaf()));
    }

    static Rule block() {
        return Shape.of("rich_text").may("block_id", id()).must("elements", list(0, ANY, Values.byType(Map.of(
                "rich_text_section", holder("rich_text_section"),
                "rich_text_preformatted", holder("rich_text_preformatted")
                        .may("border", whole(0, 1))
                        .may("language", text(1, 255)),
                "rich_text_quote", holder("rich_text_quote").may("border", whole(0, 1)),
                "rich_text_list", Shape.of("rich_text_list")
                        .must("style", oneOf("bullet", "ordered"))
                        .must("elements", list(1, ANY, holder("rich_text_section")))
                        .may("indent", whole(0, 8))
                        .may("offset", whole(0, ANY))
                        .may("border", whole(0, 1))))));
    }
}
