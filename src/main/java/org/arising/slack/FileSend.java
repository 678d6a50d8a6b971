package org.arising.slack;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest;
import jakarta.inject.Singleton;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Step;
import org.arising.outbox.Steps;
import org.arising.settings.Settings;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * Sends files in Slack's three steps: an address for each, its bytes, and their share in a channel. Only the last is
 * seen by anybody; the files are remembered before it, so that a share whose answer was lost can be found.
 */
@Singleton
final class FileSend {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final SlackApi slack;
    private final UploadRows rows;
    private final SlackHosts hosts;
    private final Steps steps;
    private final OkHttpClient http = new OkHttpClient.Builder()
            .socketFactory(new AtOnce())
            .followRedirects(false)
            .connectTimeout(Duration.ofSeconds(5))
            .callTimeout(Duration.ofSeconds(45))
            .build();
    private final OkHttpClient quick = http.newBuilder().callTimeout(Duration.ofSeconds(5)).build();

    FileSend(SlackApi slack, UploadRows rows, Settings settings, Steps steps) {
        this.slack = slack;
        this.rows = rows;
        this.steps = steps;
        this.hosts = new SlackHosts(settings);
    }

    /** The files that were sent for a notice, shown or not. */
    List<String> sent(WorkspaceId workspace, String key) {
        return rows.files(workspace.value(), key);
    }

    /** Sends and shows the files; what comes back is the file of the first. */
    Called<String> send(WorkspaceId workspace, String key, String channel, NoticeView.Rendering.Files files) {
        var shown = new ArrayList<FilesCompleteUploadExternalRequest.FileDetails>();
        for (var file : files.files()) {
            switch (upload(file, http)) {
                case Called.Ok(var id) ->
                    shown.add(FilesCompleteUploadExternalRequest.FileDetails.builder().id(id).title(file.name()).build());
                case Called.TooFast(var after) -> {
                    return new Called.TooFast<>(after);
                }
                case Called.No(var code, var detail) -> {
                    return new Called.No<>(code, detail);
                }
                // Nobody has seen anything yet: it is simply done again.
                case Called.NotReached(var why) -> {
                    return new Called.NotReached<>(why);
                }
                case Called.Untold(var why) -> {
                    return new Called.NotReached<>(why);
                }
            }
        }
        steps.reached(Step.UPLOADED);
        shown.forEach(file -> rows.insert(workspace.value(), key, file.getId()));
        steps.reached(Step.SHARING);
        var request = FilesCompleteUploadExternalRequest.builder()
                .files(shown)
                .channelId(channel)
                .initialComment(files.comment())
                .build();
        var called = slack.call(client -> client.filesCompleteUploadExternal(request));
        steps.reached(Step.SHARED);
        return switch (called) {
            case Called.Ok(var answer) -> new Called.Ok<>(shown.getFirst().getId());
            case Called.TooFast(var after) -> new Called.TooFast<>(after);
            case Called.No(var code, var detail) -> new Called.No<>(code, detail);
            case Called.NotReached(var why) -> new Called.NotReached<>(why);
            case Called.Untold(var why) -> new Called.Untold<>(why);
        };
    }

    /** The first two steps, in no longer than a message waits for a picture: what comes back is its file. */
    Called<String> leave(NoticeView.Attachment file) {
        return upload(file, quick);
    }

    private Called<String> upload(NoticeView.Attachment file, OkHttpClient with) {
        var length = file.content().length;
        return switch (slack.call(client -> client.filesGetUploadURLExternal(r -> r.filename(file.name()).length(length)))) {
            case Called.Ok(var answer) -> bytes(file, answer.getUploadUrl(), answer.getFileId(), with);
            case Called.TooFast(var after) -> new Called.TooFast<>(after);
            case Called.No(var code, var detail) -> new Called.No<>(code, detail);
            case Called.NotReached(var why) -> new Called.NotReached<>(why);
            case Called.Untold(var why) -> new Called.Untold<>(why);
        };
    }

    private Called<String> bytes(NoticeView.Attachment file, String address, String id, OkHttpClient with) {
        var url = HttpUrl.parse(String.valueOf(address));
        if (url == null || id == null || !hosts.has(url)) {
            return new Called.Untold<>(say("slack.why.no-upload-address"));
        }
        var request = new Request.Builder().url(url).post(RequestBody.create(file.content(), BYTES)).build();
        try (var response = with.newCall(request).execute()) {
            return response.isSuccessful()
                    ? new Called.Ok<>(id)
                    : new Called.Untold<>(say("slack.why.upload-refused", Integer.toString(response.code())));
        } catch (IOException lost) {
            return new Called.Untold<>(say("slack.why.upload-lost", lost.getClass().getSimpleName()));
        }
    }
}
