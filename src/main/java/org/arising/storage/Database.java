package org.arising.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The database that holds the records: a file of SQLite, or one of a PostgreSQL server. */
public sealed interface Database permits DatabaseFile, PostgresDatabase {
    /** How the URLs of PostgreSQL begin. */
    String POSTGRES = "jdbc:postgresql:";

    /** The database behind a JDBC URL. */
    static Database of(String url) {
        return url.startsWith(POSTGRES) ? new PostgresDatabase(url) : DatabaseFile.of(url);
    }

    /** How it stands to this version. */
    enum Standing {
        /** This version would bring it forward. */
        OLDER,
        /** Of this version. */
        CURRENT,
        /** A newer version wrote it. */
        NEWER
    }

    /** Where it is, as an operator would name it; never a password. */
    String place();

    /** Whether there is anything in it. */
    boolean exists();

    /** A connection of its own that reads, and never makes the database. */
    Connection reading() throws SQLException;

    /** A connection of its own that writes. */
    Connection writing() throws SQLException;

    /** Begins a write and gives it up, so that it fails where nothing can be written. */
    void tryWriting() throws SQLException;

    /** What is wrong in it, at most ten lines; empty where it is sound. Quick leaves the indices unread. */
    List<String> faults(boolean quick);

    /** How it stands to this version; nothing is changed. */
    Standing standing();
}
