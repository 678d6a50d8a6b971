package org.arising.slack;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import static org.arising.kernel.Words.say;

/**
 * Leaves a file with Slack that is shown to nobody yet, for a picture in a message. Slack looks through a file before it
 * can be used there: until then its {@code mimetype} is empty, and a message with it is refused as {@code invalid_blocks}
 * with “invalid slack file” (slackapi/java-slack-sdk#1349).
 */
@Singleton
final class FileHold {
    /** No step begins later than that, which with the posts that follow is within a claim's lease. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final SlackApi slack;
    private final FileSend files;

    FileHold(SlackApi slack, FileSend files) {
        this.slack = slack;
        this.files = files;
    }

    /** Sends it and waits until it can be used, as long as a message can wait for that; what comes back is its id. */
    Called<String> send(NoticeView.Attachment file) {
        var end = System.nanoTime() + LONGEST.toNanos();
        return switch (files.leave(file)) {
            case Called.Ok(var id) -> isOver(end) ? late() : complete(id, file.name(), end);
            case Called.TooFast(var after) -> new Called.TooFast<>(after);
            case Called.No(var code, var detail) -> new Called.No<>(code, detail);
            case Called.NotReached(var why) -> new Called.NotReached<>(why);
            case Called.Untold(var why) -> new Called.Untold<>(why);
        };
    }

    private Called<String> complete(String id, String title, long end) {
        var file = FilesCompleteUploadExternalRequest.FileDetails.builder().id(id).title(title).build();
        var request = FilesCompleteUploadExternalRequest.builder().files(List.of(file)).build();
        return switch (slack.call(client -> client.filesCompleteUploadExternal(request))) {
            case Called.Ok(var answer) -> ready(id, end);
            case Called.TooFast(var after) -> new Called.TooFast<>(after);
            case Called.No(var code, var detail) -> new Called.No<>(code, detail);
            case Called.NotReached(var why) -> new Called.NotReached<>(why);
            case Called.Untold(var why) -> new Called.Untold<>(why);
        };
    }

    private Called<String> ready(String id, long end) {
        var pause = FIRST_PAUSE;
        while (!isOver(end)) {
            switch (slack.call(client -> client.filesInfo(r -> r.file(id)))) {
                case Called.Ok(var answer) -> {
                    var file = answer.getFile();
                    if (file != null && file.getMimetype() != null && !file.getMimetype().isEmpty()) {
                        return new Called.Ok<>(id);
                    }
                }
                case Called.TooFast(var after) -> {
                    return new Called.TooFast<>(after);
                }
                // It cannot be asked; whether the file can be used is seen when it is.
                case Called.No(var code, var detail) -> {
                    return new Called.Ok<>(id);
                }
                case Called.NotReached(var why) -> {
                    return new Called.NotReached<>(why);
                }
                case Called.Untold(var why) -> {
                    return new Called.Untold<>(why);
                }
            }
            LockSupport.parkNanos(pause.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return late();
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return late();
    }

    private static boolean isOver(long end) {
        return System.nanoTime() - end > 0;
    }

    private static Called<String> late() {
        return new Called.Untold<>(say("slack.why.file-late"));
    }
}
