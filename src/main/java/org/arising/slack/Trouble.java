package org.arising.slack;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

import static org.arising.kernel.Words.say;

/** What is said to a person whose request failed for a reason that is not theirs. */
final class Trouble {
    /** SQLITE_FULL. */
    private static final int FULL = 13;
    /** How the operating system says so. */
    private static final String NO_SPACE = "no space left on device";

    private Trouble() {}

    /** One plain sentence: a disk that is full or a database that is held says so, anything else names the line in the log. */
    static String words(Throwable fault, String id) {
        if (isFull(fault)) {
            return say("slack.trouble.full");
        }
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

    private static boolean isFull(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && (said.getErrorCode() & 0xff) == FULL) {
                return true;
            }
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(NO_SPACE)) {
                return true;
            }
        }
        return false;
    }
}
