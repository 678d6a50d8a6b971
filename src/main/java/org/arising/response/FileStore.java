package org.arising.response;

import jakarta.inject.Singleton;
import org.arising.kernel.Ids;
import org.arising.kernel.Sha256;
import org.arising.settings.Settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/**
 * Files beneath {@code ARISING_FILES}, each once, named by the SHA-256 of what it holds; a sender's name never becomes a
 * path. A file is written and synced, with its folder, before any row speaks of it.
 */
@Singleton
public final class FileStore {
    private final Path folder;

    FileStore(Settings settings) {
        this.folder = Path.of(settings.files()).toAbsolutePath();
    }

    /**
     * Stores content and returns its SHA-256. One that is there is written anew, which mends it where it was damaged and makes
     * it as new as what is about to refer to it.
     */
    public synchronized String store(byte[] content) throws IOException {
        var sha256 = Sha256.of(content);
        var place = place(sha256);
        var parent = place.resolveSibling(".");
        Files.createDirectories(parent.normalize());
        var temporary = folder.resolve("." + Ids.fresh());
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(parent.normalize());
        sync(folder);
        return sha256;
    }

    /** The content of a stored file, which must still be what it was. */
    public byte[] read(String sha256) throws IOException {
        var content = Files.readAllBytes(place(sha256));
        if (!Sha256.of(content).equals(sha256)) {
            throw new IOException(say("refusal.stored-file", sha256));
        }
        return content;
    }

    /** What was stored before, as this machine's clock has it, and not again since. */
    Set<String> storedBefore(Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new HashSet<>();
        }
        try (var found = Files.find(folder, 2, (file, is) -> is.isRegularFile() && isOlder(is.lastModifiedTime(), before))) {
            return found.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches("[0-9a-f]{2}/[0-9a-f]{62}"))
                    .map(name -> name.replace("/", ""))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    /** Removes content that was stored before, unless it was stored again meanwhile; whether it is gone. */
    synchronized boolean remove(String sha256, Instant before) throws IOException {
        var place = place(sha256);
        return isOlder(Files.getLastModifiedTime(place), before) && Files.deleteIfExists(place);
    }

    private static boolean isOlder(FileTime time, Instant before) {
        return time.toInstant().isBefore(before);
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
