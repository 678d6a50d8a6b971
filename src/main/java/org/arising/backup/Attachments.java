package org.arising.backup;

import org.arising.files.Depot;
import org.arising.kernel.Ids;
import org.arising.kernel.Sha256;
import org.arising.storage.DatabaseFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.HexFormat;

/** The attachments within a backup, in a folder of their own, each named by the SHA-256 of what it holds. */
record Attachments(Path folder) {
    Path place(String sha256) {
        return folder.resolve(Depot.name(sha256));
    }

    /**
     * Takes a copy, on the disk but for its name.
     *
     * @return false where there is none, or it is not what its name says, and so was not taken
     */
    boolean take(Depot from, String sha256) throws IOException {
        var target = place(sha256);
        Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
        var part = folder.resolve("." + Ids.fresh());
        try (var content = from.open(sha256)) {
            if (!copy(content, part).equals(sha256)) {
                return false;
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (NoSuchFileException gone) {
            return false;
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

    /** Copies onto the disk, and returns the SHA-256 of what was read. */
    static String copy(InputStream from, Path to) throws IOException {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(from, digest);
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
