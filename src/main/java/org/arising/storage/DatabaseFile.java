package org.arising.storage;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database as a file: what a backup copies and a restore puts back, whether or not a service has it open. */
public record DatabaseFile(Path path) implements Database {
    /** The file behind a JDBC URL of SQLite. */
    public static DatabaseFile of(String url) {
        var name = url.substring("jdbc:sqlite:".length()).replaceFirst("^file:", "").replaceAll("\\?.*", "");
        return new DatabaseFile(Path.of(name).toAbsolutePath().normalize());
    }

    @Override
    public String place() {
        return path.toString();
    }

    @Override
    public boolean exists() {
        try {
            return Files.exists(path) && Files.size(path) > 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** A file that stands beside it, such as its lock. */
    public Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    @Override
    public Connection reading() throws SQLException {
        if (!exists()) {
            throw new SQLException("there is no database at " + path);
        }
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(10_000);
        return open(config);
    }

    /** A connection that reads the file and nothing of a log beside it. */
    Connection readingAlone() throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path.toUri().toString().replace("file:///", "file:/") + "?immutable=1");
        return source.getConnection();
    }

    @Override
    public Connection writing() throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        return open(config);
    }

    private Connection open(SQLiteConfig config) throws SQLException {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path);
        return source.getConnection();
    }

    /**
     * Writes the database as it is at one instant into a new file. It reads one snapshot of the write-ahead log, so that writers
     * go on meanwhile.
     */
    public DatabaseFile copyTo(Path target) throws SQLException, IOException {
        try (var connection = reading();
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, target.toString());
            statement.execute();
        }
        // SQLite leaves syncing the copy to whoever asked for it.
        sync(target);
        return new DatabaseFile(target);
    }

    @Override
    public void tryWriting() throws SQLException {
        try (var connection = writing();
                var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
        }
    }

    @Override
    public List<String> faults(boolean quick) {
        try (var connection = reading()) {
            var lines = Schema.column(connection, quick ? "PRAGMA quick_check(10)" : "PRAGMA integrity_check(10)");
            return lines.equals(List.of("ok")) ? List.of() : lines;
        } catch (SQLException fault) {
            return List.of(String.valueOf(fault.getMessage()));
        }
    }

    @Override
    public Standing standing() {
        return Migrations.standing(SqliteSource.writing("jdbc:sqlite:" + path), this);
    }

    /**
     * Brings a copy that nobody else has open to this version, and leaves it one file without a log beside it.
     *
     * @param last what is changed in it after that
     */
    public void prepare(Work last) throws SQLException, IOException {
        Migrations.migrate(SqliteSource.writing("jdbc:sqlite:" + path), this, false);
        try (var connection = writing()) {
            last.on(connection);
        }
        foldIn();
    }

    /** Something done on a connection. */
    public interface Work {
        /** Does it. */
        void on(Connection connection) throws SQLException;
    }

    /** Folds the write-ahead log into the file and ends it, which needs that nobody else has the database open. */
    public void foldIn() throws SQLException, IOException {
        try (var connection = writing()) {
            var mode = Schema.column(connection, "PRAGMA journal_mode = DELETE").getFirst();
            if (!"delete".equals(mode)) {
                throw new SQLException("journal_mode stays " + mode);
            }
        }
        sync(path);
    }

    /** Waits until a file or a folder is on the disk. */
    public static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
