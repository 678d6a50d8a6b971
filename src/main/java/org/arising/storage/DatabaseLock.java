package org.arising.storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who has a database open: any number of processes that use it, or one that replaces it. It is a lock of the operating
 * system on a file beside the database, so that it ends with the process, however that ends.
 */
public final class DatabaseLock implements AutoCloseable {
    /** A process holds its locks as a whole, and loses them all when it closes the file once: so it opens it once. */
    private static final Map<Path, Held> HELD = new HashMap<>();

    private final Path path;

    private DatabaseLock(Path path) {
        this.path = path;
    }

    private static final class Held {
        private final FileChannel channel;
        private final FileLock lock;
        private int users = 1;

        Held(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = lock;
        }
    }

    /** To use it, beside others; empty where somebody replaces it just now. */
    public static Optional<DatabaseLock> toUse(DatabaseFile database) throws IOException {
        return take(database, true);
    }

    /** To replace it; empty where somebody uses it. */
    public static Optional<DatabaseLock> toReplace(DatabaseFile database) throws IOException {
        return take(database, false);
    }

    private static Optional<DatabaseLock> take(DatabaseFile database, boolean shared) throws IOException {
        var file = database.beside(".lock");
        Files.createDirectories(database.path().resolveSibling(".").normalize());
        synchronized (HELD) {
            var held = HELD.get(file);
            if (held != null) {
                if (!shared || !held.lock.isShared()) {
                    return Optional.empty();
                }
                held.users++;
                return Optional.of(new DatabaseLock(file));
            }
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = lock(channel, shared);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            HELD.put(file, new Held(channel, lock));
            return Optional.of(new DatabaseLock(file));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException reachedByAnotherName) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            var held = HELD.get(path);
            if (held != null && --held.users == 0) {
                HELD.remove(path);
                held.channel.close();
            }
        }
    }
}
