package org.arising.response;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.arising.files.Depot;
import org.arising.kernel.Sha256;
import org.arising.settings.Settings;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/**
 * Files in {@code ARISING_FILES}, each once, named by the SHA-256 of what it holds; a sender's name never becomes a path. A file
 * is where it stays before any row speaks of it.
 */
@Singleton
public final class FileStore {
    private final Depot depot;
    /** Several are stored at once; while one is removed, none is. */
    private final ReadWriteLock removing = new ReentrantReadWriteLock();

    FileStore(Settings settings) {
        this.depot = Depot.of(settings);
    }

    /**
     * Stores content and returns its SHA-256. One that is there is written anew, which mends it where it was damaged and makes
     * it as new as what is about to refer to it.
     */
    public String store(byte[] content) throws IOException {
        var sha256 = Sha256.of(content);
        removing.readLock().lock();
        try {
            depot.put(sha256, content);
        } finally {
            removing.readLock().unlock();
        }
        return sha256;
    }

    /** The content of a stored file, which must still be what it was. */
    public byte[] read(String sha256) throws IOException {
        byte[] content;
        try (var in = depot.open(sha256)) {
            content = in.readAllBytes();
        }
        if (!Sha256.of(content).equals(sha256)) {
            throw new IOException(say("refusal.stored-file", sha256));
        }
        return content;
    }

    /** What was stored before, as the clock of the disk or of the object store has it, and not again since. */
    Set<String> storedBefore(Instant before) throws IOException {
        return depot.all().stream()
                .filter(item -> item.stored().isBefore(before))
                .map(Depot.Item::sha256)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Removes content that was stored before, unless it was stored again meanwhile; whether it is gone. */
    boolean remove(String sha256, Instant before) throws IOException {
        removing.writeLock().lock();
        try {
            return depot.remove(sha256, before);
        } finally {
            removing.writeLock().unlock();
        }
    }

    @PreDestroy
    void close() {
        depot.close();
    }
}
