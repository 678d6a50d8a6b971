package org.arising.settings;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The keys of {@code ARISING_KEY}: the first seals and signs; those after it, apart by commas, open what was sealed or signed
 * before it took their place.
 */
public final class Keys {
    private static final int BYTES = 32;
    private static final int MOST = 3;

    private final List<byte[]> all;

    private Keys(List<byte[]> all) {
        this.all = all;
    }

    /** Those that are written there; null where one is not base64 of 32 bytes, or there are more than three. */
    public static @Nullable Keys read(String written) {
        try {
            var all = Arrays.stream(written.split(",", -1)).map(String::strip).map(Base64.getDecoder()::decode).toList();
            return all.size() <= MOST && all.stream().allMatch(key -> key.length == BYTES) ? new Keys(all) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** What seals and signs. */
    public byte[] current() {
        return all.getFirst().clone();
    }

    /** What opens, the current one first. */
    public List<byte[]> all() {
        return all.stream().map(byte[]::clone).toList();
    }
}
