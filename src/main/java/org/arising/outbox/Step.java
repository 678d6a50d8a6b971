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
    SETTLED,
    /** A message is rendered, and Slack was not called. */
    CALLING,
    /** Slack has answered, and nobody here knows yet. */
    CALLED,
    /** Slack has the bytes of files, and which they are is not recorded. */
    UPLOADED,
    /** It is recorded, and nobody can see them yet. */
    SHARING,
    /** They are seen, and the answer is not recorded. */
    SHARED,
    /** A letter has its reference, and the mail server nothing of it. */
    LETTER_MADE,
    /** The server has all of a letter but its last byte, and from here on its fate may be unknown. */
    LETTER_HANDED,
    /** The server has taken it, and nobody here knows yet. */
    LETTER_TAKEN,
    /** A document was read, and nothing of it is stored. */
    IMPORT_READ,
    /** What was found in it is stored for its officer to choose from, and neither committed nor told. */
    IMPORT_FOUND,
    /** What its officer chose is in the register, and not committed. */
    IMPORT_STORED,
    /** It is committed, and nobody was told so. */
    IMPORT_COMMITTED,
    /** The service has started, and what an earlier one left is as it was. */
    STARTED,
    /** What it left under way waits for somebody to look for it. */
    RECOVERED
}
