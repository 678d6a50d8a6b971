package org.arising.action.slack;

/** The block ids and labels of the inputs of every modal. The labels are fixed by the outer contract. */
public final class Inputs {
    /** Labelled {@code Response}. */
    public static final String RESPONSE = "response";
    /** Labelled {@code Date received}. */
    public static final String RECEIVED = "received";
    /** Labelled {@code Files}. */
    public static final String FILES = "files";
    /** Labelled {@code Parts answered}. */
    public static final String PARTS = "parts";
    /** Labelled {@code Status note}. */
    public static final String NOTE = "note";
    /** Labelled {@code Expected by}. */
    public static final String EXPECTED = "expected";
    /** Labelled {@code Reason}. */
    public static final String REASON = "reason";
    /** Labelled {@code Deadline}. */
    public static final String DEADLINE = "deadline";
    /** Labelled {@code Responsible}. */
    public static final String RESPONSIBLE = "responsible";
    /** Labelled {@code Action}. */
    public static final String ACTION = "action";
    /** Labelled {@code Committee}. */
    public static final String COMMITTEE = "committee";
    /** Labelled {@code Meeting date}. */
    public static final String MEETING = "meeting";
    /** Labelled {@code Until}: one of the values of {@link SnoozeModal}. */
    public static final String UNTIL = "until";
    /** Labelled {@code Day}. */
    public static final String DAY = "day";
    /** Labelled {@code Sent on}. */
    public static final String SENT = "sent";

    /** Labelled {@code Publication}. */
    public static final String EXEMPT = "exempt";

    /** Labelled {@code Superseded by}. */
    public static final String OTHER = "other";
    /** Labelled {@code Part}. */
    public static final String PART = "part";
    /** Labelled {@code Was it used?}. */
    public static final String USED = "used";
    /** Labelled {@code What was decided}. */
    public static final String DECIDED = "decided";
    /** Labelled {@code Whose it may be}. */
    public static final String SUGGESTION = "suggestion";

    private Inputs() {}
}
