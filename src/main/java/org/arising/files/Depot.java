package org.arising.files;

import org.arising.kernel.Sha256;
import org.arising.settings.Settings;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * Where the content of attachments is kept, each as {@code ab/cdef…} by the SHA-256 of what it holds, and so never changed. Other
 * names are others' and left alone. A fault is an {@link IOException} whose message says what to mend.
 */
public sealed interface Depot extends AutoCloseable permits FolderDepot, BucketDepot {
    /** The one that those settings name. Nothing is opened before it is needed. */
    static Depot of(Settings settings) {
        var bucket = settings.bucket();
        return bucket == null ? new FolderDepot(Path.of(settings.files()).toAbsolutePath()) : new BucketDepot(bucket);
    }

    /** The name beneath which content of that SHA-256 lies. */
    static String name(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2);
    }

    /**
     * What lies there.
     *
     * @param size bytes
     * @param stored when it was last put there, as the clock of the disk or of the store has it
     */
    record Item(String sha256, long size, Instant stored) {}

    /** Puts content there, anew where it is there already; on return it stays, whatever ends. */
    void put(String sha256, byte[] content) throws IOException;

    /** The same for one of many, of which none is sure to stay before {@link #settle()}. */
    void add(String sha256, byte[] content) throws IOException;

    /** Waits until all that was added stays. */
    void settle() throws IOException;

    /**
     * What lies there, unread.
     *
     * @throws NoSuchFileException where nothing does
     */
    InputStream open(String sha256) throws IOException;

    /** All that lies there, by its SHA-256. */
    List<Item> all() throws IOException;

    /** Removes what was last put there before, and nothing newer; whether it is gone. */
    boolean remove(String sha256, Instant before) throws IOException;

    /** Copies what lies there beneath a name with that ending, and returns where to; null where nothing lies there. */
    @Nullable String setAside(String sha256, String ending) throws IOException;

    /** Tries whether it can be written, and leaves it as it was. */
    void tryWriting() throws IOException;

    /** Whether content is there and is what its name says. */
    default boolean isSound(String sha256) throws IOException {
        try (var in = new DigestInputStream(open(sha256), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    @Override
    void close();
}
