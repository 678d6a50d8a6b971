package org.arising.home;

import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.Kept;

import java.time.Instant;

/** When somebody last looked at their home tab. */
@Singleton
class OldLooks implements Kept {
    private final HomeRows rows;

    OldLooks(HomeRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean removeBefore(Instant before) {
        rows.removeOld(Instants.micros(before));
        return false;
    }
}
