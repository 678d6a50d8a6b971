package org.arising.settings;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Reads {@link Settings} from environment variables; the first that is malformed stops it with one line. */
public final class Environment {
    private final Map<String, String> variables;

    private Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** What was read: settings, or the one line that says what to mend. */
    public sealed interface Reading {
        /** The settings. */
        record Sound(Settings settings) implements Reading {}

        /** Names the variable, what is expected, and where to find it. */
        record Faulty(String line) implements Reading {}
    }

    private static final class FaultyVariable extends RuntimeException {
        private static final long serialVersionUID = 1;

        FaultyVariable(String line) {
            super(line);
        }
    }

    /** Settings for a command that does not serve: what only {@code serve} needs may be missing. */
    public static Reading read(Map<String, String> variables) {
        try {
            return new Reading.Sound(new Environment(variables).settings());
        } catch (FaultyVariable faulty) {
            return new Reading.Faulty(String.valueOf(faulty.getMessage()));
        }
    }

    /** Settings for {@code serve}, which needs the key, the token, and the signing secret or an app token. */
    public static Reading readForServing(Map<String, String> variables) {
        return switch (read(variables)) {
            case Reading.Faulty faulty -> faulty;
            case Reading.Sound(var settings) -> {
                var missing = missingForServing(settings);
                yield missing == null ? new Reading.Sound(settings) : new Reading.Faulty(missing);
            }
        };
    }

    private static @Nullable String missingForServing(Settings settings) {
        if (settings.key() == null) {
            return "ARISING_KEY is missing: base64 of 32 random bytes, made once with `openssl rand -base64 32` and kept.";
        }
        if (settings.signingSecret() == null && !settings.isSocket()) {
            return "SLACK_SIGNING_SECRET is missing: find it under Basic Information, App Credentials, of your Slack app;"
                    + " or set SLACK_APP_TOKEN for Socket Mode.";
        }
        if (settings.botToken() == null && !settings.isInstallable()) {
            return "SLACK_BOT_TOKEN is missing: it begins with xoxb- and stands under OAuth & Permissions of your Slack"
                    + " app. For several workspaces set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET instead.";
        }
        return null;
    }

    private Settings settings() {
        var api = uri("SLACK_API_URL");
        var now = now();
        var settings = new Settings(
                value("HOST").orElse("0.0.0.0"),
                port(),
                database(),
                value("ARISING_FILES").orElse("data/files"),
                templates(),
                key(),
                now,
                speed(),
                value("SLACK_SIGNING_SECRET").orElse(null),
                value("SLACK_BOT_TOKEN").orElse(null),
                appToken(),
                value("SLACK_CLIENT_ID").orElse(null),
                value("SLACK_CLIENT_SECRET").orElse(null),
                api);
        if ((settings.clientId() == null) != (settings.clientSecret() == null)) {
            throw new FaultyVariable("%s is missing: SLACK_CLIENT_ID and SLACK_CLIENT_SECRET come together; both stand under"
                    .formatted(settings.clientId() == null ? "SLACK_CLIENT_ID" : "SLACK_CLIENT_SECRET")
                    + " Basic Information, App Credentials, of your Slack app.");
        }
        if (now != null && settings.isSlackItself()) {
            throw new FaultyVariable("ARISING_NOW is set, which is refused while SLACK_API_URL is Slack's own: unset it, or"
                    + " point SLACK_API_URL at a stand-in.");
        }
        return settings;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private @Nullable String appToken() {
        var token = value("SLACK_APP_TOKEN").orElse(null);
        if (token != null && !token.startsWith("xapp-")) {
            throw new FaultyVariable("SLACK_APP_TOKEN is malformed: it begins with xapp- and stands under Basic Information,"
                    + " App-Level Tokens, of your Slack app, with the scope connections:write.");
        }
        return token;
    }

    private int port() {
        var text = value("PORT").orElse("3000");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new FaultyVariable("PORT is “%s”: a number from 0 to 65535 is expected, 3000 by default.".formatted(text));
        }
        return Integer.parseInt(text);
    }

    private String database() {
        var url = value("ARISING_DB").orElse("jdbc:sqlite:data/arising.db");
        if (!url.startsWith("jdbc:sqlite:") || url.length() == "jdbc:sqlite:".length()) {
            throw new FaultyVariable("ARISING_DB is not a URL that this version can open: expected jdbc:sqlite:PATH, such as"
                    + " jdbc:sqlite:data/arising.db.");
        }
        return url;
    }

    private @Nullable String templates() {
        var folder = value("ARISING_TEMPLATES").orElse(null);
        if (folder != null && !Files.isDirectory(Path.of(folder))) {
            throw new FaultyVariable("ARISING_TEMPLATES is “%s”: a folder that exists is expected, with the templates that"
                    .formatted(folder) + " replace Arising's own; unset it to use those.");
        }
        return folder;
    }

    private @Nullable String key() {
        var text = value("ARISING_KEY").orElse(null);
        if (text == null) {
            return null;
        }
        try {
            if (Base64.getDecoder().decode(text).length == 32) {
                return text;
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformedKey();
        }
        throw malformedKey();
    }

    private static FaultyVariable malformedKey() {
        return new FaultyVariable(
                "ARISING_KEY is malformed: base64 of exactly 32 bytes is expected; `openssl rand -base64 32` makes one.");
    }

    private @Nullable Instant now() {
        var text = value("ARISING_NOW").orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new FaultyVariable(
                    "ARISING_NOW is “%s”: an ISO instant is expected, such as 2022-10-03T07:59:30Z.".formatted(text));
        }
    }

    private double speed() {
        var text = value("ARISING_SPEED").orElse("1");
        if (!text.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(text) <= 0) {
            throw new FaultyVariable("ARISING_SPEED is “%s”: a number above 0 is expected, such as 60.".formatted(text));
        }
        return Double.parseDouble(text);
    }

    private URI uri(String name) {
        var text = value(name).orElse(Settings.SLACK.toString());
        try {
            var uri = URI.create(text);
            if (uri.getHost() != null && uri.getScheme().matches("https?") && text.endsWith("/api/")) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw malformedUri(name, text);
        }
        throw malformedUri(name, text);
    }

    private static FaultyVariable malformedUri(String name, String text) {
        return new FaultyVariable("%s is “%s”: an http or https URL that ends in /api/ is expected, by default %s."
                .formatted(name, text, Settings.SLACK));
    }
}
