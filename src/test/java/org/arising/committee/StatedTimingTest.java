package org.arising.committee;

import org.arising.committee.StatedTiming.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.YearMonth;

import static org.assertj.core.api.Assertions.assertThat;

class StatedTimingTest {
    /** A Wednesday, the date of a letter that asks for answers by 13 May. */
    private static final LocalDate LETTER = LocalDate.of(2022, 5, 4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By 13 May | 2022-05-13
            by 13th May. | 2022-05-13
            by the 13 May | 2022-05-13
            4 May | 2022-05-04
            3 May | 2023-05-03
            13 May 2022 | 2022-05-13
            13 May 2021 | 2021-05-13
            2022-05-13 | 2022-05-13
            13/5/2022 | 2022-05-13
            1 Sept 2022 | 2022-09-01
            1 Sep 2022 | 2022-09-01
            1 Sep | 2022-09-01
            1 Sep 2021 | 2021-09-01
            1 Sept 2021 | 2021-09-01
            1 Jun 2022 | 2022-06-01
            29 February | 2024-02-29
            End April | 2023-04-30
            end of May | 2022-05-31
            End February 2024 | 2024-02-29
            mid-May | 2022-05-15
            Mid May | 2022-05-15
            beginning of June | 2022-06-07
            today | 2022-05-04
            tomorrow | 2022-05-05
            next week | 2022-05-13
            Friday | 2022-05-06
            by Wednesday | 2022-05-11
            in two weeks | 2022-05-18
            in a month | 2022-06-04
            in 10 days | 2022-05-14
            """)
    void a_stated_deadline_is_that_day(String stated, LocalDate day) {
        assertThat(StatedTiming.read(stated, LETTER))
                .isInstanceOfSatisfying(Meaning.OnDay.class, meaning -> {
                    assertThat(meaning.day()).isEqualTo(day);
                    assertThat(meaning.why()).isNotBlank();
                });
    }

    @Test
    void a_month_with_its_year_is_some_time_in_it() {
        assertThat(StatedTiming.read("March 2023", LETTER))
                .isInstanceOfSatisfying(Meaning.InMonth.class, meaning -> assertThat(meaning.month())
                        .isEqualTo(YearMonth.of(2023, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"As soon as possible", "ASAP", "immediately.", "As soon as practicable"})
    void haste_without_a_date_is_understood_and_gives_none(String stated) {
        assertThat(StatedTiming.read(stated, LETTER)).isInstanceOf(Meaning.NoDate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "soonish", "31 June", "30 February", "0 May", "32 May 2022", "13 Maybe", "the Ides of March", "in 0.5 weeks", "2022-13-01",
        "29 February 2022"
    })
    void what_names_no_day_is_not_understood_rather_than_guessed(String stated) {
        assertThat(StatedTiming.read(stated, LETTER)).isInstanceOf(Meaning.NotUnderstood.class);
    }
}
