package org.arising.reminder;

import jakarta.inject.Singleton;
import org.arising.kernel.WorkspaceId;

import java.time.LocalDate;

/** Who has the one message of a day that reminders may be, whichever committees it speaks for. */
@Singleton
public class Told {
    private final ToldRows rows;

    Told(ToldRows rows) {
        this.rows = rows;
    }

    /** Takes a recipient's message of a day for that notice; false where another has it. Within a transaction. */
    boolean claim(WorkspaceId workspace, String recipient, LocalDate day, String key) {
        return rows.insert(workspace.value(), recipient, day.toString(), key) == 1;
    }

    /** Takes it where nobody has; the key of the notice that has it then. */
    public String take(WorkspaceId workspace, String recipient, LocalDate day, String key) {
        return claim(workspace, recipient, day, key)
                ? key
                : rows.find(workspace.value(), recipient, day.toString()).map(ToldRow::key).orElse(key);
    }
}
