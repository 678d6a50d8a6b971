package org.arising.storage;

import java.util.OptionalLong;

/** Tells whether anything was committed to the database since it was asked before, whichever process did it. */
@FunctionalInterface
public interface Commits {
    /** Another number after each commit; empty where the database cannot tell at little cost. */
    OptionalLong mark();
}
