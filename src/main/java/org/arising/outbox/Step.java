package org.arising.outbox;

/**
 * The steps of every write and every send between which a process may end. What holds at each of them: nothing that was
 * acknowledged is lost, and nothing is posted twice where history can be read.
 */
public enum Step {
    /** A change with its events and notices is stored, and not committed. */
    CHANGE_STORED,
    /** It is committed, and nobody was told so. */
    CHANGE_COMMITTED,
    /** What a slot sends is stored, and the slot not claimed. */
    SLOT_STORED,
    /** The slot is claimed. */
    SLOT_COMMITTED,
    /** What an officer asks by hand is stored, and not committed. */
    ASKING_STORED,
    /** It is committed, and nobody was told so. */
    ASKING_COMMITTED,
    /** A notice is due, and not claimed. */
    DUE,
    /** It is claimed, and was not handed over. */
    CLAIMED,
    /** An earlier attempt was looked for, and what came of it is not recorded. */
    SOUGHT,
    /** The courier has answered, and the answer is not recorded. */
    ANSWERED,
    /** It is recorded as sent, and who wants to hear of it has not. */
    SENT_STORED,
    /** They have, and nothing is committed. */
    SENT_HEARD,
    /** What came of it is committed. */
    SETTLED
}
