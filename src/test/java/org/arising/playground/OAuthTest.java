package org.arising.playground;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

class OAuthTest {
    private final LocalSlack slack = LocalSlack.start(Options.sample());
    private final Api api = new Api(slack);
    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void offer() {
        slack.offers("1.2", "secret", URI.create("http://127.0.0.1:9/back"));
    }

    @AfterEach
    void close() {
        browser.close();
        slack.close();
    }

    private String code() throws IOException, InterruptedException {
        URI page = slack.pageUrl().resolve("/oauth/v2/authorize?client_id=1.2&scope=chat:write,commands&state=s");
        HttpResponse<String> pressed = browser.send(
                HttpRequest.newBuilder(page).POST(HttpRequest.BodyPublishers.ofString("allow=1")).build(),
                HttpResponse.BodyHandlers.ofString());
        String back = pressed.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith("http://127.0.0.1:9/back?code=").endsWith("&state=s");
        return back.substring(back.indexOf("code=") + 5, back.indexOf('&'));
    }

    private String error(String... arguments) {
        return api.call("oauth.v2.access", arguments).json().path("error").asText();
    }

    @Test
    void a_code_gives_the_token_once_with_the_scopes_that_were_allowed() throws IOException, InterruptedException {
        String code = code();
        Api.Answer granted = api.call("oauth.v2.access", "client_id", "1.2", "client_secret", "secret", "code", code);
        assertThat(granted.json().path("access_token").asText()).isEqualTo(slack.botToken());
        assertThat(granted.json().path("scope").asText()).isEqualTo("chat:write,commands");
        assertThat(error("client_id", "1.2", "client_secret", "secret", "code", code)).isEqualTo("code_already_used");
        assertThat(api.call("users.info", "user", "U0CLERK").json().path("error").asText()).isEqualTo("missing_scope");
    }

    @Test
    void it_gives_nothing_to_another_app_for_another_secret_address_or_code() throws IOException, InterruptedException {
        String code = code();
        assertThat(error("client_id", "9.9", "client_secret", "secret", "code", code)).isEqualTo("invalid_client_id");
        assertThat(error("client_id", "1.2", "client_secret", "guess", "code", code)).isEqualTo("bad_client_secret");
        assertThat(error("client_id", "1.2", "client_secret", "secret", "code", "code-9")).isEqualTo("invalid_code");
        assertThat(error("client_id", "1.2", "client_secret", "secret", "code", code, "redirect_uri", "https://evil.example"))
                .isEqualTo("bad_redirect_uri");
        assertThat(error("client_id", "1.2", "client_secret", "secret", "code", code)).isEmpty();
    }
}
