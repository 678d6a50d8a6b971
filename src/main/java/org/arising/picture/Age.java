package org.arising.picture;

import java.time.LocalDate;

import static org.arising.kernel.Words.say;

/** How long ago an action was raised, in bands; the oldest first, as they stand from the ground up in a column. */
public enum Age {
    OVER_A_YEAR("over-a-year"),
    UNDER_A_YEAR("under-a-year"),
    UNDER_THREE_MONTHS("under-three-months");

    private final String key;

    Age(String key) {
        this.key = key;
    }

    /** The band of what was raised on one day, on another; three months and a year after it the next band begins. */
    public static Age of(LocalDate raised, LocalDate day) {
        if (day.isBefore(raised.plusMonths(3))) {
            return UNDER_THREE_MONTHS;
        }
        return day.isBefore(raised.plusYears(1)) ? UNDER_A_YEAR : OVER_A_YEAR;
    }

    /** {@code 3 to 12 months}. */
    String label() {
        return say("picture.age." + key);
    }

    /** {@code 5 over a year}. */
    String counted(long count) {
        return say("picture.age.counted." + key, count);
    }
}
