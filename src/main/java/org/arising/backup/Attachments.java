package org.arising.backup;

import org.arising.kernel.Ids;
import org.arising.kernel.Sha256;
import org.arising.storage.DatabaseFile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;

/** A folder of attachments, each named by the SHA-256 of what it holds, and so never changed. */
public record Attachments(Path folder) {
    /** Where a file of that SHA-256 lies, beneath the folder. */
    static String name(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2);
    }

    Path place(String sha256) {
        return folder.resolve(name(sha256));
    }

    /** The SHA-256s of all that lie there. */
    List<String> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.walk(folder, 2)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches("[0-9a-f]{2}/[0-9a-f]{62}"))
                    .map(name -> name.replace("/", ""))
                    .sorted()
                    .toList();
        }
    }

    /** Bytes of all that lie there. */
    long size() throws IOException {
        long size = 0;
        for (var sha256 : all()) {
            size += Files.size(place(sha256));
        }
        return size;
    }

    /** Whether a file is there and is what its name says. */
    public boolean isSound(String sha256) {
        try {
            return Files.isRegularFile(place(sha256)) && sha256(place(sha256)).equals(sha256);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Takes a file over from another folder, on the disk with its name.
     *
     * @return false where it is not what its name says, and so was not taken
     */
    boolean take(Attachments from, String sha256) throws IOException {
        var target = place(sha256);
        Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
        var part = folder.resolve("." + Ids.fresh());
        try {
            if (!copy(from.place(sha256), part).equals(sha256)) {
                return false;
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Waits until the names are on the disk as well. */
    void sync() throws IOException {
        if (Files.isDirectory(folder)) {
            try (var found = Files.walk(folder, 1)) {
                for (var each : found.filter(Files::isDirectory).toList()) {
                    DatabaseFile.sync(each);
                }
            }
        }
    }

    /** Copies a file onto the disk, and returns the SHA-256 of what was read. */
    static String copy(Path from, Path to) throws IOException {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(Files.newInputStream(from), digest);
                var out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
        DatabaseFile.sync(to);
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(Path file) throws IOException {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
