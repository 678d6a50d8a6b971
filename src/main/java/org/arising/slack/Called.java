package org.arising.slack;

import java.time.Duration;

/** What came of calling Slack. */
public sealed interface Called<T> {
    /** Slack said ok. */
    record Ok<T>(T value) implements Called<T> {}

    /** Too fast: not before that. */
    record TooFast<T>(Duration after) implements Called<T> {}

    /** Slack said no, in a word of its own. */
    record No<T>(String code, String detail) implements Called<T> {}

    /** The request never left. */
    record NotReached<T>(String why) implements Called<T> {}

    /** It may or may not have been done. */
    record Untold<T>(String why) implements Called<T> {}
}
