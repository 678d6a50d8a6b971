package org.arising.settings;

/** A variable of the environment is missing or malformed; its message is the one line that says what to mend. */
final class FaultyVariable extends RuntimeException {
    private static final long serialVersionUID = 1;

    FaultyVariable(String line) {
        super(line);
    }
}
