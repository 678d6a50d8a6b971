package org.arising.mail;

import jakarta.inject.Singleton;
import org.arising.kernel.WorkspaceId;
import org.arising.settings.Settings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signed reference that stands in the address to which a message of ours is answered, in its id, and in its subject where
 * the address can hold none: 16 characters that name the message, 16 that only the holder of {@code ARISING_KEY} can make.
 */
@Singleton
public final class MailReference {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int HALF = 16;
    private static final Pattern TOKEN = Pattern.compile("(?<![a-z0-9])[a-z2-7]{32}(?![a-z0-9])");
    /** A header is short; what is longer is not searched to its end. */
    private static final int LONGEST = 20_000;

    private static final String USE = "mail reference";

    /** The first makes. */
    private final List<byte[]> keys;

    MailReference(Settings settings) {
        var given = settings.keys();
        // Messages that were sent before keys were derived are answered too.
        this.keys = given == null
                ? List.of()
                : Stream.concat(given.allForUse(USE).stream(), given.all().stream()).toList();
    }

    /** The reference of a notice. */
    String of(WorkspaceId workspace, String notice) {
        if (keys.isEmpty()) {
            throw new IllegalStateException("ARISING_KEY is missing");
        }
        var name = signed("name\n" + workspace.value() + "\n" + notice, keys.getFirst());
        return name + signed("sign\n" + name, keys.getFirst());
    }

    /** The references in a text that were made here; a forged one is none. */
    List<String> in(String text) {
        var found = new ArrayList<String>();
        var tokens = TOKEN.matcher(text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT));
        while (tokens.find()) {
            var name = tokens.group().substring(0, HALF);
            var signature = tokens.group().substring(HALF);
            if (keys.stream().anyMatch(key -> MessageDigest.isEqual(bytes(signed("sign\n" + name, key)), bytes(signature)))) {
                found.add(tokens.group());
            }
        }
        return List.copyOf(found);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String signed(String text, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(bytes("arising mail\n"));
            return written(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Five bits a character: an address is read without regard to case. */
    private static String written(byte[] bytes) {
        var text = new StringBuilder();
        for (var at = 0; at < HALF; at++) {
            var bit = at * 5;
            var pair = ((bytes[bit / 8] & 0xff) << 8) | (bytes[bit / 8 + 1] & 0xff);
            text.append(ALPHABET.charAt((pair >> (11 - bit % 8)) & 31));
        }
        return text.toString();
    }
}
