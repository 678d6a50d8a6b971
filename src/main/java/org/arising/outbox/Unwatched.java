package org.arising.outbox;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;

/** Steps to which nobody listens. */
@Singleton
@Secondary
final class Unwatched implements Steps {
    @Override
    public void reached(Step step) {
        // The process goes on.
    }
}
