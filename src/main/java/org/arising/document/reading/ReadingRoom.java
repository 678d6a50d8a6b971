package org.arising.document.reading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.arising.kernel.Texts;
import org.arising.kernel.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import static org.arising.kernel.Words.say;

/**
 * Reads documents that others wrote, each in a process of its own: one that asks for too much time or memory, or that
 * breaks the reader, ends with that process, and the service carries on.
 */
@Singleton
public final class ReadingRoom {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingRoom.class);
    /** A document of 400 pages takes a few seconds. */
    private static final Duration TIME = Duration.ofSeconds(60);

    private static final String MEMORY = "-Xmx384m";
    /** The answer of a document of 400 pages is a few megabytes. */
    private static final int ANSWER = 64 * 1024 * 1024;
    /** More at once would only take memory from each other. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Duration time;
    private final String memory;

    @Inject
    ReadingRoom() {
        this(TIME, MEMORY);
    }

    ReadingRoom(Duration time, String memory) {
        this.time = time;
        this.memory = memory;
    }

    /** Reads a file of that name. Takes at most a minute, and as long before it is its turn. */
    public Reading read(String fileName, byte[] content) {
        var name = Texts.fileName(fileName);
        try {
            if (!places.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Reading.Unreadable(say("reading.busy", name));
            }
            try {
                return inProcess(name, content);
            } finally {
                places.release();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Reading.Unreadable(say("reading.stopping", name));
        } catch (IOException fault) {
            LOG.error("The process that reads {} could not be run", name, fault);
            return new Reading.Unreadable(say("reading.fault", name));
        }
    }

    private Reading inProcess(String name, byte[] content) throws IOException, InterruptedException {
        var process = start();
        var answer = new ByteArrayOutputStream();
        var reading = Thread.ofVirtual().start(() -> {
            try (var out = process.getInputStream()) {
                answer.writeBytes(out.readNBytes(ANSWER));
            } catch (IOException broken) {
                LOG.debug("The process that read {} ended before its answer", name, broken);
            }
        });
        var writing = Thread.ofVirtual().start(() -> {
            try (var in = process.getOutputStream()) {
                ReadingProcess.ask(name, content, in);
            } catch (IOException broken) {
                LOG.debug("The process that reads {} ended before it had the file", name, broken);
            }
        });
        if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            return new Reading.Unreadable(say("reading.too-long", name, time.toSeconds()));
        }
        writing.join();
        reading.join();
        if (process.exitValue() != 0) {
            LOG.warn("The process that read {} ended with {}", name, process.exitValue());
            return new Reading.Unreadable(say("reading.too-large", name));
        }
        return ReadingProcess.read(answer.toByteArray()).reading();
    }

    /** Nothing of our environment goes with it: no token, no key, no database, and no language in which arguments are written. */
    private Process start() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                ReadingProcess.class.getName()));
        command.addAll(Words.language().chosen());
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }
}
