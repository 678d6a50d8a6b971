package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls the Web API over HTTP as an app does. */
final class Api {
    record Answer(int status, JsonNode json, HttpResponse<String> raw) {
        String error() {
            return json.path("error").asText();
        }

        boolean ok() {
            return json.path("ok").asBoolean();
        }

        String messages() {
            return json.path("response_metadata").path("messages").toString();
        }
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalSlack slack;
    private final String token;

    Api(LocalSlack slack) {
        this(slack, slack.botToken());
    }

    Api(LocalSlack slack, String token) {
        this.slack = slack;
        this.token = token;
    }

    /** A form-encoded call; arguments come in pairs, single quotes stand for double ones in values that begin with a bracket. */
    Answer call(String method, String... args) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            boolean json = args[i + 1].startsWith("{") || args[i + 1].startsWith("[");
            fields.put(args[i], json ? args[i + 1].replace('\'', '"') : args[i + 1]);
        }
        return post(slack.apiUrl().resolve(method), "application/x-www-form-urlencoded", Http.form(fields));
    }

    Answer json(String method, String body) {
        return post(slack.apiUrl().resolve(method), "application/json; charset=utf-8", body.replace('\'', '"'));
    }

    Answer post(URI url, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    Answer get(URI url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), Json.parse(response.body()), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
