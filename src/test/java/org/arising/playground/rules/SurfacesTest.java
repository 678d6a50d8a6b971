package org.arising.playground.rules;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import static org.arising.playground.rules.Samples.json;
import static org.arising.playground.rules.Samples.list;
import static org.arising.playground.rules.Samples.modal;
import static org.arising.playground.rules.Samples.plain;
import static org.assertj.core.api.Assertions.assertThat;

/** Which kind of block stands where, by Slack's reference of blocks; the published schema knows no surfaces. */
class SurfacesTest {
    private static final Set<Surface> EVERYWHERE = EnumSet.allOf(Surface.class);
    private static final Set<Surface> MESSAGES = EnumSet.of(Surface.MESSAGE);

    private static Arguments of(String type, String more, Set<Surface> where) {
        return Arguments.of(type, "{'type':'" + type + "'" + (more.isEmpty() ? "" : "," + more) + "}", where);
    }

    static Stream<Arguments> blocks() {
        return Stream.of(
                of("actions", "'elements':[{'type':'button','text':" + plain(1) + "}]", EVERYWHERE),
                of("context", "'elements':[" + plain(1) + "]", EVERYWHERE),
                of("divider", "", EVERYWHERE),
                of("header", "'text':" + plain(1), EVERYWHERE),
                of("image", "'alt_text':'a','image_url':'https://example.org/a.png'", EVERYWHERE),
                of("input", "'label':" + plain(1) + ",'element':{'type':'plain_text_input'}", EVERYWHERE),
                of("rich_text", "'elements':[]", EVERYWHERE),
                of("section", "'text':" + plain(1), EVERYWHERE),
                of("video", "'alt_text':'a','title':" + plain(1)
                        + ",'thumbnail_url':'https://example.org/a.png','video_url':'https://example.org/a'", EVERYWHERE),
                of("card", "'title':" + plain(1), MESSAGES),
                of("container", "'title':" + plain(1) + ",'child_blocks':[{'type':'divider'}]", MESSAGES),
                of("data_table", "'caption':'c','rows':" + list(2, "[{'type':'raw_text','text':'x'}]"), MESSAGES),
                of("file", "'external_id':'x','source':'remote'", MESSAGES),
                of("markdown", "'text':'x'", MESSAGES),
                of("table", "'rows':[[{'type':'raw_text','text':'x'}]]", MESSAGES),
                of("alert", "'text':" + plain(1), EnumSet.of(Surface.MODAL)),
                of("heading", "'text':" + plain(1), EnumSet.noneOf(Surface.class)));
    }

    private static Verdict judged(Surface surface, String blocks) {
        return switch (surface) {
            case MESSAGE -> MessageRules.check(json("{'text':'t','blocks':" + blocks + "}"));
            case MODAL -> ViewRules.modal(json(modal(",'submit':" + plain(4), blocks)), Set.of("files:read"));
            case HOME -> ViewRules.home(json("{'type':'home','blocks':" + blocks + "}"));
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void a_block_stands_on_its_surfaces_and_on_no_other(String type, String block, Set<Surface> where) {
        for (Surface surface : Surface.values()) {
            Verdict verdict = judged(surface, "[" + block + "]");
            if (where.contains(surface)) {
                assertThat(verdict.words()).as(type + " in a " + surface).isEmpty();
            } else {
                assertThat(verdict.words()).as(type + " in a " + surface).contains("unsupported type: " + type);
                assertThat(verdict.error()).isEqualTo(surface == Surface.MESSAGE ? "invalid_blocks" : "invalid_arguments");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void files_are_asked_for_in_modals_alone(Surface surface) {
        String block = "[{'type':'input','label':" + plain(1) + ",'element':{'type':'file_input'}}]";
        assertThat(judged(surface, block).fine()).isEqualTo(surface == Surface.MODAL);
    }

    @ParameterizedTest
    @EnumSource
    void a_message_holds_fifty_blocks_and_a_view_a_hundred(Surface surface) {
        int most = surface == Surface.MESSAGE ? 50 : 100;
        assertThat(judged(surface, list(most, "{'type':'divider'}")).words()).isEmpty();
        assertThat(judged(surface, list(most + 1, "{'type':'divider'}")).fine()).isFalse();
    }

    @Test
    void a_view_needs_blocks_and_to_be_of_the_kind_that_is_asked_for() {
        JsonNode home = json("{'type':'home','blocks':[{'type':'divider'}]}");
        JsonNode modal = json(modal("", "[{'type':'divider'}]"));
        assertThat(ViewRules.modal(home, Set.of()).fine()).isFalse();
        assertThat(ViewRules.home(modal).fine()).isFalse();
        assertThat(judged(Surface.MODAL, "[]").fine()).isFalse();
        assertThat(judged(Surface.HOME, "[]").fine()).isFalse();
    }
}
