package org.arising.settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code ARISING_FILES} may be: a folder, or a bucket. */
class BucketEnvironmentTest {
    private static final Map<String, String> LOGIN = Map.of("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE", "AWS_SECRET_ACCESS_KEY", "wJalr-secret");

    private static Map<String, String> variables(String files, Map<String, String> others) {
        var variables = new HashMap<>(others);
        variables.put("ARISING_FILES", files);
        return variables;
    }

    private static Settings sound(String files, Map<String, String> others) {
        var reading = Environment.read(variables(files, others));
        assertThat(reading).as(reading.toString()).isInstanceOf(Environment.Reading.Sound.class);
        return ((Environment.Reading.Sound) reading).settings();
    }

    private static BucketSettings bucket(String files, Map<String, String> others) {
        var bucket = sound(files, others).bucket();
        assertThat(bucket).isNotNull();
        return bucket;
    }

    private static String faulty(String files, Map<String, String> others) {
        return ((Environment.Reading.Faulty) Environment.read(variables(files, others))).line();
    }

    @Test
    void a_bucket_of_s3_needs_its_region_alone() {
        var settings = sound("s3://council-files?region=eu-west-2", Map.of());
        assertThat(settings.bucket()).isEqualTo(new BucketSettings("council-files", "", "eu-west-2", null, false, null));
        assertThat(settings.files()).isEqualTo("s3://council-files");
        assertThat(bucket("s3://council-files/", Map.of("AWS_REGION", "eu-west-1")).region()).isEqualTo("eu-west-1");
        assertThat(bucket("s3://council-files", Map.of("AWS_DEFAULT_REGION", "eu-west-1")).region()).isEqualTo("eu-west-1");
        assertThat(faulty("s3://council-files", LOGIN)).contains("s3://BUCKET?region=eu-west-2", "AWS_REGION");
    }

    @Test
    void a_bucket_of_another_store_has_its_endpoint_and_is_named_in_the_path() {
        assertThat(bucket("s3://council-files/board/2026/?endpoint=https://objects.council.example:9000", LOGIN))
                .isEqualTo(new BucketSettings("council-files", "board/2026", "us-east-1", URI.create("https://objects.council.example:9000"),
                        true, new BucketSettings.Login("AKIAEXAMPLE", "wJalr-secret", null)));
        var all = bucket("s3://council-files?region=garage&path-style=false&endpoint=http%3A%2F%2Flocalhost%3A3900/", LOGIN);
        assertThat(all.pathStyle()).isFalse();
        assertThat(all.endpoint()).isEqualTo(URI.create("http://localhost:3900"));
        assertThat(all.region()).isEqualTo("garage");
    }

    @Test
    void what_opens_it_is_a_secret_of_the_log_and_printed_nowhere() {
        var others = new HashMap<>(LOGIN);
        others.put("AWS_SESSION_TOKEN", "a session’s token");
        var settings = sound("s3://council-files?region=eu-west-2", others);
        assertThat(settings.secrets()).containsExactly("wJalr-secret", "a session’s token");
        assertThat(settings + " " + settings.bucket()).doesNotContain("wJalr", "session");
        assertThat(sound("data/files", LOGIN).secrets()).isEmpty();
        assertThat(faulty("s3://council-files?region=eu-west-2", Map.of("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE")))
                .startsWith("AWS_SECRET_ACCESS_KEY is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/files", "/data/files", "C:\\data\\files", "./s3", "s3", "files:of:old"})
    void a_folder_stays_a_folder(String folder) {
        assertThat(sound(folder, LOGIN).files()).isEqualTo(folder);
        assertThat(sound(folder, LOGIN).bucket()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "file:///data/files", "gs://council-files", "https://secret@council-files.s3.amazonaws.com", "s3:council-files", "S3://council-files",
        "s3://", "s3://Council_Files?region=eu-west-2", "s3://id:secret@council-files?region=eu-west-2", "s3://council-files/../up",
        "s3://council-files//twice", "s3://council-files/a b", "s3://council-files?secret-key=secret", "s3://council-files?region=",
        "s3://council-files?region=a&region=b", "s3://council-files?region=eu-west-2&path-style=perhaps", "s3://council-files#secret"
    })
    void what_looks_like_a_url_and_is_not_understood_stops_the_start_with_one_line_that_repeats_nothing(String url) {
        assertThat(faulty(url, LOGIN)).startsWith("ARISING_FILES looks like a URL and is not understood").doesNotContain("secret@", "=secret", "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "http://objects.council.example", "objects.council.example", "https://id:secret@objects.council.example", "https://objects.council.example/path",
        "ftp://objects.council.example", "https://", "https://a b"
    })
    void an_endpoint_is_a_host_that_is_spoken_to_over_tls(String endpoint) {
        assertThat(faulty("s3://council-files?endpoint=" + endpoint.replace(" ", "%20"), LOGIN))
                .startsWith("The endpoint in ARISING_FILES is not understood")
                .doesNotContain("secret");
    }
}
