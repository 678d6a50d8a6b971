package org.arising.storage;

import jakarta.inject.Singleton;

import java.util.List;

/** Reads the database through while it is used; what is found wrong is told by the service's health from then on. */
@Singleton
public final class DatabaseCheck {
    private final Database database;
    private final Pools pools;

    DatabaseCheck(Database database, Pools pools) {
        this.database = database;
        this.pools = pools;
    }

    /** What is wrong with it; empty where it is sound. */
    public List<String> run() {
        var faults = database.faults(true);
        if (!faults.isEmpty()) {
            pools.damaged(faults.getFirst());
        }
        return faults;
    }
}
