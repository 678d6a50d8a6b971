package org.arising.slack;

import org.arising.testkit.HostileTexts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

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

    @Test
    void no_hostile_text_is_live_and_each_reads_as_it_was_written() {
        hostile(2_000);
    }

    @Test
    @Tag("proof")
    void nor_is_any_of_a_hundred_thousand() throws IOException {
        hostile(100_000);
        Files.writeString(Path.of("target", "hostile.md"), "| hostile texts | live | changed |\n| ---: | ---: | ---: |\n| 100,000 | 0 | 0 |\n");
    }

    private static void hostile(int texts) {
        var random = new Random(20221003);
        for (int i = 0; i < texts; i++) {
            var text = HostileTexts.next(random) + (char) random.nextInt(0x10000) + HostileTexts.next(random);
            for (var escaped : List.of(Escape.mrkdwn(text), Escape.text(text))) {
                assertThat(escaped).as(text).doesNotContain("<", ">");
                assertThat(Escape.seen(escaped)).isEqualTo(Escape.seen(Escape.text(Escape.cleaned(text))));
                assertThat(withoutMarks(Escape.seen(escaped))).isEqualTo(withoutMarks(Escape.cleaned(text)));
            }
        }
    }

    /** Joiners and isolates are ours, and none of whoever wrote is kept. */
    private static String withoutMarks(String text) {
        return text.replaceAll("[\u2060\u2066-\u2069]", "");
    }
}
