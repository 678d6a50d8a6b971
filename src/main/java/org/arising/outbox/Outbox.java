package org.arising.outbox;

import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;

/** Provisional. */
public interface Outbox {
    /** Puts a notice; the same key again does nothing. Joins the caller's transaction. */
    void put(Notice notice);

    /** Brings every posted copy that shows the action up to date. Joins the caller's transaction. */
    void refresh(WorkspaceId workspace, Reference ref);
}
