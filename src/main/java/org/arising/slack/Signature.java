package org.arising.slack;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack's signature {@code v0} over the raw bytes. Its age is held against the real clock, five minutes both ways: the SDK's
 * own check accepts what comes from the future.
 */
final class Signature {
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final SecretKeySpec key;
    private final InstantSource real;

    Signature(String secret, InstantSource real) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.real = real;
    }

    /** Whether the body was signed with the secret, at that time, and lately. */
    boolean isSound(@Nullable String timestamp, String signature, byte[] body) {
        if (timestamp == null || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), real.instant()).abs();
        if (age.compareTo(OLDEST) > 0) {
            return false;
        }
        var expected = "v0=" + HexFormat.of().formatHex(sign(timestamp, body));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }
}
