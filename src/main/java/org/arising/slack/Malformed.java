package org.arising.slack;

/** A request that is signed as Slack signs, and lacks what Slack never leaves out. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** It lacks that. */
    public Malformed(String what) {
        super(what, null, false, false);
    }
}
