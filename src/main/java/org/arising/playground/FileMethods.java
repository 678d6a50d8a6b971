package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** files.info and the three steps of an upload. */
final class FileMethods {
    private final Team team;
    private final FileStore store;
    private final Events events;

    FileMethods(Team team, FileStore store, Events events) {
        this.team = team;
        this.store = store;
        this.events = events;
    }

    Map<String, Method> all() {
        return Map.of(
                "files.info", this::info,
                "files.getUploadURLExternal", this::uploadUrl,
                "files.completeUploadExternal", this::complete);
    }

    private ObjectNode info(Call call) {
        call.scope("files:read");
        StoredFile file = team.files.get(call.need("file"));
        if (file == null) {
            throw new ApiError("file_not_found");
        }
        ObjectNode answer = Call.ok();
        answer.set("file", file.json(team.options.teamId()));
        return answer;
    }

    private ObjectNode uploadUrl(Call call) {
        call.scope("files:write");
        int length = call.number("length", 0);
        String name = call.need("filename");
        if (length < 1) {
            throw ApiError.argument("must be greater than 0 [json-pointer:/length]");
        }
        String id = store.reserve(name, length);
        return Call.ok().put("upload_url", store.base() + "/upload/v1/" + id).put("file_id", id);
    }

    private ObjectNode complete(Call call) {
        call.scope("files:write");
        JsonNode wanted = call.json("files", "invalid_arguments");
        if (!wanted.isArray() || wanted.isEmpty()) {
            throw ApiError.argument("missing required field: files");
        }
        String target = call.has("channel_id") ? call.text("channel_id") : call.text("channels");
        ObjectNode to = call.args().deepCopy();
        to.put("channel", target);
        Channel channel = target.isEmpty() ? null : Access.target(new Call(call.method(), to, team));
        List<StoredFile> files = new ArrayList<>();
        for (JsonNode each : wanted) {
            files.add(store.complete(each.path("id").asText(), each.path("title").asText(), channel != null));
        }
        if (channel != null) {
            Posted post = team.write(channel, share(call, files), null);
            events.posted(post);
        }
        ObjectNode answer = Call.ok();
        ArrayNode told = answer.putArray("files");
        files.forEach(file -> told.add(file.json(team.options.teamId())));
        return answer;
    }

    private ObjectNode share(Call call, List<StoredFile> files) {
        ObjectNode sent = Json.object().put("text", call.text("initial_comment"));
        if (call.has("thread_ts")) {
            sent.put("thread_ts", call.text("thread_ts"));
        }
        ObjectNode body = team.fromApp(sent).put("subtype", "file_share").put("upload", true);
        ArrayNode list = body.putArray("files");
        files.forEach(file -> list.add(file.json(team.options.teamId())));
        return body;
    }
}
