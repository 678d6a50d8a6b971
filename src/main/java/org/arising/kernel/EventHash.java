package org.arising.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Chains events: each hash speaks of all that came before it, so that nothing can be changed, removed, added or moved. */
public final class EventHash {
    /** What stands before the first event of a workspace. */
    public static final String FIRST = "0".repeat(64);

    private EventHash() {}

    /**
     * The hash of an event, 64 hexadecimal digits.
     *
     * @param before the hash of the event before it
     * @param place counted from 1 within the workspace
     */
    public static String of(
            String before,
            long place,
            String workspace,
            String ref,
            int seq,
            long at,
            String day,
            String actor,
            String via,
            String what,
            String detail,
            int version) {
        var digest = Sha256.digest();
        add(digest, before);
        add(digest, place);
        add(digest, workspace);
        add(digest, ref);
        add(digest, seq);
        add(digest, at);
        add(digest, day);
        add(digest, actor);
        add(digest, via);
        add(digest, what);
        add(digest, detail);
        add(digest, version);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length before it, so that nothing can move from one field to the next. */
    private static void add(MessageDigest digest, String field) {
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        add(digest, bytes.length);
        digest.update(bytes);
    }

    private static void add(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
