package org.arising.files;

import io.micronaut.objectstorage.ObjectStorageException;
import io.micronaut.objectstorage.aws.AwsS3Operations;
import io.micronaut.objectstorage.request.UploadRequest;
import org.arising.kernel.Ids;
import org.arising.settings.BucketSettings;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** A bucket of S3, or of a store that speaks as S3 does. Its client is made when it is first needed. */
public final class BucketDepot implements Depot {
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{2})/([0-9a-f]{62})");
    private static final int NOT_FOUND = 404;
    /** The store does not know the condition. */
    private static final int NOT_IMPLEMENTED = 501;
    /** It was stored again. */
    private static final int PRECONDITION_FAILED = 412;
    /** It is being stored again. */
    private static final int CONFLICT = 409;
    /** As many as S3 lists at once. */
    private static final int PAGE = 1_000;

    private final BucketSettings bucket;
    private final String beneath;
    private final int page;
    private @Nullable S3Client client;

    /** That bucket, which need not be there yet. */
    public BucketDepot(BucketSettings bucket) {
        this(bucket, PAGE);
    }

    BucketDepot(BucketSettings bucket, int page) {
        this.bucket = bucket;
        this.beneath = bucket.prefix().isEmpty() ? "" : bucket.prefix() + "/";
        this.page = page;
    }

    private synchronized S3Client client() {
        if (client == null) {
            client = BucketClient.of(bucket);
        }
        return client;
    }

    private AwsS3Operations objects() {
        return BucketClient.objects(bucket, client());
    }

    private String key(String sha256) {
        return beneath + Depot.name(sha256);
    }

    /** What is asked of the store. */
    private interface Question<T> {
        T ask() throws IOException;
    }

    private <T> T answered(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (ObjectStorageException | SdkException fault) {
            throw BucketFault.of(fault, bucket);
        }
    }

    @Override
    public void put(String sha256, byte[] content) throws IOException {
        // The store compares the sum with what it got before it answers.
        var sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        answered(() -> objects().upload(UploadRequest.fromBytes(content, key(sha256)), request -> request.checksumSHA256(sum)));
    }

    @Override
    public void add(String sha256, byte[] content) throws IOException {
        put(sha256, content);
    }

    @Override
    public void settle() {
        // What a store has taken stays.
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        var entry = answered(() -> objects().retrieve(key(sha256)))
                .orElseThrow(() -> new NoSuchFileException(bucket.place() + "/" + Depot.name(sha256)));
        return new Content(entry.getInputStream());
    }

    @Override
    public List<Item> all() throws IOException {
        return answered(() -> {
            var items = new ArrayList<Item>();
            for (var each : client().listObjectsV2Paginator(of -> of.bucket(bucket.name()).prefix(beneath).maxKeys(page)).contents()) {
                var name = NAME.matcher(each.key().substring(beneath.length()));
                if (name.matches()) {
                    items.add(new Item(name.group(1) + name.group(2), each.size(), each.lastModified()));
                }
            }
            items.sort(Comparator.comparing(Item::sha256));
            return items;
        });
    }

    /**
     * It is looked at right before, and removed under the condition that it is what was looked at. A store's mark of content may be
     * that of the same content stored again, so between the two lies a moment that no store closes.
     */
    @Override
    public boolean remove(String sha256, Instant before) throws IOException {
        return answered(() -> {
            try {
                var head = client().headObject(of -> of.bucket(bucket.name()).key(key(sha256)));
                if (!head.lastModified().isBefore(before)) {
                    return false;
                }
                delete(sha256, head.eTag());
                return true;
            } catch (S3Exception refused) {
                if (refused.statusCode() != PRECONDITION_FAILED && refused.statusCode() != CONFLICT && refused.statusCode() != NOT_FOUND) {
                    throw refused;
                }
                return refused.statusCode() == NOT_FOUND;
            }
        });
    }

    private void delete(String sha256, String mark) {
        try {
            client().deleteObject(of -> of.bucket(bucket.name()).key(key(sha256)).ifMatch(mark));
        } catch (S3Exception refused) {
            if (refused.statusCode() != NOT_IMPLEMENTED) {
                throw refused;
            }
            client().deleteObject(of -> of.bucket(bucket.name()).key(key(sha256)));
        }
    }

    @Override
    public @Nullable String setAside(String sha256, String ending) throws IOException {
        if (!answered(() -> objects().exists(key(sha256)))) {
            return null;
        }
        return answered(() -> {
            objects().copy(key(sha256), key(sha256) + ending);
            return bucket.place() + "/" + Depot.name(sha256) + ending;
        });
    }

    /** With an object of its own, for no permission can be told without using it. */
    @Override
    public void tryWriting() throws IOException {
        var key = beneath + ".tried-" + Ids.fresh();
        answered(() -> {
            client().listObjectsV2(of -> of.bucket(bucket.name()).prefix(beneath).maxKeys(1));
            objects().upload(UploadRequest.fromBytes(new byte[1], key));
            try (var entry = objects().retrieve(key).orElseThrow(() -> new NoSuchFileException(key)).getInputStream()) {
                return entry.readAllBytes();
            } finally {
                objects().delete(key);
            }
        });
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }

    /** Content on its way, whose faults are told as all others are. */
    private final class Content extends FilterInputStream {
        Content(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return told(super::read);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return told(() -> super.read(into, from, length));
        }

        private int told(Question<Integer> read) throws IOException {
            try {
                return read.ask();
            } catch (IOException | SdkException broken) {
                throw BucketFault.unreachable(broken, bucket);
            }
        }
    }
}
