package org.arising.settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** For how long what is of no record is kept, as the environment says it. */
class RetentionSettingTest {
    private static Settings sound(Map<String, String> variables) {
        return ((Environment.Reading.Sound) Environment.read(variables)).settings();
    }

    @Test
    void two_years_where_nothing_is_said_else_so_many_days_or_for_ever() {
        assertThat(sound(Map.of()).retention()).isEqualTo(730);
        assertThat(sound(Map.of("ARISING_RETENTION", "30")).retention()).isEqualTo(30);
        assertThat(sound(Map.of("ARISING_RETENTION", " 36500 ")).retention()).isEqualTo(36_500);
        assertThat(sound(Map.of("ARISING_RETENTION", "keep")).retention()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"29", "36501", "99999999999", "-90", "two years", "730 days", "Keep", "0"})
    void anything_else_stops_the_start_with_one_line_that_names_it(String value) {
        assertThat(Environment.read(Map.of("ARISING_RETENTION", value))).isInstanceOfSatisfying(
                Environment.Reading.Faulty.class,
                faulty -> assertThat(faulty.line())
                        .contains("ARISING_RETENTION is “" + value + "”", "from 30 to 36500", "keep", "730")
                        .doesNotContain("\n"));
    }
}
