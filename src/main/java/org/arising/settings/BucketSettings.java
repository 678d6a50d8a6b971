package org.arising.settings;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * A bucket of an object store that keeps the attachments.
 *
 * @param prefix beneath which they lie, without a slash at either end; empty for none
 * @param endpoint of a store that speaks as S3 does, or null for S3 itself
 * @param pathStyle whether the bucket is named in the path, rather than in the host
 * @param login to the store, or null for what the machine itself is given
 */
public record BucketSettings(
        String name, String prefix, String region, @Nullable URI endpoint, boolean pathStyle, @Nullable Login login) {
    /** What the store knows us by; the token comes with a login that ends by itself. */
    public record Login(String id, String secret, @Nullable String token) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** As people name it. */
    public String place() {
        return "s3://" + name + (prefix.isEmpty() ? "" : "/" + prefix);
    }

    /** The store that it is in. */
    public String where() {
        return endpoint == null ? "S3 (" + region + ")" : endpoint.toString();
    }
}
