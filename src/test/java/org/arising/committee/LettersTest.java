package org.arising.committee;

import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class LettersTest {
    private static final Letters.Place OPENING = new Letters.Place(Letters.Kind.FOLLOW_UP, Letters.Part.OPENING);
    private static final Letters.Place CLOSING = new Letters.Place(Letters.Kind.REQUEST, Letters.Part.CLOSING);

    @Test
    void what_stands_in_braces_is_filled_in_once() {
        assertThat(Letters.filled("{committee} to {organisation}: {what}", Map.of("committee", "{organisation} $1", "organisation", "MPS")))
                .isEqualTo("{organisation} $1 to MPS: {what}");
    }

    @Test
    void what_means_nothing_is_named_and_a_brace_alone_is_a_brace() {
        assertThat(Letters.unknown("Dear {name}, {committee} { and } {Deadline}")).containsExactly("name", "Deadline");
    }

    @Test
    void what_is_stored_reads_as_it_was_and_a_blank_text_is_the_usual_one() {
        var letters = Letters.USUAL.with(Map.of(OPENING, "Dear all,\r\n\n{count} things\u001f.", CLOSING, "Yours"));
        assertThat(Letters.read(letters.written())).isEqualTo(letters);
        assertThat(letters.text(Letters.Kind.FOLLOW_UP, Letters.Part.OPENING)).hasValue("Dear all,\n\n{count} things .");
        assertThat(letters.with(Map.of(OPENING, " ", CLOSING, ""))).isEqualTo(Letters.USUAL);
        assertThat(Letters.USUAL.written()).isNull();
    }
}
