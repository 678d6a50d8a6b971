package org.arising.reminder;

import java.time.LocalDate;

/**
 * Why a party hears of an action on a day.
 *
 * @param why in a sentence, {@code No answer since 27 July 2022; this is follow-up 2.}
 */
public record Occasion(Kind kind, LocalDate day, String why) {
    /** What it is; each occurs once per action and slot. */
    public enum Kind {
        /** The committee asks for the first time. */
        REQUEST,
        /** The due date comes near. */
        BEFORE_DUE,
        /** It is due today. */
        ON_DAY,
        /** The committee asks again. */
        FOLLOW_UP,
        /** It is not due to be asked for, but owed, and stands in a weekly digest. */
        OWED,
        /** The officers are told that follow-ups stay unanswered. */
        ESCALATION
    }
}
