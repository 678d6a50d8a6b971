package org.arising.document.reading;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class StatedHistoryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            This information was requested on 27 July 2022. | REQUESTED 2022-07-27
            A follow-up request for the actions was made on 27 July 2022. | FOLLOWED_UP 2022-07-27
            A follow up request was made on 3rd October 2022. | FOLLOWED_UP 2022-10-03
            Requested on 1 May 2022 and again on 1 June 2022. | REQUESTED 2022-05-01, FOLLOWED_UP 2022-06-01
            Requested on 1 May 2022. Chased on 1 June 2022. | REQUESTED 2022-05-01, FOLLOWED_UP 2022-06-01
            The MPS was reminded on 4 May 2022. | FOLLOWED_UP 2022-05-04
            """)
    void days_on_which_somebody_was_asked_are_found(String note, String found) {
        assertThat(told(note)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "Attached at Appendix 5.", "The MPS confirmed this information will be sent to the Committee in due course.",
        "A response was received on 27 July 2022.", "Requested on 31 June 2022.", "No date was requested.",
        "The pilot began on 18 January 2020. More was requested.", "Data for 2020 has now been requested."
    })
    void a_day_of_something_else_is_no_request(String note) {
        assertThat(told(note)).isEmpty();
    }

    private static String told(String note) {
        return StatedHistory.of(note).stream()
                .map(stated -> stated.what() + " " + stated.day())
                .collect(Collectors.joining(", "));
    }
}
