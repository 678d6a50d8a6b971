package org.arising.action;

import java.util.List;

/** What came of asking the desk for a change. */
public sealed interface Outcome {
    /** It is stored: the actions as they now are. */
    record Done(List<Action> actions) implements Outcome {}

    /** Nothing was stored, and why, in words for who asked. */
    record Refused(String why) implements Outcome {}

    /** This submission was applied before; nothing more was done. */
    record Repeated() implements Outcome {}
}
