package org.arising.action;

import org.arising.kernel.Days;

import java.time.LocalDate;

/**
 * The newest thing that happened to an action, for one line of a list: {@code followed up 27 July 2022}.
 *
 * @param words what happened, {@code followed up}
 */
public record Touch(String words, LocalDate day) {
    /** As people read it. */
    public String spoken() {
        return words + " " + Days.spoken(day);
    }

    /** As it is stored. */
    public String written() {
        return day + " " + words;
    }

    /** Reads what {@link #written()} wrote. */
    public static Touch of(String written) {
        return new Touch(written.substring(11), LocalDate.parse(written.substring(0, 10)));
    }
}
