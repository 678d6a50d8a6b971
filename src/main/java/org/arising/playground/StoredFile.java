package org.arising.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/**
 * A file somebody uploaded.
 *
 * @param created seconds since 1970
 * @param lookedThrough when Slack has looked through it: until then it tells no type of it
 */
record StoredFile(
        String id,
        String name,
        String title,
        Content content,
        User owner,
        long created,
        String base,
        Instant lookedThrough,
        InstantSource realTime) {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("csv", "text/csv"),
            Map.entry("html", "text/html"),
            Map.entry("json", "application/json"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    String mimetype() {
        return TYPES.getOrDefault(extension(), "application/octet-stream");
    }

    boolean isLookedThrough() {
        return !realTime.instant().isBefore(lookedThrough);
    }

    boolean isAt(String url) {
        return url.startsWith(base) && url.contains(id);
    }

    /** The whole file object. */
    ObjectNode json(String team) {
        boolean known = isLookedThrough();
        String place = base + "/files-pri/" + team + "-" + id;
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_").toLowerCase(Locale.ROOT);
        return Json.object()
                .put("id", id)
                .put("created", created)
                .put("timestamp", created)
                .put("name", name)
                .put("title", title)
                .put("mimetype", known ? mimetype() : "")
                .put("filetype", !known ? "" : extension().isEmpty() ? "binary" : extension())
                .put("pretty_type", known ? extension().toUpperCase(Locale.ROOT) : "")
                .put("user", owner.id())
                .put("user_team", owner.teamId())
                .put("editable", false)
                .put("size", content.size())
                .put("mode", "hosted")
                .put("is_external", false)
                .put("external_type", "")
                .put("is_public", false)
                .put("public_url_shared", false)
                .put("display_as_bot", false)
                .put("username", "")
                .put("url_private", place + "/" + safe)
                .put("url_private_download", place + "/download/" + safe)
                .put("permalink", base + "/files/" + owner.id() + "/" + id + "/" + safe)
                .put("has_rich_preview", false)
                .put("file_access", "visible");
    }

    /** What an app is told of a file from another workspace: it must ask {@code files.info}. */
    ObjectNode told(String team) {
        if (owner.kind() != User.Kind.STRANGER) {
            return json(team);
        }
        return Json.object()
                .put("id", id)
                .put("created", 0)
                .put("timestamp", 0)
                .put("user", "")
                .put("mode", "file_access")
                .put("file_access", "check_file_info");
    }
}
