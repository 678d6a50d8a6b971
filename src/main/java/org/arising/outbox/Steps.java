package org.arising.outbox;

/** Told of each step of a write or a send as it is reached; nobody listens but a test that ends the process there. */
public interface Steps {
    /** That step is reached. */
    void reached(Step step);
}
