package org.arising.playground;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class PageTest {
    private final TinyApp app = new TinyApp();
    private final LocalSlack slack = LocalSlack.start(Options.sample());
    private final Api api = new Api(slack);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        app.close();
        slack.close();
    }

    private HttpResponse<String> acts(String what, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(slack.pageUrl().resolve("/page/" + what))
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void the_page_comes_with_a_policy_that_runs_its_own_scripts_alone() {
        Api.Answer page = api.get(slack.pageUrl());
        assertThat(page.raw().body()).contains("<title>Playground</title>");
        assertThat(page.raw().headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
    }

    @Test
    void the_page_of_letters_shows_them_harmlessly_with_its_own_style() {
        LocalMail mail = new LocalMail();
        slack.page("/mail", mail::handle);
        assertThat(api.get(slack.pageUrl().resolve("/mail")).raw().body()).contains("Nothing yet.", "href=\"/letters.css\"");
        mail.take(new LocalMail.Letter("<1@a>", "a@a.example", "b@b.example", "", "a@a.example", "<b>Subject", "{{id}} & <script>"));
        assertThat(api.get(slack.pageUrl().resolve("/mail")).raw().body())
                .contains("&lt;b&gt;Subject", "&#123;&#123;id}} &amp; &lt;script&gt;")
                .doesNotContain("Nothing yet.", "<script");
        Api.Answer style = api.get(slack.pageUrl().resolve("/letters.css"));
        assertThat(style.status()).isEqualTo(200);
        assertThat(style.raw().headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    }

    @Test
    void its_scripts_are_small_and_nothing_else_is_served() {
        int total = 0;
        for (String script : new String[] {"page", "dom", "mrkdwn", "rich", "controls", "blocks", "modal", "messages", "log"}) {
            Api.Answer answer = api.get(slack.pageUrl().resolve(script + ".js"));
            assertThat(answer.status()).isEqualTo(200);
            total += answer.raw().body().length();
        }
        assertThat(total).isLessThan(150_000);
        assertThat(api.get(slack.pageUrl().resolve("/logback.xml")).status()).isEqualTo(404);
        assertThat(api.get(URI.create(slack.pageUrl() + "%2e%2e/x.js")).status()).isEqualTo(404);
    }

    @Test
    void another_host_name_is_refused() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), slack.pageUrl().getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write("GET /page/state HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void another_origin_and_a_bare_form_are_refused() throws IOException, InterruptedException {
        String body = "{'as':'U0CLERK','channel':'C0PCC','text':'hello'}";
        assertThat(acts("types", body, "X-Playground", "1", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(acts("types", body).statusCode()).isEqualTo(403);
        assertThat(slack.channel("C0PCC").messages()).isEmpty();
        assertThat(acts("types", body, "X-Playground", "1").statusCode()).isEqualTo(200);
        assertThat(slack.channel("C0PCC").last().text()).isEqualTo("hello");
    }

    @Test
    void each_person_sees_their_own_channels_and_ephemeral_messages() {
        slack.requestUrl(app.url());
        app.answers = _ -> TinyApp.Answer.json("{'text':'for the clerk'}");
        slack.person("U0CLERK").types("C0PCC", "/actions");
        URI state = slack.pageUrl().resolve("/page/state?channel=C0PCC&as=");
        assertThat(api.get(URI.create(state + "U0CLERK")).json().path("messages")).hasSize(1);
        assertThat(api.get(URI.create(state + "U0OFFICER")).json().path("messages")).isEmpty();
        assertThat(api.get(URI.create(state + "U0OFFICER")).json().path("channels").findValuesAsText("id"))
                .doesNotContain("C0PRIVATE");
    }

    @Test
    void what_is_gone_is_told_and_not_a_fault() throws IOException, InterruptedException {
        HttpResponse<String> answer = acts(
                "clicks", "{'as':'U0CLERK','channel':'C0PCC','ts':'1.1','block':'b','action':'a'}", "X-Playground", "1");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("That message is gone.");
    }

    @Test
    void the_log_shows_no_token() {
        api.call("auth.test");
        Api.Answer log = api.get(slack.pageUrl().resolve("/page/log"));
        assertThat(log.json().path("calls").get(0).path("method").asText()).isEqualTo("auth.test");
        assertThat(log.raw().body()).doesNotContain("xoxb");
    }
}
