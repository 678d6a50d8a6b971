package org.arising.slack;

import java.sql.SQLException;

import static org.arising.kernel.Words.say;

/** What is said to a person whose request failed for a reason that is not theirs. */
final class Trouble {
    private Trouble() {}

    /** One plain sentence: a database that is held says so, anything else names the line in the log. */
    static String words(Throwable fault, String id) {
        return isBusy(fault) ? say("slack.trouble.busy") : say("slack.trouble.fault", id);
    }

    /** Whether it was a database that is held, which may go well in a moment. */
    static boolean isBusy(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
