package org.arising.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * Keeps what kill -9 would leave on the disk after each statement and each end of a transaction on a database, and in the
 * middle of each write to its log. Where the disk is as it was after the statement before, that end is counted and kept once.
 */
final class Ends {
    private final Path folder;
    private final Path kept;
    private final List<Path> distinct = new ArrayList<>();
    private int counted;

    Ends(Path folder, Path kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** How many ends there were. */
    int counted() {
        return counted;
    }

    /** Folders as the ends left them. */
    List<Path> distinct() {
        return List.copyOf(distinct);
    }

    /** The same connections, watched. They hold so little in memory that what is not committed yet reaches the log too. */
    DataSource watching(DataSource source) {
        reached();
        return watched(source, DataSource.class);
    }

    private <T> T watched(Object watched, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                Ends.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> call(watched, method, arguments)));
    }

    private Object call(Object watched, Method method, Object[] arguments) throws Throwable {
        Object result;
        try {
            result = method.invoke(watched, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
        if (method.getName().startsWith("execute") || method.getName().equals("commit") || method.getName().equals("close")) {
            reached();
        }
        return switch (result) {
            case Connection connection -> watched(frugal(connection), Connection.class);
            case PreparedStatement statement -> watched(statement, PreparedStatement.class);
            case Statement statement -> watched(statement, Statement.class);
            case null -> null;
            case Object other -> other;
        };
    }

    private static Connection frugal(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
        }
        return connection;
    }

    private void reached() {
        counted++;
        try {
            var before = Optional.ofNullable(distinct.isEmpty() ? null : distinct.getLast());
            if (before.isPresent() && isAsIn(before.get())) {
                return;
            }
            if (before.isPresent()) {
                keepWithin(before.get());
            }
            distinct.add(keep());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Path keep() throws IOException {
        var end = Files.createDirectory(kept.resolve("end-" + distinct.size()));
        for (var file : files(folder)) {
            Files.copy(file, end.resolve(file.getFileName()));
        }
        return end;
    }

    /** The log grew, and the file it is folded into is as it was: it ended while that was written. */
    private void keepWithin(Path before) throws IOException {
        var log = folder.resolve("arising.db-wal");
        var was = before.resolve("arising.db-wal");
        if (!Files.exists(log) || isChanged(folder.resolve("arising.db"), before)) {
            return;
        }
        var from = Files.exists(was) ? Files.size(was) : 0;
        if (Files.size(log) <= from) {
            return;
        }
        counted++;
        var end = keep();
        distinct.add(end);
        // In the middle of what was written, or just before the last byte of it.
        var left = distinct.size() % 2 == 0 ? Files.size(log) - 1 : (from + Files.size(log)) / 2;
        try (var channel = FileChannel.open(end.resolve("arising.db-wal"), StandardOpenOption.WRITE)) {
            channel.truncate(left);
        }
    }

    private boolean isAsIn(Path before) throws IOException {
        if (files(folder).size() != files(before).size()) {
            return false;
        }
        for (var file : files(folder)) {
            if (isChanged(file, before)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isChanged(Path file, Path before) throws IOException {
        var was = before.resolve(file.getFileName());
        return !Files.exists(was) || Files.mismatch(file, was) >= 0;
    }

    /** The index of the log is made anew by whoever opens it first. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith("-shm")).sorted().toList();
        }
    }
}
