package org.arising.slack;

import okhttp3.HttpUrl;
import org.arising.settings.Settings;
import org.arising.testkit.Running;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class SlackHostsTest {
    private static SlackHosts hosts(URI api) {
        return new SlackHosts(Running.settings(Path.of("nowhere"), api));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://slack.com/api/chat.postMessage", "https://hooks.slack.com/commands/T1/2/x", "https://files.slack.com/f/T1-F1/a.pdf"
    })
    void slacks_own_hosts_are_spoken_to(String url) {
        assertThat(hosts(Settings.SLACK).has(HttpUrl.get(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://hooks.slack.com/commands/T1/2/x", "https://slack.com.evil.example/", "https://evilslack.com/", "https://evil.example/slack.com",
        "https://slack.com@evil.example/", "http://127.0.0.1/", "http://localhost:8080/", "http://[::1]/", "http://169.254.169.254/latest/meta-data",
        "https://10.0.0.1/", "https://xn--slck-7qa.com/"
    })
    void nobody_else_is(String url) {
        assertThat(hosts(Settings.SLACK).has(HttpUrl.get(url))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws://wss-primary.slack.com/link", "wss://evil.example/link", "wss://evilslack.com/link", "https://wss-primary.slack.com/"})
    void a_socket_is_opened_to_nobody_else(String url) {
        assertThat(SlackHosts.isSlacksSocket(URI.create(url))).isFalse();
        assertThat(SlackHosts.isSlacksSocket(URI.create("wss://wss-primary.slack.com/link/?ticket=1"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:3030/response/1", "http://localhost:4040/files/a"})
    void a_stand_in_may_have_several_ports_and_names_of_its_machine(String url) {
        assertThat(hosts(URI.create("http://127.0.0.1:3030/api/")).has(HttpUrl.get(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/", "https://evil.example/", "http://169.254.169.254/"})
    void beside_a_stand_in_too_nobody_else_is(String url) {
        assertThat(hosts(URI.create("http://127.0.0.1:3030/api/")).has(HttpUrl.get(url))).isFalse();
    }
}
