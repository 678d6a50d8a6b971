package org.arising.playground.rules;

import java.util.Map;

import static org.arising.playground.rules.Values.flag;
import static org.arising.playground.rules.Values.id;
import static org.arising.playground.rules.Values.list;
import static org.arising.playground.rules.Values.number;
import static org.arising.playground.rules.Values.oneOf;
import static org.arising.playground.rules.Values.text;
import static org.arising.playground.rules.Values.whole;

/** {@code table} and {@code data_table}. */
final class Tables {
    private Tables() {}

    static Rule table() {
        Rule cell = Values.byType(Map.of(
                "raw_text", Shape.of("raw_text").must("text", text(0, 12_000)),
                "rich_text", RichText.block()));
        Shape setting = Shape.untyped().may("align", oneOf("left", "center", "right")).may("is_wrapped", flag());
        return Shape.of("table")
                .may("block_id", id())
                .must("rows", list(1, 100, list(1, 20, cell)))
                .may("column_settings", list(0, 20, at -> {
                    if (!at.node().isNull()) {
                        setting.check(at);
                    }
                }));
    }

    static Rule dataTable() {
        Rule cell = Values.byType(Map.of(
                "raw_text", Shape.of("raw_text").must("text", text(1, 12_000)),
                "raw_number", Shape.of("raw_number").must("value", number()).may("text", text(1, 12_000)),
                "rich_text", RichText.block()));
        return Shape.of("data_table")
                .may("block_id", id())
                .must("caption", text(1, 12_000))
                .may("page_size", whole(1, 100))
                .may("row_header_column_index", whole(0, 19))
                .must("rows", list(2, 101, list(1, 20, cell)));
    }
}
