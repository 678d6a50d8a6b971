package org.arising.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Map;

/**
 * A file somebody uploaded.
 *
 * @param created seconds since 1970
 */
record StoredFile(String id, String name, String title, Content content, User owner, long created, String base) {
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "txt", "text/plain",
            "md", "text/markdown",
            "csv", "text/csv",
            "html", "text/html",
            "json", "application/json",
            "png", "image/png",
            "jpg", "image/jpeg",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    String mimetype() {
        return TYPES.getOrDefault(extension(), "application/octet-stream");
    }

    /** The whole file object. */
    ObjectNode json(String team) {
        String place = base + "/files-pri/" + team + "-" + id;
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_").toLowerCase(Locale.ROOT);
        return Json.object()
                .put("id", id)
                .put("created", created)
                .put("timestamp", created)
                .put("name", name)
                .put("title", title)
                .put("mimetype", mimetype())
                .put("filetype", extension().isEmpty() ? "binary" : extension())
                .put("pretty_type", extension().toUpperCase(Locale.ROOT))
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
