package org.arising.settings;

import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** Reads {@link Settings} from environment variables; the first that is malformed stops it with one line. */
public final class Environment {
    private static final int SHORTEST_RETENTION = 30;
    private static final int LONGEST_RETENTION = 36_500;

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

    /** Settings for a command that does not serve: what only {@code serve} needs may be missing. */
    public static Reading read(Map<String, String> variables) {
        try {
            return new Reading.Sound(new Environment(SecretFiles.read(variables)).settings());
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
            return say("environment.key.missing");
        }
        if (settings.signingSecret() == null && !settings.isSocket()) {
            return say("environment.signing-secret.missing");
        }
        if (settings.botToken() == null && !settings.isInstallable()) {
            return say("environment.bot-token.missing");
        }
        return null;
    }

    /** What the log is told by, which it reads itself. */
    private void checkLog() {
        oneOf("ARISING_LOG", "ERROR", "WARN", "INFO", "DEBUG");
        oneOf("ARISING_LOG_FORMAT", "text", "json");
    }

    private void oneOf(String name, String... words) {
        var given = value(name);
        if (given.isPresent() && !List.of(words).contains(given.get())) {
            throw new FaultyVariable(say("environment.one-of", name, given.get(), Texts.listed(List.of(words))));
        }
    }

    private Settings settings() {
        checkLog();
        var api = uri("SLACK_API_URL");
        var now = now();
        var files = value("ARISING_FILES").orElse("data/files");
        var bucket = new BucketEnvironment(variables).read(files);
        var settings = new Settings(
                value("HOST").orElse("0.0.0.0"),
                port(),
                database(),
                bucket == null ? files : bucket.place(),
                templates(),
                key(),
                now,
                speed(),
                value("SLACK_SIGNING_SECRET").orElse(null),
                value("SLACK_BOT_TOKEN").orElse(null),
                appToken(),
                value("SLACK_CLIENT_ID").orElse(null),
                value("SLACK_CLIENT_SECRET").orElse(null),
                api,
                value("ARISING_BACKUP").orElse(null),
                backupsKept(),
                new MailEnvironment(variables).read(),
                retention(),
                bucket);
        if ((settings.clientId() == null) != (settings.clientSecret() == null)) {
            var missing = settings.clientId() == null ? "SLACK_CLIENT_ID" : "SLACK_CLIENT_SECRET";
            throw new FaultyVariable(say("environment.client.missing", missing));
        }
        if (settings.backup() != null && !settings.database().startsWith("jdbc:sqlite:")) {
            throw new FaultyVariable(say("environment.backup-server"));
        }
        if (now != null && settings.isSlackItself()) {
            throw new FaultyVariable(say("environment.now.refused"));
        }
        return settings;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private @Nullable String appToken() {
        var token = value("SLACK_APP_TOKEN").orElse(null);
        if (token != null && !token.startsWith("xapp-")) {
            throw new FaultyVariable(say("environment.app-token"));
        }
        return token;
    }

    private int port() {
        var text = value("PORT").orElse("3000");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new FaultyVariable(say("environment.port", text));
        }
        return Integer.parseInt(text);
    }

    private String database() {
        var url = value("ARISING_DB").orElse("jdbc:sqlite:data/arising.db");
        if (!url.matches("jdbc:sqlite:.+|jdbc:postgresql:.+")) {
            throw new FaultyVariable(say("environment.database"));
        }
        return url;
    }

    private @Nullable String templates() {
        var folder = value("ARISING_TEMPLATES").orElse(null);
        if (folder != null && !Files.isDirectory(Path.of(folder))) {
            throw new FaultyVariable(say("environment.templates", folder));
        }
        return folder;
    }

    private @Nullable String key() {
        var text = value("ARISING_KEY").orElse(null);
        if (text == null) {
            return null;
        }
        if (Keys.read(text) == null) {
            throw new FaultyVariable(say("environment.key"));
        }
        return text;
    }

    private @Nullable Instant now() {
        var text = value("ARISING_NOW").orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new FaultyVariable(say("environment.now", text));
        }
    }

    private int backupsKept() {
        var text = value("ARISING_BACKUP_KEEP").orElse(String.valueOf(Settings.BACKUPS_KEPT));
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new FaultyVariable(say("environment.backup-keep", text));
        }
        return Integer.parseInt(text);
    }

    /** Null where what is of no record is kept for ever. */
    private @Nullable Integer retention() {
        var text = value("ARISING_RETENTION").orElse(String.valueOf(Settings.RETENTION));
        if (text.equals("keep")) {
            return null;
        }
        if (!text.matches("[1-9]\\d{1,4}") || Integer.parseInt(text) < SHORTEST_RETENTION || Integer.parseInt(text) > LONGEST_RETENTION) {
            throw new FaultyVariable(say("environment.retention", text, SHORTEST_RETENTION, String.valueOf(LONGEST_RETENTION), Settings.RETENTION));
        }
        return Integer.valueOf(text);
    }

    private double speed() {
        var text = value("ARISING_SPEED").orElse("1");
        if (!text.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(text) <= 0) {
            throw new FaultyVariable(say("environment.speed", text));
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
        return new FaultyVariable(say("environment.url", name, text, Settings.SLACK));
    }
}
