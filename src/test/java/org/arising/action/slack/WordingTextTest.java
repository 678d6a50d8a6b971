package org.arising.action.slack;

import org.arising.action.Wording;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTextTest {
    @Test
    void a_text_that_was_not_edited_keeps_its_parts() {
        var wording = new Wording(
                "The Deputy Mayor agreed to provide:",
                List.of(
                        new Wording.Part("A copy of the risk register; and", ""),
                        new Wording.Part("What does this involve?", "Written answers to the following questions:")),
                "All by the next meeting.");
        assertThat(WordingText.read(wording.text())).isEqualTo(wording);
        assertThat(WordingText.read("  One sentence.\n\n")).isEqualTo(Wording.plain("One sentence."));
    }

    @Test
    void parts_typed_by_hand_need_no_space_after_the_bullet() {
        assertThat(WordingText.read("To provide:\n•this\n • that").parts())
                .containsExactly(new Wording.Part("this", ""), new Wording.Part("that", ""));
    }
}
