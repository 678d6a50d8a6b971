package org.arising.access;

/** Whether somebody may. A refusal says who can. */
public sealed interface Verdict {
    /** Yes. */
    record Allowed() implements Verdict {}

    /** No, and why, in words for who asked. */
    record Denied(String why) implements Verdict {}
}
