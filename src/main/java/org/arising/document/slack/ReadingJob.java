package org.arising.document.slack;

import jakarta.inject.Singleton;
import org.arising.committee.Rosters;
import org.arising.document.importing.ImportResult;
import org.arising.document.importing.StagedImport;
import org.arising.document.importing.StagedImports;
import org.arising.document.reading.Draft;
import org.arising.document.reading.Reading;
import org.arising.document.reading.ReadingRoom;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.Sha256;
import org.arising.outbox.Job;
import org.arising.response.FileStore;
import org.arising.slack.FileFetch;
import org.arising.slack.Installations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import static org.arising.kernel.Words.say;

/** Fetches, reads and stores documents that officers handed in, one after the other, away from the request threads. */
@Singleton
final class ReadingJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingJob.class);
    /** An officer waits: so soon is a new document seen. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Installations installations;
    private final StagedImports imports;
    private final Rosters rosters;
    private final FileFetch fetch;
    private final FileStore store;
    private final ReadingRoom room;
    private final ServiceClock clock;

    ReadingJob(Installations installations, StagedImports imports, Rosters rosters, FileFetch fetch, FileStore store, ReadingRoom room, ServiceClock clock) {
        this.installations = installations;
        this.imports = imports;
        this.rosters = rosters;
        this.fetch = fetch;
        this.store = store;
        this.room = room;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public Instant run() {
        var next = imports.next();
        next.ifPresent(staged -> installations.within(staged.workspace(), () -> handle(staged)));
        return clock.instant().plus(next.isPresent() ? Duration.ZERO : LOOK);
    }

    private void handle(StagedImport staged) {
        try {
            if (staged.stage() == StagedImport.Stage.CHOSEN) {
                rosters.current(staged.workspace())
                        .committee(staged.committee())
                        .ifPresentOrElse(
                                committee -> imports.store(staged, committee),
                                () -> imports.refuse(staged, say("import-view.failed.no-committee", staged.committee())));
            } else {
                read(staged);
            }
        } catch (IOException | RuntimeException fault) {
            LOG.error("The document {} could not be imported", staged.id(), fault);
            imports.refuse(staged, say("import-view.failed.fault", staged.id()));
        }
    }

    private void read(StagedImport staged) throws IOException {
        imports.reading(staged, say("import-view.stage.fetching"));
        switch (fetch.fetchLater(staged.name(), staged.mimetype(), staged.address())) {
            case FileFetch.Fetching.NotFetched(var why) -> imports.refuse(staged, why);
            case FileFetch.Fetching.Fetched(var content) -> {
                store.store(content);
                imports.reading(staged, say("import-view.stage.reading"));
                switch (room.read(staged.name(), content)) {
                    case Reading.Unreadable(var why) -> imports.refuse(staged, why);
                    case Reading.Read(var draft) -> tell(staged, draft, Sha256.of(content));
                }
            }
        }
    }

    private void tell(StagedImport staged, Draft draft, String sha256) {
        switch (imports.preview(staged, draft, sha256)) {
            case ImportResult.Imported(var report) ->
                imports.found(staged, draft, sha256, ImportView.details(report).size());
            case ImportResult.Known(var words) -> imports.refuse(staged, words);
            case ImportResult.Foreign(var why) -> imports.foreign(staged, draft, sha256, why);
            case ImportResult.Refused(var why) -> imports.refuse(staged, why);
        }
    }
}
