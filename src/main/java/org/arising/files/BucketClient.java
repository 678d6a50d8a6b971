package org.arising.files;

import io.micronaut.objectstorage.aws.AwsS3Configuration;
import io.micronaut.objectstorage.aws.AwsS3Operations;
import org.arising.settings.BucketSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** How a bucket is spoken to. */
final class BucketClient {
    /** Whoever attached a file waits meanwhile. */
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration ATTEMPT = Duration.ofSeconds(20);
    private static final Duration IN_ALL = Duration.ofSeconds(40);
    private static final int ATTEMPTS = 3;

    private BucketClient() {}

    static S3Client of(BucketSettings bucket) {
        var building = S3Client.builder()
                .region(Region.of(bucket.region()))
                .credentialsProvider(credentials(bucket))
                .forcePathStyle(bucket.pathStyle())
                // Content has a SHA-256 of its own, on its way there and back; not every store knows the others.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECTING).socketTimeout(SILENCE))
                .overrideConfiguration(how -> how.apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(IN_ALL)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build()));
        if (bucket.endpoint() != null) {
            building.endpointOverride(bucket.endpoint());
        }
        return building.build();
    }

    private static AwsCredentialsProvider credentials(BucketSettings bucket) {
        var login = bucket.login();
        if (login == null) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(login.token() == null
                ? AwsBasicCredentials.create(login.id(), login.secret())
                : AwsSessionCredentials.create(login.id(), login.secret(), login.token()));
    }

    static AwsS3Operations objects(BucketSettings bucket, S3Client client) {
        var named = new AwsS3Configuration("files");
        named.setBucket(bucket.name());
        return new AwsS3Operations(named, client, BucketClient::bytes);
    }

    private static byte[] bytes(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
