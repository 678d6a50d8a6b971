package org.arising.slack;

import java.sql.SQLException;

import static org.arising.kernel.Words.say;

/** What is said to a person whose request failed for a reason that is not theirs. */
final class Trouble {
    private Trouble() {}

    /** One plain sentence: a database that is held says so, anything else names the line in the log. */
    static String words(Throwable fault, String id) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return say("slack.trouble.busy");
            }
        }
        return say("slack.trouble.fault", id);
    }
}
