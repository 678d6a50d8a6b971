package org.arising.playground.rules;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import static org.arising.playground.rules.Samples.a;
import static org.arising.playground.rules.Samples.actions;
import static org.arising.playground.rules.Samples.button;
import static org.arising.playground.rules.Samples.input;
import static org.arising.playground.rules.Samples.list;
import static org.arising.playground.rules.Samples.modal;
import static org.arising.playground.rules.Samples.mrkdwn;
import static org.arising.playground.rules.Samples.option;
import static org.arising.playground.rules.Samples.plain;
import static org.assertj.core.api.Assertions.assertThat;

/** Every limit: exactly at it, one over, and with the published schema where that knows the limit. */
class LimitsTest {
    private static Arguments of(String what, int limit, IntFunction<String> blocks) {
        return Arguments.of(what, limit, blocks, true);
    }

    private static Arguments unpublished(String what, int limit, IntFunction<String> blocks) {
        return Arguments.of(what, limit, blocks, false);
    }

    private static String confirm(int title, int text, int yes, int no) {
        return ",'confirm':{'title':" + plain(title) + ",'text':" + mrkdwn(text) + ",'confirm':" + plain(yes)
                + ",'deny':" + plain(no) + "}";
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                of("section text", 3000, n -> "[{'type':'section','text':" + mrkdwn(n) + "}]"),
                of("fields", 10, n -> "[{'type':'section','fields':" + list(n, mrkdwn(1)) + "}]"),
                of("field text", 2000, n -> "[{'type':'section','fields':[" + plain(n) + "]}]"),
                of("header", 150, n -> "[{'type':'header','text':" + plain(n) + "}]"),
                of("context elements", 10, n -> "[{'type':'context','elements':" + list(n, mrkdwn(1)) + "}]"),
                of("actions elements", 25, n -> actions(list(n, button("")))),
                of("button text", 75, n -> actions("[{'type':'button','text':" + plain(n) + "}]")),
                of("button value", 2000, n -> actions(list(1, button(",'value':'" + a(n) + "'")))),
                of("button url", 3000, n -> actions(list(1, button(",'url':'https://" + a(n - 8) + "'")))),
                of("action_id", 255, n -> actions("[{'type':'button','action_id':'" + a(n) + "','text':" + plain(1) + "}]")),
                of("block_id", 255, n -> "[{'type':'divider','block_id':'" + a(n) + "'}]"),
                of("confirm title", 100, n -> actions(list(1, button(confirm(n, 1, 1, 1))))),
                of("confirm text", 300, n -> actions(list(1, button(confirm(1, n, 1, 1))))),
                of("confirm yes", 30, n -> actions(list(1, button(confirm(1, 1, n, 1))))),
                of("confirm no", 30, n -> actions(list(1, button(confirm(1, 1, 1, n))))),
                of("overflow options", 5, n -> actions("[{'type':'overflow','options':" + list(n, option(1, 1)) + "}]")),
                of("select options", 100, n -> actions("[{'type':'static_select','options':" + list(n, option(1, 1)) + "}]")),
                of("option text", 75, n -> actions("[{'type':'static_select','options':[" + option(n, 1) + "]}]")),
                of("option value", 150, n -> actions("[{'type':'static_select','options':[" + option(1, n) + "]}]")),
                of("option description", 75, n -> actions("[{'type':'static_select','options':[{'text':" + plain(1)
                        + ",'value':'v','description':" + plain(n) + "}]}]")),
                of("radio options", 10, n -> actions("[{'type':'radio_buttons','options':" + list(n, option(1, 1)) + "}]")),
                of("checkboxes options", 10, n -> actions("[{'type':'checkboxes','options':" + list(n, option(1, 1)) + "}]")),
                of("placeholder", 150, n -> actions("[{'type':'datepicker','placeholder':" + plain(n) + "}]")),
                of("label", 2000, n -> "[{'type':'input','label':" + plain(n)
                        + ",'element':{'type':'plain_text_input'}}]"),
                of("hint", 2000, n -> "[{'type':'input','label':" + plain(1) + ",'hint':" + plain(n)
                        + ",'element':{'type':'plain_text_input'}}]"),
                of("max_length", 3000, n -> input("{'type':'plain_text_input','max_length':" + n + "}")),
                of("markdown", 12_000, n -> "[{'type':'markdown','text':'" + a(n) + "'}]"),
                of("modal blocks", 100, n -> modal("", list(n, "{'type':'divider'}"))),
                of("modal title", 24, n -> "{'type':'modal','title':" + plain(n) + ",'blocks':[{'type':'divider'}]}"),
                of("submit", 24, n -> modal(",'submit':" + plain(n), "[{'type':'divider'}]")),
                of("close", 24, n -> modal(",'close':" + plain(n), "[{'type':'divider'}]")),
                of("private_metadata", 3000, n -> modal(",'private_metadata':'" + a(n) + "'", "[{'type':'divider'}]")),
                of("callback_id", 255, n -> modal(",'callback_id':'" + a(n) + "'", "[{'type':'divider'}]")),
                of("max_files", 10, n -> modal(
                        ",'submit':" + plain(4), input("{'type':'file_input','max_files':" + n + "}"))),
                unpublished("alert text", 200, n -> modal("", "[{'type':'alert','text':" + plain(n) + "}]")),
                unpublished("message blocks", 50, n -> list(n, "{'type':'divider'}")),
                unpublished("weight", 13_200, n -> "[" + weighed(n) + "]"));
    }

    private static String weighed(int total) {
        StringBuilder blocks = new StringBuilder();
        for (int left = total; left > 0; left -= 3000) {
            blocks.append(blocks.isEmpty() ? "" : ",")
                    .append("{'type':'section','text':")
                    .append(mrkdwn(Math.min(left, 3000)))
                    .append('}');
        }
        return blocks.toString();
    }

    private static Verdict judged(JsonNode sent) {
        return sent.isObject()
                ? ViewRules.modal(sent, Set.of("files:read"))
                : MessageRules.check(Samples.json("{'text':'t','blocks':" + sent + "}"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("limits")
    void exactly_the_limit_passes_and_one_over_is_refused(
            String what, int limit, IntFunction<String> sample, boolean published) {
        JsonNode most = Samples.json(sample.apply(limit));
        JsonNode over = Samples.json(sample.apply(limit + 1));
        assertThat(judged(most).words()).as(what).isEmpty();
        assertThat(judged(over).fine()).as(what + ", one over").isFalse();
        if (published) {
            assertThat(Published.takes(most)).as("the schema takes " + what).isTrue();
            assertThat(Published.takes(over)).as("the schema takes one over " + what).isFalse();
        }
    }
}
