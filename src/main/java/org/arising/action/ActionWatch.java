package org.arising.action;

import org.arising.kernel.WorkspaceId;

import java.util.Set;

/** Told, in the transaction that stores it, that an action was added or changed, by whomever. */
public interface ActionWatch {
    /**
     * An action was stored.
     *
     * @param before keys of the parties that answered for it until now; empty where it is new
     */
    void changed(WorkspaceId workspace, Action action, Set<String> before);
}
