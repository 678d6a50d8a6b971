package org.arising.playground;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files: uploaded by the app in three steps or by a person at once, and fetched with the app's token. */
final class FileStore {
    private record Pending(String name, int length, Content content) {}

    private final Team team;
    private final String base;
    private final Faults faults;
    private final Map<String, Pending> pending = new HashMap<>();

    FileStore(Team team, String base, Faults faults) {
        this.team = team;
        this.base = base;
        this.faults = faults;
    }

    String base() {
        return base;
    }

    StoredFile keep(User owner, String name, byte[] content) {
        return keep(team.ids.next("F"), owner, name, name, new Content(content), Duration.ZERO);
    }

    private StoredFile keep(String id, User owner, String name, String title, Content content, Duration looking) {
        return team.watch.changes(() -> {
            long now = team.options.clock().instant().getEpochSecond();
            StoredFile file = new StoredFile(
                    id, name, title, content, owner, now, base, team.options.realTime().instant().plus(looking),
                    team.options.realTime());
            team.files.put(id, file);
            return file;
        });
    }

    String reserve(String name, int length) {
        return team.watch.changes(() -> {
            String id = team.ids.next("F");
            pending.put(id, new Pending(name, length, Content.NONE));
            return id;
        });
    }

    /** The third step; a file that is shown nowhere yet is looked through for a while before it can be. */
    StoredFile complete(String id, String title, boolean shown) {
        Pending upload = team.watch.changes(() -> pending.remove(id));
        if (upload == null || upload.content().size() == 0) {
            throw new ApiError("file_not_found");
        }
        User app = team.user(team.options.app().botUserId()).orElseThrow();
        Duration looking = shown ? Duration.ZERO : team.options.limits().lookingThrough();
        return keep(id, app, upload.name(), title.isEmpty() ? upload.name() : title, upload.content(), looking);
    }

    /** The second step: the bytes, raw or as the one part of a multipart form. */
    void receive(HttpExchange exchange) throws IOException {
        byte[] body = Multipart.content(Http.header(exchange, "Content-Type"), Http.body(exchange));
        faults.through("upload_url", () -> received(last(exchange), body)).send(exchange);
    }

    private Reply received(String id, byte[] body) {
        Pending waiting = team.watch.reads(() -> pending.get(id));
        if (waiting == null || waiting.length() != body.length) {
            return Reply.text(waiting == null ? 404 : 400, "text/plain", "length does not match");
        }
        team.watch.change(() -> pending.put(id, new Pending(waiting.name(), waiting.length(), new Content(body))));
        return Reply.text(200, "text/plain", "OK - " + body.length);
    }

    /** {@code url_private}: without a token a redirect to the sign-in page, with a wrong one the page itself. */
    void serve(HttpExchange exchange, boolean tokenIsGood) throws IOException {
        faults.through("url_private", () -> served(exchange, tokenIsGood)).send(exchange);
    }

    private Reply served(HttpExchange exchange, boolean tokenIsGood) {
        String path = exchange.getRequestURI().getPath();
        Optional<StoredFile> file = team.watch.reads(() -> Arrays.stream(path.split("[/-]", -1))
                .map(team.files::get)
                .filter(each -> each != null)
                .findFirst());
        if (Http.header(exchange, "Authorization").isEmpty()) {
            exchange.getResponseHeaders().set("Location", base + "/signin");
            return Reply.text(302, "text/html", "");
        }
        if (!tokenIsGood || !team.options.app().scopes().contains("files:read")) {
            return signIn();
        }
        return file.map(found -> Reply.file(found.mimetype(), found.content()))
                .orElseGet(() -> Reply.text(404, "text/html", "<!DOCTYPE html><title>404</title>"));
    }

    static Reply signIn() {
        return Reply.text(
                200,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in to your workspace</body></html>");
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
