package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
import java.util.List;

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
        for (String script : new String[] {"page", "dom", "mrkdwn", "rich", "controls", "blocks", "modal", "messages", "log", "composer", "finder", "menu",
            "preview", "time", "tour", "words"}) {
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

    @Test
    void a_message_is_sent_with_a_file_that_was_uploaded_and_a_picture_alone_is_shown_within_the_page()
            throws IOException, InterruptedException {
        String id = Json.parse(acts("uploads?as=U0CLERK&name=notes.html", "<script>", "X-Playground", "1").body()).path("id").asText();
        assertThat(acts("types", "{'as':'U0CLERK','channel':'C0PCC','text':'Notes','files':['" + id + "']}", "X-Playground", "1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(slack.channel("C0PCC").last().json().path("files").get(0).path("name").asText()).isEqualTo("notes.html");
        URI file = slack.pageUrl().resolve("/page/file/" + id + "?show");
        assertThat(api.get(file).raw().headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        String picture = Json.parse(acts("uploads?as=U0CLERK&name=a.png", "x", "X-Playground", "1").body()).path("id").asText();
        assertThat(api.get(slack.pageUrl().resolve("/page/file/" + picture + "?show")).raw().headers()
                        .firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline");
    }

    @Test
    void the_page_offers_what_its_guide_holds_and_moves_the_clock_to_where_it_leads() throws IOException, InterruptedException {
        List<String> gone = new ArrayList<>();
        Guide.Time time = new Guide.Time() {
            @Override
            public List<Guide.Jump> jumps() {
                return List.of(new Guide.Jump("monday", "Next Monday"));
            }

            @Override
            public void jump(String id) {
                gone.add(id);
            }
        };
        slack.guide(new Guide(
                List.of(new Guide.Hint("/actions show", "One action")), List.of(new Guide.Shortcut("Add", "add", false)),
                List.of(new Guide.Step("First", "Do it.", "U0CLERK", "C0PCC", "/actions", "")),
                List.of(new Guide.Sample("record.txt", "Action 1: ...")), time));
        JsonNode guide = api.get(slack.pageUrl().resolve("/page/guide")).json();
        assertThat(guide.at("/hints/0/text").asText()).isEqualTo("/actions show");
        assertThat(guide.at("/steps/0/words").asText()).isEqualTo("/actions");
        assertThat(guide.at("/jumps/0/label").asText()).isEqualTo("Next Monday");
        assertThat(api.get(slack.pageUrl().resolve("/page/sample/record.txt")).raw().body()).isEqualTo("Action 1: ...");
        assertThat(api.get(slack.pageUrl().resolve("/page/sample/other.txt")).status()).isEqualTo(404);
        acts("jumps", "{'as':'U0CLERK','to':'monday'}", "X-Playground", "1");
        assertThat(gone).containsExactly("monday");
    }

    @Test
    void a_shortcut_reaches_the_app_from_the_workspace_and_from_a_message() throws IOException, InterruptedException {
        slack.requestUrl(app.url());
        slack.person("U0CLERK").types("C0PCC", "Good morning.");
        String ts = slack.channel("C0PCC").last().ts();
        app.got.clear();
        acts("shortcuts", "{'as':'U0CLERK','callback':'add'}", "X-Playground", "1");
        acts("shortcuts", "{'as':'U0CLERK','callback':'make','channel':'C0PCC','ts':'" + ts + "'}", "X-Playground", "1");
        assertThat(app.got.stream().map(TinyApp.Got::payload).filter(each -> each.has("callback_id")))
                .extracting(each -> each.path("type").asText() + " " + each.path("callback_id").asText())
                .containsExactly("shortcut add", "message_action make");
    }
}
