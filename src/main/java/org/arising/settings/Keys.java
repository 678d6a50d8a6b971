package org.arising.settings;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

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

    /** What seals and opens, the current one first. */
    public List<byte[]> all() {
        return all.stream().map(byte[]::clone).toList();
    }

    /** What signs for a use: derived (HKDF-SHA256, RFC 5869) from the current key, so that no two uses share one. */
    public byte[] forUse(String use) {
        return derived(all.getFirst(), use);
    }

    /** What knows again what was signed for a use, the current one first. */
    public List<byte[]> allForUse(String use) {
        return all.stream().map(key -> derived(key, use)).toList();
    }

    private static byte[] derived(byte[] key, String use) {
        try {
            var info = ("arising " + use).getBytes(StandardCharsets.US_ASCII);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
