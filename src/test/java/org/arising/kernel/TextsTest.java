package org.arising.kernel;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {
    @Test
    void white_space_of_every_kind_is_one_space() {
        assertThat(Texts.collapsed(" a\nb\t\u00a0c  ")).isEqualTo("a b c");
        assertThat(Texts.collapsed("a\nb")).as("of the same length").isEqualTo("a b");
    }

    @Test
    void what_no_document_can_hold_counts_as_white_space() {
        assertThat(Texts.collapsed("a\u0000b\ud800c\udc00d\uffff")).isEqualTo("a b c d");
        assertThat(Texts.collapsed("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void hints_where_a_line_may_break_are_left_out() {
        assertThat(Texts.collapsed("co\u00adop\u200berate\ufeff")).isEqualTo("cooperate");
    }

    @Test
    void words_are_listed_as_people_list_them() {
        assertThat(Texts.listed(List.of())).isEmpty();
        assertThat(Texts.listed(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}
