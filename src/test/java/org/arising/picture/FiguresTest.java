package org.arising.picture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What a picture shows, when there is enough to see, and the words that say the same. */
class FiguresTest {
    private static final LocalDate DAY = LocalDate.of(2022, 10, 3);

    private static Figures.Open open(String organisation, LocalDate raised) {
        return new Figures.Open(List.of(organisation), raised);
    }

    private static Figures figures(List<Figures.Open> open) {
        return Figures.of(DAY, open, Map.of(), Map.of(), 0, 0);
    }

    private static List<Figures.Open> open(int count, String... organisations) {
        var open = new ArrayList<Figures.Open>();
        for (int i = 0; i < count; i++) {
            open.add(open(organisations[i % organisations.length], DAY.minusDays(i)));
        }
        return open;
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-03, UNDER_THREE_MONTHS", "2022-07-04, UNDER_THREE_MONTHS", "2022-07-03, UNDER_A_YEAR", "2021-10-04, UNDER_A_YEAR",
        "2021-10-03, OVER_A_YEAR", "2019-03-01, OVER_A_YEAR", "2022-11-16, UNDER_THREE_MONTHS"
    })
    void the_next_band_begins_three_months_and_a_year_after_the_day_on_which_it_was_raised(LocalDate raised, Age age) {
        assertThat(Age.of(raised, DAY)).isEqualTo(age);
    }

    @Test
    void a_month_and_a_year_of_a_leap_day_end_on_the_day_that_there_is() {
        var leap = LocalDate.of(2024, 2, 29);
        assertThat(Age.of(leap, LocalDate.of(2025, 2, 27))).isEqualTo(Age.UNDER_A_YEAR);
        assertThat(Age.of(leap, LocalDate.of(2025, 2, 28))).isEqualTo(Age.OVER_A_YEAR);
        assertThat(Age.of(LocalDate.of(2023, 11, 30), leap)).isEqualTo(Age.UNDER_A_YEAR);
    }

    @Test
    void who_answers_for_most_stands_first_and_an_action_of_several_counts_for_each() {
        var figures = figures(List.of(
                open("MOPAC", DAY), open("MPS", DAY), open("MPS", DAY.minusYears(2)),
                new Figures.Open(List.of("MPS", "MOPAC"), DAY.minusMonths(4))));
        assertThat(figures.ongoing()).isEqualTo(4);
        assertThat(figures.shares()).containsExactly(
                new Figures.Share("MPS", Map.of(Age.UNDER_THREE_MONTHS, 1L, Age.UNDER_A_YEAR, 1L, Age.OVER_A_YEAR, 1L)),
                new Figures.Share("MOPAC", Map.of(Age.UNDER_THREE_MONTHS, 1L, Age.UNDER_A_YEAR, 1L)));
    }

    @Test
    void the_last_twelve_months_are_shown_whether_anything_came_or_went_in_them() {
        var figures = Figures.of(
                DAY,
                List.of(),
                Map.of(YearMonth.of(2021, 10), 7L, YearMonth.of(2022, 10), 2L, YearMonth.of(2022, 11), 9L),
                Map.of(YearMonth.of(2021, 11), 3L),
                0,
                0);
        assertThat(figures.months()).hasSize(12);
        assertThat(figures.months().getFirst()).isEqualTo(new Figures.Month(YearMonth.of(2021, 11), 0, 3));
        assertThat(figures.months().getLast()).isEqualTo(new Figures.Month(YearMonth.of(2022, 10), 2, 0));
    }

    @Test
    void there_is_enough_to_see_in_eight_actions_of_two_organisations_or_in_three_months_and_not_in_less() {
        assertThat(figures(open(8, "MPS", "MOPAC")).areWorthSeeing()).isTrue();
        assertThat(figures(open(7, "MPS", "MOPAC")).areWorthSeeing()).isFalse();
        assertThat(figures(open(80, "MPS")).areWorthSeeing()).isFalse();
        assertThat(moved(4, 4).areWorthSeeing()).as("two months").isFalse();
        assertThat(moved(3, 3, 2).areWorthSeeing()).isTrue();
        assertThat(moved(1, 1, 1).areWorthSeeing()).as("hardly anything").isFalse();
    }

    private static Figures moved(long... raised) {
        var months = new java.util.HashMap<YearMonth, Long>();
        for (int i = 0; i < raised.length; i++) {
            months.put(YearMonth.of(2022, 10 - i), raised[i]);
        }
        return Figures.of(DAY, List.of(), months, Map.of(), 0, 0);
    }

    @Test
    void the_words_say_all_that_the_picture_shows() {
        var open = new ArrayList<>(open(6, "MPS"));
        open.add(open("MOPAC", DAY.minusMonths(5)));
        open.add(open("MOPAC", DAY.minusYears(3)));
        open.add(new Figures.Open(List.of("MOPAC", "MPS"), DAY.minusYears(1)));
        var figures = Figures.of(
                DAY,
                open,
                Map.of(YearMonth.of(2022, 7), 4L, YearMonth.of(2022, 9), 5L),
                Map.of(YearMonth.of(2022, 10), 1L),
                22,
                1);
        assertThat(FiguresText.of(figures, FiguresText.SLACK)).isEqualTo("Chart of 3 October 2022. 9 ongoing actions by "
                + "organisation and age since raised: MPS 7 (1 aged over 12 months and 6 aged under 3 months); MOPAC 3 (2 aged over "
                + "12 months and 1 aged 3 to 12 months). By month: July 2022: 4 raised, 0 completed; September 2022: 5 raised, "
                + "0 completed; October 2022: 0 raised, 1 completed; nothing in the other 9 months. An action of several "
                + "organisations counts for each. 22 completed actions are not counted by month: a document brought them in "
                + "without the day. Not counted: 1 action that is not for publication.");
    }

    @Test
    void words_that_are_too_long_count_the_smallest_shares_together_and_say_so() {
        var names = new String[90];
        for (int i = 0; i < names.length; i++) {
            names[i] = "Organisation with a name of some length, number " + i;
        }
        var figures = figures(open(200, names));
        var words = FiguresText.of(figures, FiguresText.SLACK);
        assertThat(words).hasSizeLessThanOrEqualTo(2_000).endsWith(".").matches("(?s).*; and \\d+ more organisations with \\d+\\. .*|.*; and \\d+ more organisations with \\d+\\.");
        var more = java.util.regex.Pattern.compile("and (\\d+) more organisations with (\\d+)").matcher(words);
        assertThat(more.find()).isTrue();
        var shown = words.split("\\(", -1).length - 1;
        assertThat(shown + Integer.parseInt(more.group(1))).isEqualTo(90);
        assertThat(figures.shares().stream().skip(shown).mapToLong(Figures.Share::total).sum())
                .isEqualTo(Long.parseLong(more.group(2)));
        assertThat(FiguresText.of(figures, Integer.MAX_VALUE)).contains("number 89");
    }
}
