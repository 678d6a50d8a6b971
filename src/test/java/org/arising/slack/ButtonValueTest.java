package org.arising.slack;

import org.arising.kernel.Reference;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ButtonValueTest {
    private static final Reference LONGEST = new Reference("ABCDEFGHIJKL", 2022, 999_999);

    @Test
    void a_value_reads_back_whatever_the_query_holds() {
        var value = new ButtonValue("list", List.of(LONGEST, Reference.of("PCC-2022-014")), "12", "a|b \"c\" | 😀");
        assertThat(ButtonValue.read(value.written())).contains(value);
        assertThat(ButtonValue.read(ButtonValue.of("show", LONGEST).written())).contains(ButtonValue.of("show", LONGEST));
    }

    @Test
    void the_longest_value_keeps_within_the_limits_of_buttons_and_options() {
        var value = new ButtonValue("complete", Collections.nCopies(ButtonValue.REFS, LONGEST), "before~9999-12-31~9999-12-31~ABCDEFGHIJKL-2022-999999", "x".repeat(1_500));
        assertThat(value.fits()).isTrue();
        assertThat(value.written()).hasSizeLessThanOrEqualTo(2_000);
        assertThat(ButtonValue.of("withdraw", LONGEST).written()).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void what_somebody_else_wrote_is_no_value() {
        assertThat(ButtonValue.read("")).isEmpty();
        assertThat(ButtonValue.read("show|<script>|1|")).isEmpty();
        assertThat(ButtonValue.read("show|PCC-2022-014|99999999999|")).isEmpty();
        assertThat(ButtonValue.read("list||after~<!channel>|")).isEmpty();
    }
}
