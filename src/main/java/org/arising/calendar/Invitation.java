package org.arising.calendar;

import java.time.LocalDate;

/**
 * A whole day in somebody's calendar, or that it is there no more.
 *
 * @param uid names the entry for ever
 * @param sequence counts what was sent of it, from 0; a calendar heeds a higher one alone (RFC 5546, 2.1.4)
 * @param cancelled whether the entry goes
 * @param day a plain day, in whichever zone it is read
 * @param name of its file, without an ending, {@code PCC-2022-014}
 */
public record Invitation(
        String uid, int sequence, boolean cancelled, LocalDate day, String summary, String description, String name) {
    /** {@code REQUEST} or {@code CANCEL}, as RFC 5546 calls them. */
    public String method() {
        return cancelled ? "CANCEL" : "REQUEST";
    }
}
