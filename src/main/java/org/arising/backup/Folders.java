package org.arising.backup;

import org.arising.audit.Anchor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The folders of backups, which are named by when they were taken, so that their names sort as they do. */
public final class Folders {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String PREFIX = "arising-";

    private Folders() {}

    static String stamp(Instant at) {
        return STAMP.format(at);
    }

    static String name(Instant at, int again) {
        return PREFIX + stamp(at) + (again == 1 ? "" : "-%02d".formatted(again));
    }

    /** Every backup in a folder, the newest first. What was not finished has no such name. */
    public static List<Path> backups(Path folder) throws IOException {
        return within(folder, PREFIX).stream()
                .filter(each -> Files.isRegularFile(each.resolve(Manifest.NAME)))
                .sorted(Comparator.comparing((Path each) -> each.getFileName().toString()).reversed())
                .toList();
    }

    /** The newest backup, whether or not it lacks something. */
    public static Optional<Manifest> newest(Path folder) throws IOException {
        for (var each : backups(folder)) {
            var manifest = manifest(each);
            if (manifest.isPresent()) {
                return manifest;
            }
        }
        return Optional.empty();
    }

    /** What a backup says of itself; empty where that cannot be read. */
    static Optional<Manifest> manifest(Path backup) {
        try {
            return Optional.of(Manifest.read(backup));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** What backups tell of where the history ended. */
    public static List<Anchor> anchors(Path folder) throws IOException {
        return Anchor.in(backups(folder).stream().flatMap(each -> manifest(each).stream()).flatMap(each -> each.audit().stream()))
                .toList();
    }

    /**
     * Removes what is older than that many backups that lack nothing, and says what was removed. Of those that lack
     * something as many stay at most: they push none out.
     */
    public static List<Path> rotate(Path folder, int keep) throws IOException {
        int whole = 0;
        int lacking = 0;
        var removed = new ArrayList<Path>();
        for (var each : backups(folder)) {
            var lacks = manifest(each).map(manifest -> !manifest.missing().isEmpty()).orElse(true);
            if (whole >= keep || (lacks && lacking >= keep)) {
                remove(each);
                removed.add(each);
            } else if (lacks) {
                lacking++;
            } else {
                whole++;
            }
        }
        return removed;
    }

    static List<Path> within(Path folder, String prefix) throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(Files::isDirectory)
                    .filter(each -> each.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    /** Removes a backup; its manifest first, without which it is none. */
    static void remove(Path backup) throws IOException {
        Files.deleteIfExists(backup.resolve(Manifest.NAME));
        try (var found = Files.walk(backup)) {
            for (var each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
