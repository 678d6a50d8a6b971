package org.arising.settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail servers are named in the environment, or none is. */
class MailEnvironmentTest {
    private static Map<String, String> variables(String smtp) {
        return new HashMap<>(Map.of(
                "ARISING_SMTP", smtp,
                "ARISING_MAIL_FROM", "actions@council.example",
                "ARISING_KEY", Base64.getEncoder().encodeToString(new byte[32])));
    }

    private static MailSettings sound(Map<String, String> variables) {
        var mail = ((Environment.Reading.Sound) Environment.read(variables)).settings().mail();
        assertThat(mail).isNotNull();
        return mail;
    }

    private static String faulty(Map<String, String> variables) {
        return ((Environment.Reading.Faulty) Environment.read(variables)).line();
    }

    @Test
    void a_server_is_read_with_its_password_and_usual_port() {
        var server = sound(variables("smtps://clerk%40council.example:p%3Aw+1@mail.council.example")).smtp();
        assertThat(server).isEqualTo(new MailSettings.Server(
                MailSettings.Tls.FROM_THE_START, "mail.council.example", 465, "clerk@council.example", "p:w+1", ""));
        assertThat(server.toString()).doesNotContain("p:w+1");
        assertThat(sound(variables("smtp://mail.council.example")).smtp().tls()).isEqualTo(MailSettings.Tls.UPGRADED);
        assertThat(sound(variables("smtp://localhost:2525")).smtp().tls()).isEqualTo(MailSettings.Tls.WITHIN_THIS_MACHINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.council.example", "https://u:secret@mail.example", "smtps://u:secret@", "smtps://u:se cret@x", "smtps://u:secret%zz@x"})
    void a_malformed_server_stops_the_start_with_one_line_without_the_password(String url) {
        assertThat(faulty(variables(url))).contains("ARISING_SMTP", "smtps://").doesNotContain("secret", "\n");
    }

    @Test
    void what_is_half_named_is_refused_and_nothing_at_all_is_no_mail() {
        var half = variables("smtps://mail.council.example");
        half.remove("ARISING_MAIL_FROM");
        assertThat(faulty(half)).contains("ARISING_MAIL_FROM is missing");
        var keyless = variables("smtps://mail.council.example");
        keyless.remove("ARISING_KEY");
        assertThat(faulty(keyless)).contains("ARISING_KEY");
        assertThat(((Environment.Reading.Sound) Environment.read(Map.of())).settings().mail()).isNull();
    }

    @Test
    void an_authority_that_is_no_certificate_stops_the_start(@TempDir Path folder) throws IOException {
        var variables = variables("smtps://mail.council.example");
        variables.put("ARISING_MAIL_CA", folder.resolve("nowhere.pem").toString());
        assertThat(faulty(variables)).contains("ARISING_MAIL_CA", "nowhere.pem");
        variables.put("ARISING_MAIL_CA", Files.writeString(folder.resolve("empty.pem"), "").toString());
        assertThat(faulty(variables)).contains("ARISING_MAIL_CA", "PEM");
    }
}
