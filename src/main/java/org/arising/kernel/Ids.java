package org.arising.kernel;

import java.security.SecureRandom;
import java.util.HexFormat;

/** New identifiers: 128 random bits, so that a command line beside a running service never meets its ids. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** 32 hexadecimal digits. */
    public static String fresh() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
