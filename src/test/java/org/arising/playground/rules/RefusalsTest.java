package org.arising.playground.rules;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Set;
import java.util.stream.Stream;

import static org.arising.playground.rules.Samples.actions;
import static org.arising.playground.rules.Samples.input;
import static org.arising.playground.rules.Samples.json;
import static org.arising.playground.rules.Samples.list;
import static org.arising.playground.rules.Samples.modal;
import static org.arising.playground.rules.Samples.mrkdwn;
import static org.arising.playground.rules.Samples.option;
import static org.arising.playground.rules.Samples.plain;
import static org.assertj.core.api.Assertions.assertThat;

class RefusalsTest {
    private static final String TWO = "[" + option(1, 1) + ",{'text':{'type':'plain_text','text':'b'},'value':'b'}]";

    private static Verdict message(String blocks) {
        return MessageRules.check(json("{'text':'t','blocks':" + blocks + "}"));
    }

    static Stream<String> refused() {
        return Stream.of(
                "[{'type':'section'}]",
                "[{'type':'section','text':" + mrkdwn(0) + "}]",
                "[{'type':'section','text':{'type':'markdown','text':'x'}}]",
                "[{'type':'section','fields':[]}]",
                "[{'type':'section','text':'bare'}]",
                "[{'type':'section','text':" + mrkdwn(1) + ",'colour':'red'}]",
                "[{'type':'header','text':" + mrkdwn(1) + "}]",
                "[{'type':'heading','text':" + plain(1) + "}]",
                "[{'text':" + plain(1) + "}]",
                "[{'type':'context','elements':[]}]",
                "[{'type':'context','elements':[{'type':'button','text':" + plain(1) + "}]}]",
                "[{'type':'image','image_url':'https://x.example/a.png'}]",
                "[{'type':'image','alt_text':'a'}]",
                actions("[]"),
                actions("[{'type':'button'}]"),
                actions("[{'type':'button','text':" + mrkdwn(1) + "}]"),
                actions("[{'type':'button','text':" + plain(1) + ",'style':'green'}]"),
                actions("[{'type':'button','text':" + plain(1) + ",'value':''}]"),
                actions("[{'type':'plain_text_input'}]"),
                actions("[{'type':'overflow','options':[]}]"),
                actions("[{'type':'static_select'}]"),
                actions("[{'type':'static_select','options':" + list(1, option(1, 1)) + ",'option_groups':[]}]"),
                actions("[{'type':'datepicker','initial_date':'3 October 2022'}]"),
                actions("[{'type':'button','text':" + plain(1) + ",'confirm':{'title':" + plain(1) + "}}]"),
                input("{'type':'button','text':" + plain(1) + "}"),
                input("{'type':'plain_text_input','max_length':0}"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_the_published_schema_refuses_is_refused(String blocks) {
        assertThat(message(blocks).error()).isEqualTo("invalid_blocks");
        assertThat(Published.takes(json(blocks))).isFalse();
    }

    static Stream<String> taken() {
        return Stream.of(
                "[{'type':'divider'}]",
                "[{'type':'section','text':" + mrkdwn(1) + ",'accessory':{'type':'button','text':" + plain(1) + "}}]",
                "[{'type':'section','fields':" + list(2, mrkdwn(3)) + "}]",
                "[{'type':'context','elements':[{'type':'image','image_url':'https://x.example/a.png','alt_text':'a'}]}]",
                "[{'type':'image','image_url':'https://x.example/a.png','alt_text':'a','title':" + plain(3) + "}]",
                actions("[{'type':'checkboxes','options':" + TWO + ",'initial_options':[" + option(1, 1) + "]}]"),
                actions("[{'type':'static_select','option_groups':[{'label':" + plain(1) + ",'options':" + TWO + "}]}]"),
                actions("[{'type':'users_select','initial_user':'U0CLERK'}]"),
                actions("[{'type':'datepicker','initial_date':'2022-02-28'}]"),
                input("{'type':'multi_static_select','options':" + TWO + "}"),
                input("{'type':'number_input','is_decimal_allowed':false}"),
                "[{'type':'rich_text','elements':[{'type':'rich_text_list','style':'bullet','elements':"
                        + "[{'type':'rich_text_section','elements':[{'type':'text','text':'x','style':{'bold':true}}]}]}]}]",
                "[{'type':'table','rows':[[{'type':'raw_text','text':'x'}]]}]");
    }

    @ParameterizedTest
    @MethodSource("taken")
    void what_the_published_schema_takes_is_taken(String blocks) {
        assertThat(message(blocks).words()).isEmpty();
        assertThat(Published.takes(json(blocks))).isTrue();
    }

    @Test
    void two_blocks_with_one_id_are_refused() {
        assertThat(message("[{'type':'divider','block_id':'x'},{'type':'divider','block_id':'x'}]").words())
                .contains("already exists [json-pointer:/blocks/1/block_id]");
    }

    @Test
    void two_elements_of_a_block_with_one_action_id_are_refused() {
        String twice = list(2, "{'type':'button','action_id':'same','text':" + plain(1) + "}");
        assertThat(message(actions(twice)).words()).contains("already exists");
        assertThat(message("[" + actions(list(1, "{'type':'button','action_id':'same','text':" + plain(1) + "}"))
                                .replaceAll("^\\[|]$", "")
                        + ",{'type':'section','text':" + mrkdwn(1)
                        + ",'accessory':{'type':'button','action_id':'same','text':" + plain(1) + "}}]").fine())
                .isTrue();
    }

    @Test
    void what_is_chosen_at_first_must_be_an_option() {
        String other = "{'text':{'type':'plain_text','text':'c'},'value':'c'}";
        String alike = "{'text':{'type':'plain_text','text':'other words'},'value':'b'}";
        assertThat(message(actions("[{'type':'static_select','options':" + TWO + ",'initial_option':" + other + "}]")).fine())
                .isFalse();
        assertThat(message(actions("[{'type':'radio_buttons','options':" + TWO + ",'initial_option':" + alike + "}]")).fine())
                .isFalse();
        assertThat(message(actions("[{'type':'checkboxes','options':" + TWO + ",'initial_options':[" + other + "]}]")).fine())
                .isFalse();
    }

    @Test
    void a_day_that_does_not_exist_is_no_date() {
        assertThat(message(actions("[{'type':'datepicker','initial_date':'2022-02-29'}]")).fine()).isFalse();
    }

    @Test
    void a_modal_with_an_input_needs_a_button_to_submit() {
        JsonNode without = json(modal("", input("{'type':'plain_text_input'}")));
        assertThat(ViewRules.modal(without, Set.of()).error()).isEqualTo("invalid_arguments");
        assertThat(Published.takes(without)).isFalse();
    }

    @Test
    void a_file_input_needs_its_scope_and_a_modal() {
        String files = input("{'type':'file_input'}");
        JsonNode view = json(modal(",'submit':" + plain(4), files));
        assertThat(ViewRules.modal(view, Set.of("files:read")).fine()).isTrue();
        assertThat(ViewRules.modal(view, Set.of()).fine()).isFalse();
        assertThat(message(files).fine()).isFalse();
    }

    @Test
    void a_home_tab_has_neither_title_nor_submit() {
        assertThat(ViewRules.home(json("{'type':'home','blocks':[{'type':'divider'}]}")).fine()).isTrue();
        assertThat(ViewRules.home(json("{'type':'home','title':" + plain(1) + ",'blocks':[{'type':'divider'}]}")).fine())
                .isFalse();
    }

    @Test
    void blocks_that_are_no_list_have_a_code_of_their_own() {
        assertThat(MessageRules.check(json("{'text':'t','blocks':{}}")).error()).isEqualTo("invalid_blocks_format");
    }
}
