package org.arising.action;

import jakarta.inject.Singleton;

/** Actions as the readers see them: a consistent snapshot that waits for nobody. */
@Singleton
public final class ReadActions extends ActionStore {
    ReadActions(ReadingRows rows) {
        super(rows);
    }
}
