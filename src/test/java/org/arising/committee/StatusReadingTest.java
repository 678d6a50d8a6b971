package org.arising.committee;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatusReadingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", quoteCharacter = '"', textBlock = """
            :palm_tree:             | Vacationing                          | true
            :face_with_thermometer: | Out sick                             | true
            :palm_tree:             | ""                                   | true
            :PALM_TREE:             | ""                                   | true
            :desert_island:         | ""                                   | true
            ""                      | Out of office                        | true
            ""                      | out of the office until Monday       | true
            ""                      | OOO                                  | true
            :calendar:              | On leave                             | true
            :calendar:              | Annual leave, back on Monday         | true
            ""                      | On leave - Mel is covering           | true
            ""                      | Annual leave until 14 Oct; no meetings | true
            ""                      | A/L                                  | true
            ""                      | On holiday 🏖                        | true
            ""                      | Maternity leave                      | true
            ""                      | Not working Fridays                  | true
            ""                      | Isn’t working today                  | true
            ""                      | away                                 | true
            ""                      | Off until Tuesday                    | true
            :spiral_calendar_pad:   | In a meeting                         | false
            :spiral_calendar_pad:   | In a meeting about annual leave      | false
            :bus:                   | Commuting                            | false
            :house_with_garden:     | Working remotely                     | false
            :palm_tree:             | Working from a holiday cottage       | false
            :hamburger:             | Lunch                                | false
            ""                      | Out to lunch                         | false
            ""                      | Away from my desk                    | false
            ""                      | AFK                                  | false
            ""                      | WFH                                  | false
            ""                      | Covering for Kay, who is on leave    | false
            ""                      | Back from leave                      | false
            ""                      | Remote until Friday, then on leave   | false
            :airplane:              | ""                                   | false
            :mask:                  | ""                                   | false
            ""                      | Leaves for the park                  | false
            ""                      | Skilled in holidaymaking             | false
            ""                      | ""                                   | false
            """)
    void leave_and_illness_are_away_and_an_hour_elsewhere_is_not(String emoji, String text, boolean away) {
        assertThat(StatusReading.isAway(emoji, text)).isEqualTo(away);
    }
}
