package org.arising.installation.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What goes to Slack and comes back when somebody installs the app. It is bound to their browser by a cookie, so that
 * nobody can be made to finish what somebody else began, and needs no memory: any replica knows its own signature.
 */
final class State {
    /** How long somebody may take to agree in Slack. */
    static final Duration LIVES = Duration.ofMinutes(10);

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    State(byte[] key) {
        this.key = key.clone();
    }

    /** A fresh one, which is also what the cookie holds. */
    String fresh(Instant now) {
        var nonce = new byte[18];
        random.nextBytes(nonce);
        var open = Base64.getUrlEncoder().withoutPadding().encodeToString(nonce) + "."
                + now.plus(LIVES).getEpochSecond();
        return open + "." + signed(open);
    }

    /** Whether what came back is ours, of that browser, and still alive. */
    boolean isSound(String state, String cookie, Instant now) {
        var cut = state.lastIndexOf('.');
        if (cut < 0 || !same(state, cookie) || !same(signed(state.substring(0, cut)), state.substring(cut + 1))) {
            return false;
        }
        var until = state.substring(state.indexOf('.') + 1, cut);
        return now.getEpochSecond() <= Long.parseLong(until);
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private String signed(String open) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(("install:" + open).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
