package org.arising.document.reconciling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingDifferenceTest {
    @Test
    void the_same_words_do_not_differ() {
        assertThat(WordingDifference.between("LAS to send the figures.", "LAS to send the figures.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "LAS to send the figures.|LAS to send the figures",
        "LAS to send the figures|LAS to send the  Figures",
        "LAS to send “the figures”|LAS to send \"the figures\"",
    })
    void a_full_stop_or_a_capital_is_punctuation(String held, String stated) {
        assertThat(WordingDifference.between(held, stated)).contains(Weight.PUNCTUATION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "LAS to advise when it will provide the data.|LAS to advise when it can provide the data.",
        "how plans were overseen within LAS.|how plans are overseen within LAS.",
        "the board and the review meeting.|the board and review meeting.",
        "the CAPS scheme.|the Call Assessment and Priority Screening (CAPS) scheme.",
        "LAS to send the report as is (i.e. prior to feedback).|LAS to send the report as is.",
    })
    void words_that_name_nothing_are_wording(String held, String stated) {
        assertThat(WordingDifference.between(held, stated)).contains(Weight.WORDING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "the report to the March 2023 board to include data.|the report to the January 2023 board to include data.",
        "issues to raise with the Partnership Executive.|issues to raise with the Safeguarding Board.",
        "LAS will publish the data.|LAS will not publish the data.",
        "to provide 3 examples.|to provide 4 examples.",
        "LAS to write to the Mayor.|The Mayor to write to LAS.",
        "to provide two examples.|to provide three examples.",
    })
    void a_date_a_number_a_name_or_a_not_is_substance(String held, String stated) {
        assertThat(WordingDifference.between(held, stated)).contains(Weight.SUBSTANCE);
    }
}
