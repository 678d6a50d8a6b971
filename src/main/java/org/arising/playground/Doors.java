package org.arising.playground;

import com.sun.net.httpserver.HttpServer;

/** The addresses at which the app and people's browsers reach the local Slack. */
final class Doors {
    private Doors() {}

    static void open(
            HttpServer server, Gate gate, WebApi api, FileStore files, Tokens tokens, ResponseUrls responses, OAuth oauth, PlaygroundPage page) {
        server.createContext("/api/", gate.guard(api::handle));
        server.createContext("/upload/", gate.guard(files::receive));
        server.createContext("/files-pri/", gate.guard(
                exchange -> files.serve(exchange, tokens.isGood(Http.header(exchange, "Authorization")))));
        server.createContext("/response/", gate.guard(responses::handle));
        server.createContext("/signin", gate.guard(exchange -> FileStore.signIn().send(exchange)));
        server.createContext("/oauth/v2/authorize", gate.forPeople(oauth::handle));
        server.createContext("/", gate.forPeople(page::handle));
    }
}
