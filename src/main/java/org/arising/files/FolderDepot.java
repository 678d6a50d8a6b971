package org.arising.files;

import org.arising.kernel.Ids;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import static org.arising.kernel.Words.say;

/** A folder. A file has its name only once all of it is on the disk. */
public record FolderDepot(Path folder) implements Depot {
    /** Where content of that SHA-256 lies. */
    public Path place(String sha256) {
        return folder.resolve(Depot.name(sha256));
    }

    @Override
    public void put(String sha256, byte[] content) throws IOException {
        add(sha256, content);
        sync(folder.resolve(sha256.substring(0, 2)));
        sync(folder);
    }

    @Override
    public void add(String sha256, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
        var temporary = folder.resolve("." + Ids.fresh());
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, place(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void settle() throws IOException {
        if (Files.isDirectory(folder)) {
            try (var found = Files.walk(folder, 1)) {
                for (var each : found.filter(Files::isDirectory).toList()) {
                    sync(each);
                }
            }
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public List<Item> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        Files.walkFileTree(folder, Set.of(), 2, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (is.isRegularFile() && name.matches("[0-9a-f]{2}/[0-9a-f]{62}")) {
                    items.add(new Item(name.replace("/", ""), is.size(), is.lastModifiedTime().toInstant()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        items.sort(Comparator.comparing(Item::sha256));
        return items;
    }

    @Override
    public boolean remove(String sha256, Instant before) throws IOException {
        var place = place(sha256);
        return Files.getLastModifiedTime(place).toInstant().isBefore(before) && Files.deleteIfExists(place);
    }

    @Override
    public @Nullable String setAside(String sha256, String ending) throws IOException {
        var place = place(sha256);
        var aside = place.resolveSibling(place.getFileName() + ending);
        try {
            Files.copy(place, aside, StandardCopyOption.REPLACE_EXISTING);
            return aside.toString();
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    @Override
    public void tryWriting() throws IOException {
        var nearest = folder;
        while (!Files.isDirectory(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isWritable(nearest)) {
            throw new IOException(say("doctor.files.unwritable", nearest));
        }
    }

    @Override
    public boolean isSound(String sha256) {
        try {
            return Depot.super.isSound(sha256);
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
