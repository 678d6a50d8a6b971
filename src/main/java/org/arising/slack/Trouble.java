package org.arising.slack;

import java.sql.SQLException;

/** What is said to a person whose request failed for a reason that is not theirs. */
final class Trouble {
    private Trouble() {}

    /** One plain sentence: a database that is held says so, anything else names the line in the log. */
    static String words(Throwable fault, String id) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return "Arising is busy just now and nothing was changed. Please try again in a minute.";
            }
        }
        return "Something went wrong on our side and nothing was changed. Please try again; if it stays so, tell whoever runs"
                + " Arising the number " + id + ".";
    }
}
