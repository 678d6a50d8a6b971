package org.arising.testkit;

import org.arising.settings.BucketSettings;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A store that speaks as S3 does, within this process, with one bucket that keeps all in memory. */
public final class ObjectStore implements AutoCloseable {
    /** Its bucket. */
    public static final String BUCKET = "council-files";

    private static final String ID = "arising";
    private static final String SECRET = "wJalrXUtnFEMI-of-the-council";

    private final S3Proxy proxy;
    private final S3Client client;

    /** Opens, on a free port. */
    public ObjectStore() {
        proxy = S3Proxy.builder()
                .blobStore(BlobStores.create("transient", new Properties()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ID, SECRET)
                .stopTimeout(0)
                .build();
        attempt(proxy::start);
        client = S3Client.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint())
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(ID, SECRET)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        client.createBucket(of -> of.bucket(BUCKET));
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    /** What opens it. */
    public BucketSettings.Login login() {
        return new BucketSettings.Login(ID, SECRET, null);
    }

    /** The bucket as settings, beneath that prefix. */
    public BucketSettings settings(String prefix) {
        return new BucketSettings(BUCKET, prefix, "us-east-1", endpoint(), true, login());
    }

    /** The same as an operator writes it. */
    public Map<String, String> environment(String prefix) {
        return Map.of(
                "ARISING_FILES", "s3://%s/%s?endpoint=%s".formatted(BUCKET, prefix, endpoint()),
                "AWS_ACCESS_KEY_ID", ID,
                "AWS_SECRET_ACCESS_KEY", SECRET);
    }

    /** Its bucket, past the service. */
    public S3Client client() {
        return client;
    }

    /** The names of all that lies in the bucket. */
    public List<String> names() {
        return client.listObjectsV2(of -> of.bucket(BUCKET)).contents().stream().map(S3Object::key).toList();
    }

    /** Goes away: nothing is answered any more. */
    public void leave() {
        attempt(proxy::stop);
    }

    @Override
    public void close() {
        client.close();
        leave();
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (Exception fault) { // the signature of s3proxy; that it did not start or stop ends the test
            throw new IllegalStateException(fault);
        }
    }
}
