package org.arising.access;

/** What somebody may be allowed to do with the actions of a committee. */
public enum Deed {
    /** See it. */
    READ,
    /** Complete it, wholly or in part, with a response. */
    ANSWER,
    /** Write its status note, or promise a day. */
    UPDATE,
    /** Hold its reminders back. */
    SNOOZE,
    /** Everything else: add, edit, close, reopen, withdraw, request, chase, digest, sending. */
    MANAGE
}
