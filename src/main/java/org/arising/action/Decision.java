package org.arising.action;

import java.util.List;

/** What came of a change that somebody asked for. */
public sealed interface Decision {
    /** It is done: the action as it now is, and what entered its history. */
    record Accepted(Action action, List<Happening> happenings) implements Decision {}

    /** It is not done, and why, in words for who asked. */
    record Refused(String why) implements Decision {}
}
