package org.arising.testkit;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a few megabytes over a folder, in memory, which can be filled up. */
public final class SmallDisk implements AutoCloseable {
    private static final int CHUNK = 4_096;

    private final Path folder;
    private final Path filling;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filling = folder.resolve("filling");
    }

    /** Over that folder; who may mount nothing skips the test, and reads why. */
    public static SmallDisk of(Path folder, int megabytes) throws IOException {
        var mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(mounted == 0, "A small disk can be made by root alone, and not in every container");
        return new SmallDisk(folder);
    }

    /** Fills it up but for so many bytes. */
    public void leave(long bytes) throws IOException {
        makeRoom();
        var room = Files.getFileStore(folder).getUsableSpace() - bytes;
        try (var out = Files.newOutputStream(filling)) {
            var chunk = new byte[CHUNK];
            for (var written = 0L; written + CHUNK <= room; written += CHUNK) {
                out.write(chunk);
            }
        } catch (IOException sooner) {
            // Whoever writes beside it had the rest: it is as full as can be.
        }
    }

    /** Takes away what it was filled with. */
    public void makeRoom() throws IOException {
        Files.deleteIfExists(filling);
    }

    @Override
    public void close() throws IOException {
        if (run("umount", folder.toString()) != 0) {
            throw new IOException("Not unmounted: " + folder);
        }
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }
}
