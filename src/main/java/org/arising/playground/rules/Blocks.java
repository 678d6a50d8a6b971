package org.arising.playground.rules;

import java.util.Map;

import static org.arising.playground.rules.Values.flag;
import static org.arising.playground.rules.Values.id;
import static org.arising.playground.rules.Values.list;
import static org.arising.playground.rules.Values.oneOf;
import static org.arising.playground.rules.Values.text;
import static org.arising.playground.rules.Values.url;
import static org.arising.playground.rules.Values.whole;

/** Every kind of block the playground knows, after Slack's reference of blocks. */
final class Blocks {
    private static final Map<String, Rule> SIMPLE = Map.ofEntries(
            Map.entry("actions", block("actions").must("elements", list(1, 25, Elements.IN_ACTIONS))),
            Map.entry("context", block("context").must("elements", list(1, 10, Elements.IN_CONTEXT))),
            Map.entry("divider", block("divider")),
            Map.entry("file", block("file").must("external_id", text(1, 255)).must("source", oneOf("remote"))),
            Map.entry("header", block("header").must("text", Parts.plain(150)).may("level", whole(1, 4))),
            Map.entry("image", image()),
            Map.entry("input", input()),
            Map.entry("rich_text", RichText.block()),
            Map.entry("section", section()),
            Map.entry("table", Tables.table()),
            Map.entry("video", video()));

    private static final Map<String, Rule> MORE = Map.of(
            "alert", block("alert")
                    .must("text", Parts.words(200))
                    .may("level", oneOf("default", "info", "warning", "error", "success")),
            "card", card(),
            "container", container(),
            "data_table", Tables.dataTable(),
            "markdown", block("markdown").must("text", text(1, 12_000)));

    /** Any block, where its surface takes it. */
    static final Rule ANY = at -> {
        Rule rule = SIMPLE.getOrDefault(at.type(), MORE.get(at.type()));
        if (!at.node().isObject()) {
            at.breach("must provide an object");
        } else if (rule == null || !at.surface().takes(at.type())) {
            at.breach(at.node().has("type") ? "unsupported type: " + at.type() : "missing required field: type");
        } else {
            rule.check(at);
        }
    };

    private Blocks() {}

    private static Shape block(String type) {
        return Shape.of(type).may("block_id", id());
    }

    private static Rule section() {
        return block("section")
                .may("text", Parts.words(3000))
                .may("fields", list(1, 10, Parts.words(2000)))
                .may("accessory", Elements.IN_SECTION)
                .may("expand", flag())
                .also(at -> at.node().has("text") || at.node().has("fields"), "must define either `text` or `fields`");
    }

    private static Rule input() {
        return block("input")
                .must("label", Parts.plain(2000))
                .must("element", Elements.IN_INPUT)
                .may("dispatch_action", flag())
                .may("hint", Parts.plain(2000))
                .may("optional", flag())
                .also(
                        at -> !(at.at("element").type().equals("file_input")
                                && at.node().path("dispatch_action").asBoolean()),
                        "dispatch_action is not allowed with file_input");
    }

    private static Rule image() {
        return Elements.picture(
                block("image").must("alt_text", text(1, 2000)).may("title", Parts.plain(2000)));
    }

    private static Rule video() {
        return block("video")
                .must("alt_text", text(1, 2000))
                .must("title", Parts.plain(200))
                .must("thumbnail_url", url())
                .must("video_url", url())
                .may("title_url", url())
                .may("description", Parts.plain(200))
                .may("author_name", text(0, 49))
                .may("provider_name", text(1, 49))
                .may("provider_icon_url", url());
    }

    private static Rule card() {
        return block("card")
                .may("title", Parts.words(150))
                .may("subtitle", Parts.words(150))
                .may("body", Parts.words(200))
                .may("hero_image", Elements.image())
                .may("icon", Elements.image())
                .may("actions", list(1, 2, Elements.button()))
                .also(
                        at -> at.node().has("hero_image") || at.node().has("title")
                                || at.node().has("actions") || at.node().has("body"),
                        "must define one of `hero_image`, `title`, `actions` or `body`");
    }

    private static Rule container() {
        return block("container")
                .may("title", Parts.plain(150))
                .may("rich_text_title", RichText.block())
                .may("subtitle", Parts.words(150))
                .may("icon", Elements.image())
                .may("width", oneOf("narrow", "standard", "wide", "full"))
                .may("is_collapsible", flag())
                .may("default_collapsed", flag())
                .may("has_header_divider", flag())
                .must("child_blocks", list(1, 10, Values.byType(SIMPLE)))
                .also(at -> at.node().has("title") || at.node().has("rich_text_title"), "missing required field: title")
                .also(
                        at -> !at.node().path("default_collapsed").asBoolean()
                                || at.node().path("is_collapsible").asBoolean(),
                        "default_collapsed needs is_collapsible");
    }
}
