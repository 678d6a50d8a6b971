package org.arising.settings;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/** Reads the bucket that {@code ARISING_FILES} names, with what it is opened with; a plain folder is none. */
final class BucketEnvironment {
    /** A drive of Windows has one letter. */
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):/.*|[sS]3:.*");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern PREFIX = Pattern.compile("(?:[A-Za-z0-9!_.*'()-]+(?:/[A-Za-z0-9!_.*'()-]+)*)?");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Set<String> PARAMETERS = Set.of("region", "endpoint", "path-style");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    /** What a store that is not Amazon's is told where nothing else is said. */
    private static final String ANY_REGION = "us-east-1";

    private final Map<String, String> variables;

    BucketEnvironment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The bucket, or null where that is a folder. A URL is never repeated: somebody may have written a secret into it. */
    @Nullable BucketSettings read(String files) {
        if (!URL.matcher(files).matches()) {
            return null;
        }
        URI uri;
        try {
            uri = URI.create(files);
        } catch (IllegalArgumentException malformed) {
            throw malformed();
        }
        var name = uri.getRawAuthority();
        if (!"s3".equals(uri.getScheme()) || name == null || !NAME.matcher(name).matches() || uri.getRawFragment() != null) {
            throw malformed();
        }
        var prefix = String.valueOf(uri.getPath()).replaceAll("^/|/$", "");
        if (!PREFIX.matcher(prefix).matches() || Stream.of(prefix.split("/")).anyMatch(each -> each.matches("\\.\\.?"))) {
            throw malformed();
        }
        var parameters = parameters(uri.getRawQuery());
        var endpoint = endpoint(parameters.get("endpoint"));
        return new BucketSettings(
                name, prefix, region(parameters.get("region"), endpoint), endpoint, pathStyle(parameters, endpoint), login());
    }

    private static FaultyVariable malformed() {
        return new FaultyVariable(say("environment.files.url"));
    }

    private static Map<String, String> parameters(@Nullable String query) {
        var parameters = new HashMap<String, String>();
        for (var each : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            var pair = each.split("=", 2);
            if (!PARAMETERS.contains(pair[0]) || pair.length != 2 || pair[1].isEmpty()) {
                throw malformed();
            }
            if (parameters.put(pair[0], URLDecoder.decode(pair[1].replace("+", "%2B"), StandardCharsets.UTF_8)) != null) {
                throw malformed();
            }
        }
        return parameters;
    }

    private static @Nullable URI endpoint(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var uri = URI.create(text.replaceFirst("/$", ""));
            var plain = "http".equals(uri.getScheme()) && uri.getHost() != null && HERE.contains(uri.getHost());
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || plain) && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw new FaultyVariable(say("environment.files.endpoint"));
        }
        throw new FaultyVariable(say("environment.files.endpoint"));
    }

    private String region(@Nullable String given, @Nullable URI endpoint) {
        var region = Optional.ofNullable(given)
                .or(() -> value("AWS_REGION"))
                .or(() -> value("AWS_DEFAULT_REGION"))
                .or(() -> Optional.ofNullable(endpoint).map(_ -> ANY_REGION))
                .orElse("");
        if (!REGION.matcher(region).matches()) {
            throw new FaultyVariable(say("environment.files.region"));
        }
        return region;
    }

    private static boolean pathStyle(Map<String, String> parameters, @Nullable URI endpoint) {
        var text = parameters.getOrDefault("path-style", String.valueOf(endpoint != null));
        if (!text.equals("true") && !text.equals("false")) {
            throw malformed();
        }
        return Boolean.parseBoolean(text);
    }

    private BucketSettings.@Nullable Login login() {
        var id = value("AWS_ACCESS_KEY_ID");
        var secret = value("AWS_SECRET_ACCESS_KEY");
        if (id.isPresent() != secret.isPresent()) {
            throw new FaultyVariable(say("environment.files.login", id.isPresent() ? "AWS_SECRET_ACCESS_KEY" : "AWS_ACCESS_KEY_ID"));
        }
        return id.map(known -> new BucketSettings.Login(known, secret.orElseThrow(), value("AWS_SESSION_TOKEN").orElse(null)))
                .orElse(null);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
