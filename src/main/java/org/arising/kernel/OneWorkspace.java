package org.arising.kernel;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whatever is changed by work within one workspace is of that workspace, so that others need not wait for it. Bound in the
 * thread that does the work; what is done outside changes whatever it likes, and has the whole database for itself.
 */
public final class OneWorkspace {
    private static final ScopedValue<Optional<WorkspaceId>> ONLY = ScopedValue.newInstance();

    private OneWorkspace() {}

    /** Does something that changes nothing of other workspaces. */
    public static <T> T within(WorkspaceId workspace, Supplier<T> work) {
        return ScopedValue.where(ONLY, Optional.of(workspace)).call(work::get);
    }

    /** The same, where nothing comes of it. */
    public static void run(WorkspaceId workspace, Runnable work) {
        ScopedValue.where(ONLY, Optional.of(workspace)).run(work);
    }

    /** Does what concerns several within work that is of one; no transaction may be open by then. */
    public static <T> T outside(Supplier<T> work) {
        return ScopedValue.where(ONLY, Optional.<WorkspaceId>empty()).call(work::get);
    }

    /** The only workspace that this thread changes now; empty where it may change any. */
    public static Optional<WorkspaceId> current() {
        return ONLY.isBound() ? ONLY.get() : Optional.empty();
    }
}
