package org.arising.response;

/**
 * A file that came with a response, stored once by its SHA-256.
 *
 * @param name as its sender named it; never a path
 * @param size bytes
 */
public record StoredFile(String sha256, String name, String mimetype, long size) {}
