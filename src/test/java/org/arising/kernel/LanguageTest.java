package org.arising.kernel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One bundle says everything, and another file replaces it. */
class LanguageTest {
    @TempDir
    private Path folder;

    private Language welsh(String sentences) throws IOException {
        Files.writeString(folder.resolve("messages_cy.properties"), sentences);
        return Language.of("cy", folder);
    }

    @Test
    void english_counts_dates_and_times_as_the_united_kingdom_writes_them() {
        var english = Language.english();
        assertThat(english.say("count.actions", 1)).isEqualTo("1 action");
        assertThat(english.say("count.actions", 5_000)).isEqualTo("5,000 actions");
        assertThat(english.day(LocalDate.of(2022, 7, 27))).isEqualTo("27 July 2022");
        assertThat(english.say("join.and", LocalDate.of(2022, 7, 27), LocalTime.of(9, 30))).isEqualTo("27 July 2022 and 09:30");
    }

    @Test
    void another_language_writes_days_and_numbers_its_own_way() throws IOException {
        var welsh = welsh("count.actions={0,choice,0#{0} cam|1#un cam|1<{0} o gamau}\njoin.and={0} a {1}\n");
        assertThat(welsh.day(LocalDate.of(2022, 7, 27))).isEqualTo("27 Gorffennaf 2022");
        assertThat(welsh.say("count.actions", 3)).isEqualTo("3 o gamau");
        assertThat(welsh.say("join.and", "A", "B")).isEqualTo("A a B");
    }

    @Test
    void a_sentence_that_is_missing_is_said_in_english() throws IOException {
        assertThat(welsh("join.and={0} a {1}\n").say("join.comma", "A", "B")).isEqualTo("A, B");
    }

    @Test
    void what_is_put_in_is_never_read_as_a_form() {
        assertThat(Language.english().say("join.and", "{0}", "it''s {1,number}")).isEqualTo("{0} and it''s {1,number}");
    }

    @Test
    void a_bundle_that_cannot_be_used_says_which_sentence_is_wrong() {
        assertThatThrownBy(() -> welsh("join.adn={0} a {1}\n"))
                .isInstanceOf(Language.UnusableBundle.class)
                .hasMessageContaining("never said: join.adn");
        assertThatThrownBy(() -> welsh("join.and={0 a {1}\n"))
                .isInstanceOf(Language.UnusableBundle.class)
                .hasMessageContaining("join.and is no sentence");
        assertThatThrownBy(() -> welsh("date.day=bob\n"))
                .isInstanceOf(Language.UnusableBundle.class)
                .hasMessageContaining("date.day");
        assertThatThrownBy(() -> Language.of("fr", folder))
                .isInstanceOf(Language.UnusableBundle.class)
                .hasMessageContaining("messages_fr.properties cannot be read");
    }

    @Test
    void a_sentence_that_asks_for_more_than_it_is_given_is_refused() {
        assertThatThrownBy(() -> welsh("join.and={0} a {7}\n"))
                .isInstanceOf(Language.UnusableBundle.class)
                .hasMessageContaining("join.and")
                .hasMessageContaining("{7}");
    }

    @Test
    void a_key_that_is_nowhere_is_a_fault_of_the_code() {
        assertThatThrownBy(() -> Language.english().say("no.such.sentence"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.sentence");
    }
}
