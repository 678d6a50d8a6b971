package org.arising.response;

import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Responses and their files in the database. Writes join the caller's transaction. */
@Singleton
public final class Responses {
    private final ResponseRows rows;
    private final ReadingResponses reading;
    private final FileRows files;

    Responses(ResponseRows rows, ReadingResponses reading, FileRows files) {
        this.rows = rows;
        this.reading = reading;
        this.files = files;
    }

    /** Stores a response; its files are in the file store already. */
    public void add(WorkspaceId workspace, Response response, String recordedBy, Instant at) {
        rows.insert(new ResponseRow(
                workspace.value(),
                response.id(),
                response.sender(),
                response.received().toString(),
                response.text(),
                recordedBy,
                Instants.micros(at)));
        var position = 0;
        for (var file : response.files()) {
            rows.insertStored(workspace.value(), file.sha256(), file.size(), Instants.micros(at));
            files.insert(new FileRow(
                    workspace.value(),
                    response.id(),
                    position++,
                    file.sha256(),
                    file.name(),
                    file.mimetype(),
                    file.size()));
        }
    }

    /** Records what a response answers: the whole action where no part is named. */
    public void answers(WorkspaceId workspace, String response, Reference ref, Collection<Integer> parts) {
        for (var part : parts.isEmpty() ? List.of(-1) : parts) {
            rows.insertAnswer(workspace.value(), response, ref.toString(), part);
        }
    }

    /** The responses that answer an action or parts of it, oldest first, as the readers see them. */
    public List<Response> answering(WorkspaceId workspace, Reference ref) {
        return reading.answering(workspace.value(), ref.toString()).stream()
                .map(row -> new Response(
                        row.id(),
                        row.sender(),
                        LocalDate.parse(row.received()),
                        row.text(),
                        reading.files(workspace.value(), row.id()).stream()
                                .map(FileRow::file)
                                .toList()))
                .toList();
    }

    /** A file of Slack's that was fetched and stored before. */
    public Optional<StoredFile> fetched(WorkspaceId workspace, String slackFile) {
        return rows.fetched(workspace.value(), slackFile).map(FileRow::file);
    }

    /** Remembers that a file of Slack's is stored, so that a second try does not fetch it again. */
    public void remember(WorkspaceId workspace, String slackFile, StoredFile file, Instant at) {
        rows.insertStored(workspace.value(), file.sha256(), file.size(), Instants.micros(at));
        rows.insertFetched(
                workspace.value(), slackFile, file.sha256(), file.name(), file.mimetype(), file.size());
    }
}
