package org.arising.storage;

import com.zaxxer.hikari.SQLExceptionOverride;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;

/** Notices when SQLite finds the database damaged, whoever asked, so that the service's health can say so. */
final class Damage implements SQLExceptionOverride {
    private static final Logger LOG = LoggerFactory.getLogger(Damage.class);
    /** SQLITE_CORRUPT and SQLITE_NOTADB; the higher bits of a code say where. */
    private static final int CORRUPT = 11;
    private static final int NOT_A_DATABASE = 26;

    private volatile boolean found;

    @java.lang.Override
    public Override adjudicate(SQLException fault) {
        if (isDamage(fault)) {
            found(String.valueOf(fault.getMessage()));
        }
        return Override.CONTINUE_EVICT;
    }

    /** It was found damaged in that way. */
    void found(String how) {
        if (!found) {
            found = true;
            LOG.error("The database is damaged: {}. Stop the service and run: arising restore DIR", how);
        }
    }

    /** Whether it was found damaged since the service began. */
    boolean isFound() {
        return found;
    }

    /** Whether a fault is that of a damaged file. */
    static boolean isDamage(SQLException fault) {
        var code = fault.getErrorCode() & 0xff;
        return code == CORRUPT || code == NOT_A_DATABASE;
    }
}
