package org.arising.story;

import org.arising.playground.Fault;
import org.arising.playground.LocalSlack;
import org.arising.playground.Posted;
import org.arising.testkit.Jar;
import org.arising.testkit.ScriptedSmtp;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real jar logs all that it can, as text and as JSON, while it is used, while Slack takes its token away and while the mail
 * server takes no password; nothing that it was given to keep secret is found in anything that it leaves behind or tells.
 */
@Story
class SecretsIT {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String KEY = "c2VjcmV0LWtleS1vZi10aGlydHktdHdvLWJ5dGVzISE=";
    private static final String PASSWORD = "correct-horse-battery-staple";

    @TempDir
    private Path folder;

    @Test
    void no_secret_is_found_in_the_database_its_log_a_backup_the_logs_the_metrics_or_any_answer() throws Exception {
        try (var slack = LocalSlack.start(Town.people());
                var post = new ScriptedSmtp().answering("EHLO", "250-here\r\n250 AUTH PLAIN LOGIN").answering("AUTH", "535 who are you")) {
            var secrets = new LinkedHashMap<String, String>();
            secrets.put("the token", slack.botToken());
            secrets.put("the signing secret", slack.signingSecret());
            secrets.put("the key", KEY);
            secrets.put("the password of the mail server", PASSWORD);
            secrets.put("an address to answer at", slack.apiUrl().resolve("/response/").toString());
            var told = new StringBuilder();
            for (var format : List.of("text", "json")) {
                var home = Files.createDirectory(folder.resolve(format));
                told.append(used(slack, post, home, format));
            }
            var searched = 0L;
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    searched += content.length();
                    secrets.forEach((name, secret) -> assertThat(content.contains(secret)).as("%s in %s", name, file).isFalse());
                }
            }
            secrets.forEach((name, secret) -> assertThat(told.indexOf(secret)).as("%s in what it tells", name).isNegative());
            assertThat(Files.readString(folder.resolve("text").resolve("err.txt")))
                    .as("it logs statements, each with what it is about")
                    .containsPattern("\\[[0-9a-z]{8}] .*SELECT");
            Files.writeString(Path.of("target", "secrets.md"), """
                    | secrets | bytes searched in databases, logs of SQLite, backups and logs | found |
                    | ---: | ---: | ---: |
                    | %d | %,d | 0 |
                    """.formatted(secrets.size(), searched));
        }
    }

    /** Everything that it tells while it is used. */
    private String used(LocalSlack slack, ScriptedSmtp post, Path home, String format) throws Exception {
        var port = Jar.freePort();
        slack.requestUrl(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        var environment = environment(slack, post, port, home, format);
        var jar = new Jar(home, environment);
        var setup = Town.SETUP.replace("organisation: MOPAC, holder", "organisation: MOPAC, email: deputy@mopac.example, prefer: email, holder");
        assertThat(jar.run("apply", Files.writeString(home.resolve("setup.yaml"), setup).toString()).code()).isZero();
        assertThat(jar.run("import", Seeds.registerFile().toString(), "--committee", "PCC").code()).isZero();
        environment.put("ARISING_NOW", "2022-10-03T08:00:05Z");
        var service = new Jar(home, environment).start("serve");
        var told = new StringBuilder();
        try {
            var clerk = slack.person("U0CLERK");
            assertThat(slack.awaits(LONG, now -> clerk.types("C0PCC", "/actions ongoing MPS").failure() == null)).isTrue();
            assertThat(slack.awaits(LONG, now -> now.channel("C0MPS").messages().stream().anyMatch(Posted::isFromApp))).isTrue();
            var form = clerk.types("C0PCC", "/actions add").opened();
            form.fill("Action", "Do it.").fill("Responsible", "MPS").fill("Deadline", "1 November 2022").submit().closed();
            var list = clerk.types("C0PCC", "/actions ongoing");
            clerk.clicks(Town.told(list), "Next");
            assertThat(slack.awaits(LONG, now -> post.heard().stream().anyMatch(line -> line.startsWith("AUTH")))).isTrue();
            for (var fault : List.of(Fault.tokenRevoked(), Fault.throttle(Duration.ofSeconds(1)), Fault.html(), Fault.answerLost())) {
                slack.fault(fault);
                told.append(clerk.types("C0PCC", "/actions show PCC-2022-004"));
                slack.liftFaults();
            }
            for (var path : List.of("/prometheus", "/health")) {
                told.append(get(port, path));
            }
            var doctor = new Jar(Files.createDirectories(home.resolve("doctor")), environment).run("doctor");
            told.append(doctor.out()).append(doctor.err());
            var backup = new Jar(Files.createDirectories(home.resolve("backing")), environment).run("backup", home.resolve("backup").toString());
            assertThat(backup.code()).as(backup.err()).isZero();
        } finally {
            service.destroy();
            assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        return told.toString();
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.headers().map() + answer.body();
        }
    }

    private static Map<String, String> environment(LocalSlack slack, ScriptedSmtp post, int port, Path home, String format) {
        var environment = Jar.beside(slack, port, home, "2022-10-03T07:30:00Z");
        environment.put("ARISING_KEY", KEY);
        environment.put("ARISING_LOG", "DEBUG");
        environment.put("ARISING_LOG_FORMAT", format);
        environment.put("ARISING_SMTP", "smtp://actions:" + PASSWORD + "@127.0.0.1:" + post.port());
        environment.put("ARISING_MAIL_FROM", "actions@council.example");
        return environment;
    }
}
