package org.arising.outbox;

/** Who does the sending. */
interface Hands {
    /** Does it at once or, where all hands are full, as soon as one is free. */
    void take(Runnable work);

    /** Takes nothing more, and waits a moment for what is under way. */
    default void rest() {}
}
