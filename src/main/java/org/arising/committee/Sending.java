package org.arising.committee;

import java.time.LocalDate;

/** Whether anything is sent to responsible parties. */
public sealed interface Sending {
    /** Nothing is sent until an officer has seen the next ten messages and switched it on. */
    record Off() implements Sending {}

    /** Requests, reminders and follow-ups go out. */
    record On() implements Sending {}

    /** Nothing is sent before that day, which is the first of sending again. */
    record PausedUntil(LocalDate day) implements Sending {}

    /** Whether something due on that day may be sent. */
    default boolean allowsOn(LocalDate day) {
        return switch (this) {
            case Off() -> false;
            case On() -> true;
            case PausedUntil(var until) -> !day.isBefore(until);
        };
    }

    /** {@code off}, {@code on}, or the ISO date of a pause: the setup file's form. */
    default String written() {
        return switch (this) {
            case Off() -> "off";
            case On() -> "on";
            case PausedUntil(var until) -> until.toString();
        };
    }

    /** Reads what {@link #written()} wrote. */
    static Sending of(String written) {
        return switch (written) {
            case "off" -> new Off();
            case "on" -> new On();
            default -> new PausedUntil(LocalDate.parse(written));
        };
    }
}
