package org.arising.files;

import com.sun.net.httpserver.HttpServer;
import org.arising.kernel.Sha256;
import org.arising.settings.BucketSettings;
import org.arising.testkit.ObjectStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A bucket as a place of attachments, against a store that speaks as S3 does. */
class BucketDepotTest {
    private static final byte[] CONTENT = "%PDF-1.7 figures".getBytes(StandardCharsets.UTF_8);
    private static final String SHA256 = Sha256.of(CONTENT);

    private static ObjectStore store;

    @BeforeAll
    static void open() {
        store = new ObjectStore();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static BucketDepot depot(String prefix) {
        return new BucketDepot(store.settings(prefix));
    }

    private static byte[] read(Depot depot, String sha256) throws IOException {
        try (var in = depot.open(sha256)) {
            return in.readAllBytes();
        }
    }

    @Test
    void content_is_stored_beneath_the_prefix_by_its_hash_and_read_back() throws IOException {
        try (var depot = depot("board/files")) {
            depot.put(SHA256, CONTENT);
            depot.put(SHA256, CONTENT);
            assertThat(read(depot, SHA256)).isEqualTo(CONTENT);
            assertThat(store.names()).containsOnlyOnce("board/files/" + SHA256.substring(0, 2) + "/" + SHA256.substring(2));
            assertThat(depot.all()).singleElement().satisfies(item -> {
                assertThat(item.sha256()).isEqualTo(SHA256);
                assertThat(item.size()).isEqualTo(CONTENT.length);
            });
            assertThat(depot.isSound(SHA256)).isTrue();
        }
    }

    @Test
    void content_that_is_not_what_its_name_says_does_not_get_there() throws IOException {
        try (var depot = depot("refused")) {
            assertThatThrownBy(() -> depot.put(SHA256, "otherwise".getBytes(StandardCharsets.UTF_8))).isInstanceOf(IOException.class);
            assertThat(depot.all()).isEmpty();
        }
    }

    @Test
    void what_is_damaged_or_gone_is_told_and_a_copy_can_be_set_aside() throws IOException {
        try (var depot = depot("damaged")) {
            assertThat(depot.isSound(SHA256)).isFalse();
            assertThatThrownBy(() -> read(depot, SHA256))
                    .isInstanceOf(NoSuchFileException.class)
                    .hasMessage("s3://council-files/damaged/" + Depot.name(SHA256));
            assertThat(depot.setAside(SHA256, ".before")).isNull();
            overwrite("damaged/" + Depot.name(SHA256));
            assertThat(depot.isSound(SHA256)).isFalse();
            assertThat(depot.setAside(SHA256, ".before")).isEqualTo("s3://council-files/damaged/" + Depot.name(SHA256) + ".before");
            depot.put(SHA256, CONTENT);
            assertThat(depot.isSound(SHA256)).isTrue();
            assertThat(depot.all()).hasSize(1);
        }
    }

    private static void overwrite(String key) {
        store.client().putObject(of -> of.bucket(ObjectStore.BUCKET).key(key), RequestBody.fromString("otherwise"));
    }

    @Test
    void a_list_goes_on_past_its_pages_and_passes_over_what_is_not_ours() throws IOException {
        try (var depot = new BucketDepot(store.settings("many"), 3)) {
            var stored = new ArrayList<String>();
            for (int each = 0; each < 10; each++) {
                var content = ("content " + each).getBytes(StandardCharsets.UTF_8);
                stored.add(Sha256.of(content));
                depot.put(stored.getLast(), content);
            }
            for (var other : List.of("many/notes.txt", "many/ab/cd", "many/" + Depot.name(SHA256) + ".before", "many-others/" + Depot.name(SHA256))) {
                overwrite(other);
            }
            assertThat(depot.all()).extracting(Depot.Item::sha256).containsExactlyElementsOf(stored.stream().sorted().toList());
        }
    }

    @Test
    void only_what_was_stored_before_is_removed() throws IOException {
        try (var depot = depot("old")) {
            depot.put(SHA256, CONTENT);
            var stored = depot.all().getFirst().stored();
            assertThat(depot.remove(SHA256, stored)).isFalse();
            assertThat(depot.remove(SHA256, stored.minus(Duration.ofDays(1)))).isFalse();
            assertThat(depot.isSound(SHA256)).isTrue();
            assertThat(depot.remove(SHA256, stored.plusSeconds(1))).isTrue();
            assertThat(depot.remove(SHA256, stored.plusSeconds(1))).as("gone already").isTrue();
            assertThat(depot.all()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"412, false, 1", "501, true, 2"})
    void what_was_stored_again_meanwhile_stays_and_a_store_without_conditions_is_asked_without(int status, boolean gone, int asked)
            throws IOException {
        var conditions = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 03 Oct 2022 07:59:59 GMT");
            exchange.getResponseHeaders().set("ETag", "\"mark\"");
            var condition = exchange.getRequestHeaders().getFirst("If-Match");
            if (exchange.getRequestMethod().equals("DELETE")) {
                conditions.add(String.valueOf(condition));
            }
            exchange.sendResponseHeaders(condition == null ? 200 : status, -1);
            exchange.close();
        });
        server.start();
        var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (var depot = new BucketDepot(new BucketSettings(ObjectStore.BUCKET, "", "us-east-1", endpoint, true, store.login()))) {
            assertThat(depot.remove(SHA256, Instant.parse("2022-10-03T08:00:00Z"))).isEqualTo(gone);
        } finally {
            server.stop(0);
        }
        assertThat(conditions).startsWith("\"mark\"").hasSize(asked);
    }

    @Test
    void whether_it_can_be_written_is_tried_and_nothing_of_that_stays() throws IOException {
        try (var depot = depot("tried")) {
            depot.tryWriting();
        }
        assertThat(store.names()).noneMatch(name -> name.startsWith("tried"));
    }

    private static void refuses(BucketSettings bucket, String... words) {
        try (var depot = new BucketDepot(bucket)) {
            for (Asked each : List.<Asked>of(
                    () -> depot.put(SHA256, CONTENT),
                    () -> depot.open(SHA256).close(),
                    depot::all,
                    depot::tryWriting)) {
                assertThatThrownBy(each::of)
                        .isInstanceOf(IOException.class)
                        .message()
                        .contains(words)
                        .doesNotContain("\n", "secret");
            }
        }
    }

    private interface Asked {
        void of() throws IOException;
    }

    @Test
    void a_bucket_that_is_not_there_is_told_as_such() {
        refuses(new BucketSettings("no-such-bucket", "", "us-east-1", store.endpoint(), true, store.login()),
                "There is no bucket no-such-bucket at http://127.0.0.1:");
    }

    @Test
    void a_wrong_key_or_secret_is_told_as_such() {
        refuses(new BucketSettings(ObjectStore.BUCKET, "p", "us-east-1", store.endpoint(), true,
                        new BucketSettings.Login("arising", "another secret", null)),
                "s3://council-files/p refuses access (SignatureDoesNotMatch)", "AWS_SECRET_ACCESS_KEY");
        refuses(new BucketSettings(ObjectStore.BUCKET, "p", "us-east-1", store.endpoint(), true,
                        new BucketSettings.Login("nobody", "another secret", null)),
                "s3://council-files/p refuses access (InvalidAccessKeyId)");
    }

    @Test
    void a_store_that_nothing_opens_is_told_as_such() {
        var bucket = new BucketSettings(ObjectStore.BUCKET, "p", "eu-west-2", null, false, null);
        assertThat(BucketFault.of(SdkClientException.create("Unable to load credentials from any of the providers in the chain"), bucket))
                .hasMessageStartingWith("Nothing opens s3://council-files/p: set AWS_ACCESS_KEY_ID");
    }

    @Test
    void a_store_that_is_not_there_is_told_as_such() throws IOException {
        URI nowhere;
        try (var free = new ServerSocket(0)) {
            nowhere = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        refuses(new BucketSettings(ObjectStore.BUCKET, "", "us-east-1", nowhere, true, store.login()),
                "The object store " + nowhere + " cannot be reached (ConnectException: Connection refused)");
    }
}
