package org.arising.action;

import jakarta.inject.Singleton;
import org.arising.kernel.WorkspaceId;

/** Actions as the readers see them: a consistent snapshot that waits for nobody. */
@Singleton
public final class ReadActions extends ActionStore {
    private final ReadingRows rows;

    ReadActions(ReadingRows rows) {
        super(rows);
        this.rows = rows;
    }

    boolean isApplied(WorkspaceId workspace, String key) {
        return rows.applied(workspace.value(), key) > 0;
    }
}
