package org.arising.document.source;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

import static org.arising.kernel.Words.say;

/** Parts of a zip by their names, unpacked within {@link Limits}. Names are compared, never used as paths. */
record ZipParts(Map<String, byte[]> parts) {
    static ZipParts of(byte[] content, Set<String> wanted) throws IOException {
        var parts = new HashMap<String, byte[]>();
        long unpacked = 0;
        var entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > Limits.ENTRIES) {
                    throw new Limits.Exceeded(say("source.exceeded.files", Limits.ENTRIES));
                }
                var keep = wanted.contains(entry.getName());
                var most = (int) Math.max(Limits.SMALL, Math.min(Limits.PART, (long) content.length * Limits.RATIO));
                var part = zip.readNBytes(most + 1);
                unpacked += part.length;
                if (part.length > most || unpacked > 3L * Limits.PART) {
                    throw new Limits.Exceeded(say("source.exceeded.unpacked"));
                }
                if (keep) {
                    parts.put(entry.getName(), part);
                }
            }
        }
        return new ZipParts(Map.copyOf(parts));
    }

    byte @Nullable [] part(String name) {
        return parts.get(name);
    }
}
