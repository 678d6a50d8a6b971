package org.arising.installation;

import org.arising.testkit.Running;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {
    private final Secrets secrets = new Secrets(Running.settings(Path.of("nowhere"), URI.create("http://127.0.0.1:9/api/")));

    @Test
    void what_was_sealed_is_opened_and_never_looks_the_same_twice() {
        var sealed = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var one = secrets.seal("xoxb-token", "w1/token");
            assertThat(secrets.open(one, "w1/token")).contains("xoxb-token");
            assertThat(new String(Base64.getDecoder().decode(one), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("xoxb");
            sealed.add(one);
        }
        assertThat(sealed).hasSize(1_000);
    }

    @Test
    void what_was_changed_or_moved_elsewhere_is_not_opened() {
        var sealed = secrets.seal("xoxb-token", "w1/token");
        assertThat(secrets.open(sealed, "w2/token")).isEmpty();
        var bytes = Base64.getDecoder().decode(sealed);
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(secrets.open(Base64.getEncoder().encodeToString(changed), "w1/token")).isEmpty();
        }
        assertThat(secrets.open("short", "w1/token")).isEmpty();
        assertThat(secrets.open("no base64 at all", "w1/token")).isEmpty();
    }
}
