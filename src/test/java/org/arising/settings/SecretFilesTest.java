package org.arising.settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Secrets that stand in files. */
class SecretFilesTest {
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    private Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("secret"), text).toString();
    }

    private static String line(Map<String, String> variables) {
        return ((Environment.Reading.Faulty) Environment.read(variables)).line();
    }

    @ParameterizedTest
    @CsvSource({"SLACK_SIGNING_SECRET, 8f742231b10e8888abcd99yyyzzz85a5", "SLACK_BOT_TOKEN, xoxb-1", "SLACK_APP_TOKEN, xapp-1"})
    void a_secret_is_the_line_that_stands_in_the_file_that_is_named(String name, String secret) throws IOException {
        var read = ((Environment.Reading.Sound) Environment.read(Map.of(name + "_FILE", file(secret + "\n")))).settings();
        assertThat(new String[] {read.signingSecret(), read.botToken(), read.appToken()}).containsOnlyOnce(secret);
    }

    @Test
    void the_key_may_stand_in_a_file_and_the_mail_servers_with_their_passwords_too() throws IOException {
        var smtp = Files.writeString(folder.resolve("smtp"), "smtps://clerk:pass@mail.example").toString();
        var read = (Environment.Reading.Sound) Environment.read(Map.of(
                "ARISING_KEY_FILE", file(KEY), "ARISING_SMTP_FILE", smtp, "ARISING_MAIL_FROM", "actions@council.example"));
        assertThat(read.settings().key()).isEqualTo(KEY);
        assertThat(read.settings().mail()).isNotNull();
    }

    @Test
    void what_is_wrong_with_a_file_is_one_line_that_names_it_and_repeats_nothing_of_it() throws IOException {
        assertThat(line(Map.of("ARISING_KEY_FILE", "/nowhere/key")))
                .isEqualTo("ARISING_KEY_FILE is “/nowhere/key”, which cannot be read: a file that the service's user may read is "
                        + "expected, with the secret on one line.");
        assertThat(line(Map.of("ARISING_KEY_FILE", folder.toString()))).contains("cannot be read");
        assertThat(line(Map.of("ARISING_KEY_FILE", "\0"))).contains("cannot be read");
        assertThat(line(Map.of("ARISING_KEY_FILE", file(" \n")))).contains("nothing stands in that file");
        assertThat(line(Map.of("ARISING_KEY_FILE", file("secret".repeat(1_000)))))
                .contains("more than 4 KiB")
                .doesNotContain("secretsecret");
        assertThat(line(Map.of("ARISING_KEY_FILE", file("half a key")))).contains("ARISING_KEY is malformed").doesNotContain("half a key");
    }

    @Test
    void a_secret_that_is_given_twice_is_refused() throws IOException {
        assertThat(line(Map.of("ARISING_KEY", KEY, "ARISING_KEY_FILE", file(KEY))))
                .isEqualTo("ARISING_KEY and ARISING_KEY_FILE are both set: unset one of them.");
    }

    @Test
    void what_is_no_secret_is_read_from_no_file() throws IOException {
        assertThat(((Environment.Reading.Sound) Environment.read(Map.of("HOST_FILE", file("10.0.0.1")))).settings().host())
                .isEqualTo("0.0.0.0");
    }
}
