package org.arising.playground;

/** Bytes of a file. */
final class Content {
    static final Content NONE = new Content(new byte[0]);
    private final byte[] bytes;

    Content(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    int size() {
        return bytes.length;
    }
}
