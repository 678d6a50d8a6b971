package org.arising.playground;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;

class OAuthTest {
    private final ManualTime time = new ManualTime();
    private final LocalSlack slack = LocalSlack.start(Options.sample().inRealTime(time));
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

    @Test
    void a_code_lives_ten_minutes() throws IOException, InterruptedException {
        String code = code();
        String other = code();
        time.passes(Duration.ofMinutes(10));
        assertThat(error("client_id", "1.2", "client_secret", "secret", "code", code)).isEmpty();
        time.passes(Duration.ofMillis(1));
        assertThat(error("client_id", "1.2", "client_secret", "secret", "code", other)).isEqualTo("invalid_code");
    }

    private HttpResponse<String> page(String query) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(slack.pageUrl().resolve("/oauth/v2/authorize?" + query)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void the_page_names_what_the_app_asks_for_and_gives_no_code_where_somebody_cancels() throws IOException, InterruptedException {
        String asked = "client_id=1.2&scope=chat:write,commands&state=s";
        assertThat(page(asked).body()).contains("<li>chat:write</li>", "<li>commands</li>", "name=\"allow\"", "name=\"cancel\"");
        HttpResponse<String> pressed = browser.send(
                HttpRequest.newBuilder(slack.pageUrl().resolve("/oauth/v2/authorize?" + asked))
                        .POST(HttpRequest.BodyPublishers.ofString("cancel=1"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(pressed.headers().firstValue("Location")).contains("http://127.0.0.1:9/back?error=access_denied&state=s");
    }

    @Test
    void the_page_offers_nothing_to_another_app_for_another_address_or_scope() throws IOException, InterruptedException {
        for (String refused : new String[] {
            "client_id=9.9&scope=chat:write", "client_id=1.2&scope=admin", "client_id=1.2",
            "client_id=1.2&scope=chat:write&redirect_uri=https://evil.example"
        }) {
            assertThat(page(refused).body()).as(refused).contains("Something went wrong").doesNotContain("<button");
        }
    }

    @Test
    void client_and_secret_may_come_in_a_header() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(slack.apiUrl().resolve("oauth.v2.access"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("1.2:secret".getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("code=" + code()))
                .build();
        assertThat(browser.send(request, HttpResponse.BodyHandlers.ofString()).body()).contains(slack.botToken());
    }
}
