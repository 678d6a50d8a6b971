package org.arising.installation;

import jakarta.inject.Singleton;
import org.arising.settings.Settings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not be read in the database: AES-256 in Galois/Counter Mode with the operator's key, a fresh nonce each
 * time, bound to what it is about, so that a sealed value cannot be moved to another row.
 */
@Singleton
final class Secrets {
    private static final String CIPHER = "AES/GCM/NoPadding";
    /** Bytes; the length for which the mode was made. */
    private static final int NONCE = 12;
    /** Bits. */
    private static final int TAG = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKeySpec> keys;

    Secrets(Settings settings) {
        var given = settings.keys();
        this.keys = given == null ? List.of() : given.all().stream().map(key -> new SecretKeySpec(key, "AES")).toList();
    }

    /** Seals a text about something. */
    String seal(String text, String about) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            if (keys.isEmpty()) {
                throw new GeneralSecurityException("ARISING_KEY is missing");
            }
            var sealed = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, about).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What was sealed; empty where it was sealed with a key that is not given any more, about something else, or was changed. */
    Optional<String> open(String sealed, String about) {
        return keys.stream().flatMap(key -> open(key, sealed, about).stream()).findFirst();
    }

    /** Whether it was sealed with a key that another has taken the place of. */
    boolean isOld(String sealed, String about) {
        return keys.size() > 1 && open(keys.getFirst(), sealed, about).isEmpty() && open(sealed, about).isPresent();
    }

    private static Optional<String> open(SecretKeySpec key, String sealed, String about) {
        try {
            var bytes = Base64.getDecoder().decode(sealed);
            var nonce = Arrays.copyOf(bytes, NONCE);
            var opened = cipher(Cipher.DECRYPT_MODE, key, nonce, about).doFinal(bytes, NONCE, bytes.length - NONCE);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String about) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
