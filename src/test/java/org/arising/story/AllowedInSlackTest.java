package org.arising.story;

import org.arising.playground.LocalSlack;
import org.arising.testkit.Running;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody follows the address of the installation to Slack's own page, and presses one of its two buttons. */
@Story
class AllowedInSlackTest {
    private static final Instant MORNING = Instant.parse("2022-10-03T07:59:00Z");

    @TempDir
    private Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();
    private LocalSlack slack;
    private Running running;

    @BeforeEach
    void start() {
        slack = LocalSlack.start(Town.people());
        running = Running.installable(folder, slack.apiUrl(), MORNING);
        slack.offers(Running.CLIENT, "client-secret", running.at("/slack/oauth_redirect"));
    }

    @AfterEach
    void stop() {
        running.close();
        slack.close();
        browser.close();
    }

    /** The page of the local Slack in place of Slack's, with the cookie that the service set on the way. */
    private record OnPage(URI page, String cookie) {}

    private OnPage begin() throws IOException, InterruptedException {
        var begun = browser.send(HttpRequest.newBuilder(running.at("/slack/install")).build(), HttpResponse.BodyHandlers.ofString());
        var location = URI.create(begun.headers().firstValue("Location").orElseThrow());
        assertThat(location.getHost()).isEqualTo("slack.com");
        var cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
        return new OnPage(
                slack.pageUrl().resolve(location.getRawPath() + "?" + location.getRawQuery()), cookie.substring(0, cookie.indexOf(';')));
    }

    private HttpResponse<String> look(URI page) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> press(OnPage on, String button) throws IOException, InterruptedException {
        var pressed = browser.send(
                HttpRequest.newBuilder(on.page()).POST(HttpRequest.BodyPublishers.ofString(button + "=1")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(pressed.statusCode()).isEqualTo(302);
        return browser.send(
                HttpRequest.newBuilder(URI.create(pressed.headers().firstValue("Location").orElseThrow()))
                        .header("Cookie", on.cookie())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whoever_allows_it_comes_back_to_a_page_that_says_it_is_installed_and_the_app_answers() throws Exception {
        var on = begin();
        assertThat(look(on.page()).body()).contains("Arising wants to be installed in Playground", "<li>chat:write</li>", "<li>files:read</li>");
        assertThat(press(on, "allow").body()).contains("Playground");
        slack.requestUrl(running.at("/slack/events"));
        var said = slack.person("U0CLERK").types("C0PCC", "/actions help");
        assertThat(said.failure()).isNull();
        assertThat(slack.calls("oauth.v2.access")).singleElement().satisfies(call -> {
            assertThat(call.ok()).isTrue();
            assertThat(call.args() + " " + call.answer()).doesNotContain("client-secret", slack.botToken());
        });
    }

    @Test
    void whoever_cancels_is_told_that_nothing_was_installed() throws Exception {
        assertThat(press(begin(), "cancel").body()).contains("Nothing was installed");
        assertThat(slack.calls("oauth.v2.access")).isEmpty();
    }

    @Test
    void slack_shows_no_button_for_another_app_another_address_or_a_scope_that_there_is_not() throws Exception {
        var page = begin().page().toString();
        assertThat(look(URI.create(page.replace("client_id=", "client_id=9"))).body())
                .contains("Invalid client_id parameter")
                .doesNotContain("<button");
        assertThat(look(URI.create(page + "&redirect_uri=https%3A%2F%2Fevil.example%2F")).body())
                .contains("redirect_uri did not match any configured URIs", "https://evil.example/")
                .doesNotContain("<button");
        assertThat(look(URI.create(page.replace("scope=", "scope=admin%2C"))).body())
                .contains("Invalid permissions requested")
                .doesNotContain("<button");
    }
}
