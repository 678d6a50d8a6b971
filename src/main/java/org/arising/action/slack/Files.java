package org.arising.action.slack;

import com.slack.api.model.File;
import jakarta.inject.Singleton;
import org.arising.kernel.Texts;
import org.arising.kernel.WorkspaceId;
import org.arising.response.FileStore;
import org.arising.response.Responses;
import org.arising.response.StoredFile;
import org.arising.slack.FileFetch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.arising.kernel.Words.say;

/**
 * Fetches the files of a form while Slack waits for its answer, all at once, and stores them. One that was stored before
 * is not fetched again, so that a second try only needs what the first did not get.
 */
@Singleton
public final class Files {
    private static final Logger LOG = LoggerFactory.getLogger(Files.class);
    private static final int MOST = 10;

    private final Responses responses;
    private final FileStore store;
    private final FileFetch fetch;

    Files(Responses responses, FileStore store, FileFetch fetch) {
        this.responses = responses;
        this.store = store;
        this.fetch = fetch;
    }

    /** What came of it. */
    public sealed interface Kept {
        /** All are stored, in order. */
        record All(List<StoredFile> files) implements Kept {}

        /** At least one is not, and why, in words for the field. */
        record Missing(String why) implements Kept {}
    }

    private sealed interface One {
        record Stored(StoredFile file) implements One {}

        record Lost(String why) implements One {}
    }

    /** Fetches and stores what a form has attached; at most ten files. */
    public Kept keep(WorkspaceId workspace, List<File> attached, Instant now) {
        if (attached.size() > MOST) {
            return new Kept.Missing(say("files.too-many", MOST, attached.size()));
        }
        var stored = new ArrayList<StoredFile>();
        var lost = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = attached.stream()
                    .<Callable<One>>map(file -> () -> keep(workspace, file, now))
                    .toList();
            for (Future<One> each : threads.invokeAll(tasks)) {
                switch (each.get()) {
                    case One.Stored(var file) -> stored.add(file);
                    case One.Lost(var why) -> lost.add(why);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            lost.add(say("files.lost.stopping"));
        } catch (ExecutionException fault) {
            LOG.error("A file could not be stored", fault);
            lost.add(say("files.lost.not-stored"));
        }
        return lost.isEmpty() ? new Kept.All(List.copyOf(stored)) : new Kept.Missing(String.join(" ", lost));
    }

    private One keep(WorkspaceId workspace, File file, Instant now) throws IOException {
        var known = responses.fetched(workspace, file.getId());
        if (known.isPresent()) {
            return new One.Stored(known.get());
        }
        var name = Texts.shortened(Texts.collapsed(Objects.requireNonNullElse(file.getName(), say("files.unnamed"))), 200);
        var address = file.getUrlPrivateDownload() != null ? file.getUrlPrivateDownload() : file.getUrlPrivate();
        return switch (fetch.fetch(name, file.getMimetype(), address)) {
            case FileFetch.Fetching.NotFetched(var why) -> new One.Lost(why);
            case FileFetch.Fetching.Fetched(var content) -> {
                var type = Objects.requireNonNullElse(file.getMimetype(), "application/octet-stream");
                var stored = new StoredFile(store.store(content), name, type, content.length);
                responses.remember(workspace, file.getId(), stored, now);
                yield new One.Stored(stored);
            }
        };
    }
}
