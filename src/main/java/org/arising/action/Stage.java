package org.arising.action;

/** How far an action is on its way: its state, with an answer that waits for an officer apart. */
public enum Stage {
    /** Nobody has answered it in full. */
    ONGOING,
    /** Answered in full; an officer is to accept the answer or to return it. */
    ANSWERED,
    /** Answered, and accepted where the committee wants that. */
    COMPLETED,
    /** Ended without an answer. */
    CLOSED
}
