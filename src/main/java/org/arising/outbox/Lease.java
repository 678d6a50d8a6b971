package org.arising.outbox;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Whether what a thread is about to say is still this process's to say. Asked at the last moment before something leaves, for a
 * process that was stopped meanwhile does not know that it was.
 */
public final class Lease {
    private static final ScopedValue<BooleanSupplier> ENDED = ScopedValue.newInstance();

    private Lease() {}

    /** Does something that is ours until it ended. */
    public static <T> T until(BooleanSupplier ended, Supplier<T> work) {
        return ScopedValue.where(ENDED, ended).call(work::get);
    }

    /** Whether another may have taken over what this thread is sending. */
    public static boolean isOver() {
        return ENDED.isBound() && ENDED.get().getAsBoolean();
    }
}
