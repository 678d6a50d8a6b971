package org.arising.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the chain of a workspace's events ended at an instant, told outside the database: in the log, and in the manifest of
 * a backup. Whoever rewrites the whole chain cannot rewrite that.
 *
 * @param place how many events there were
 */
public record Anchor(Instant at, String workspace, long place, String hash) {
    /** As the service logs it, in text and in JSON: with nothing before it that somebody else could have written. */
    private static final Pattern LINE = Pattern.compile(
            "(?:^|\\bINFO\\s+(?:[\\w.$]+\\s+)?(?:\\[\\w*]\\s+)?|^\\{\".*\"formattedMessage\":\")audit-anchor at=(\\S+) workspace=([0-9a-f]+) place=(\\d+) hash=([0-9a-f]{64})");

    /** As it stands in the log. */
    public String line() {
        return "audit-anchor at=%s workspace=%s place=%d hash=%s".formatted(at, workspace, place, hash);
    }

    /** The anchors among lines of a log. */
    public static Stream<Anchor> in(Stream<String> lines) {
        return lines.flatMap(line -> read(line).stream());
    }

    private static Optional<Anchor> read(String line) {
        var found = LINE.matcher(line);
        try {
            return found.find()
                    ? Optional.of(new Anchor(
                            Instant.parse(found.group(1)), found.group(2), Long.parseLong(found.group(3)), found.group(4)))
                    : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
