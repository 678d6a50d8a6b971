package org.arising.slack;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EscapeTest {
    @Test
    void no_text_of_a_document_can_mention_or_link() {
        assertThat(Escape.mrkdwn("<!channel> <@U123> <https://x.org|y> a & b"))
                .isEqualTo("&lt;!channel&gt; &lt;@U123&gt; &lt;https://x.org|y&gt; a &amp; b");
    }

    @Test
    void marks_of_formats_are_held_apart_and_read_back_unchanged() {
        var text = "*bold* _it_ ~gone~ `code` :tada: at 10:30:15\n> quoted & <b>";
        var escaped = Escape.mrkdwn(text);
        assertThat(escaped).doesNotContain("*bold", "_it", "`code", ":tada:", "\n&gt;");
        assertThat(Escape.seen(escaped)).isEqualTo(text);
    }

    @Test
    void halves_of_surrogate_pairs_and_controls_are_replaced_and_emoji_kept() {
        assertThat(Escape.plain("a\ud800b\udc00c\u0000d 😀\r\ne\rf")).isEqualTo("a\ufffdb\ufffdc\ufffdd 😀\ne\nf");
    }

    @Test
    void a_line_that_runs_from_right_to_left_is_isolated_and_others_are_not() {
        assertThat(Escape.plain("one\n\u202etwo\nشرطة")).isEqualTo("one\n\u2068\u202etwo\u2069\n\u2068شرطة\u2069");
        assertThat(Escape.plain("a\u2069b")).isEqualTo("ab");
    }

    @Test
    void only_what_can_be_no_words_is_a_mention() {
        assertThat(People.spoken("U0CLERK")).isEqualTo("<@U0CLERK>");
        assertThat(People.spoken("command line (<clerk>)")).isEqualTo("command line (&lt;clerk&gt;)");
        assertThat(People.channel("C0MPS")).isEqualTo("<#C0MPS>");
    }
}
