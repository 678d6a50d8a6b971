package org.arising.slack;

import org.arising.committee.Workspaces;
import org.arising.kernel.ServiceClock;
import org.arising.setup.SetupDesk;
import org.arising.testkit.Eventually;
import org.arising.testkit.Records;
import org.arising.testkit.Running;
import org.arising.testkit.ScriptedSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that Slack did not send, or not so, or not now: each is refused, and none has an effect. */
class ForgedRequestsTest {
    private static final String SETUP = """
            committees:
              - { code: PCC, name: Police and Crime Committee, zone: Europe/London, channel: C0PCC, officers: [U0CLERK] }
            """;

    @TempDir
    private Path folder;

    private ScriptedSlack slack;
    private Running running;

    @BeforeEach
    void start() {
        slack = ScriptedSlack.start();
        running = Running.start(folder, slack.api());
        var chosen = (Workspaces.Choice.Chosen) running.context().getBean(Workspaces.class).choose(null);
        var now = running.context().getBean(ServiceClock.class).instant();
        assertThat(running.context().getBean(SetupDesk.class).apply(chosen.workspace(), SETUP, false, now))
                .isInstanceOf(SetupDesk.Result.Applied.class);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(running.get("/health").body()).contains("\"reachable\""));
    }

    @AfterEach
    void stop() {
        running.close();
        slack.close();
    }

    /** A request that would be taken: it opens a form, or changes who holds what. */
    private record Sound(String type, String body) {
        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The ways in which a request is not Slack's. */
    private enum Forgery {
        WITHOUT_SIGNATURE,
        WITHOUT_TIMESTAMP,
        OF_ANOTHER_SECRET,
        BYTE_OF_THE_BODY_CHANGED,
        BODY_CUT_SHORT,
        BODY_MADE_LONGER,
        SAID_BY_SOMEBODY_ELSE,
        TIMESTAMP_CHANGED,
        TOO_OLD,
        OF_THE_FUTURE,
        DIGIT_OF_THE_SIGNATURE_CHANGED,
        SIGNATURE_CUT_SHORT,
        SIGNATURE_MADE_LONGER,
        SIGNATURE_IN_CAPITALS,
        OF_ANOTHER_VERSION,
        SIGNATURE_OF_ANOTHER_REQUEST,
        SIGNATURE_AT_RANDOM
    }

    @Test
    void no_request_that_was_forged_or_altered_is_accepted() throws Exception {
        refuses(340);
    }

    /** {@code -Darising.forgeries=N} tries as many as there is time for. */
    @Test
    @Tag("proof")
    void none_of_a_hundred_thousand_forgeries_is_accepted() throws Exception {
        refuses(Integer.getInteger("arising.forgeries", 100_000));
    }

    private void refuses(int tries) throws Exception {
        var random = new Random(20221003);
        var records = new Records(folder);
        var before = effects(records);
        var tried = new EnumMap<Forgery, Integer>(Forgery.class);
        var accepted = new EnumMap<Forgery, Integer>(Forgery.class);
        for (int i = 0; i < tries; i++) {
            var forgery = Forgery.values()[i % Forgery.values().length];
            var status = running.send(forged(forgery, sound(random), random)).statusCode();
            tried.merge(forgery, 1, Integer::sum);
            accepted.merge(forgery, status == 401 ? 0 : 1, Integer::sum);
        }
        var table = new StringBuilder("| forgery | tried | accepted |\n| --- | ---: | ---: |\n");
        tried.forEach((forgery, count) -> table.append("| %s | %,d | %,d |%n".formatted(
                forgery.name().toLowerCase(Locale.ROOT).replace('_', ' '), count, accepted.get(forgery))));
        Files.writeString(Path.of("target", "forgeries-" + tries + ".md"), table);

        assertThat(accepted).as(table.toString()).allSatisfy((forgery, count) -> assertThat(count).isZero());
        assertThat(effects(records)).isEqualTo(before);
        assertThat(slack.asked("views.open")).isEmpty();

        var real = sound(random);
        assertThat(running.send(running.signed(real.type(), real.bytes(), Instant.now())).statusCode())
                .as("what Slack itself sends is taken all the while")
                .isEqualTo(200);
    }

    private static List<String> effects(Records records) {
        return records.column(
                "SELECT (SELECT count(*) FROM action) || ' ' || (SELECT count(*) FROM event) || ' ' || (SELECT count(*) FROM outbox)"
                        + " || ' ' || (SELECT count(*) FROM applied)");
    }

    private static Sound sound(Random random) {
        var said = "something of " + random.nextInt();
        return switch (random.nextInt(3)) {
            case 0 -> new Sound(Running.FORM, Running.form(Running.command(ScriptedSlack.TEAM, "add " + said)));
            case 1 -> new Sound("application/json", """
                    {"type":"event_callback","team_id":"T0HOME","event_id":"Ev%d","event":{"type":"app_mention","user":"U0CLERK",\
                    "channel":"C0PCC","ts":"1.1","text":"<@U0APP> %s"}}""".formatted(random.nextInt(), said));
            default -> new Sound(Running.FORM, Running.form(Map.of("payload", """
                    {"type":"view_submission","team":{"id":"T0HOME"},"user":{"id":"U0CLERK"},"response_urls":[],"view":{"id":"V%d","type":"modal","callback_id":"add",\
                    "private_metadata":"{}","state":{"values":{"action":{"value":{"type":"plain_text_input","value":"%s"}}}}}}"""
                    .formatted(random.nextInt(), said))));
        };
    }

    private HttpRequest forged(Forgery forgery, Sound sound, Random random) {
        var now = Instant.now().getEpochSecond();
        var time = Long.toString(now);
        var body = sound.bytes();
        var signature = Running.signature(time, body);
        return switch (forgery) {
            case WITHOUT_SIGNATURE -> bare(sound).header("X-Slack-Request-Timestamp", time).build();
            case WITHOUT_TIMESTAMP -> bare(sound).header("X-Slack-Signature", signature).build();
            case OF_ANOTHER_SECRET -> running.request(sound.type(), body, time, signature("secret " + random.nextInt(), time, body));
            case BYTE_OF_THE_BODY_CHANGED -> running.request(sound.type(), changed(body, random), time, signature);
            case BODY_CUT_SHORT ->
                running.request(sound.type(), Arrays.copyOf(body, random.nextInt(body.length)), time, signature);
            case BODY_MADE_LONGER -> running.request(sound.type(), Arrays.copyOf(body, body.length + 1 + random.nextInt(9)), time, signature);
            case SAID_BY_SOMEBODY_ELSE -> {
                var other = sound.body().replace("U0CLERK", "U0CLERC").getBytes(StandardCharsets.UTF_8);
                yield running.request(sound.type(), other, time, signature);
            }
            case TIMESTAMP_CHANGED ->
                running.request(sound.type(), body, Long.toString(now - 1 - random.nextInt(280)), signature);
            case TOO_OLD -> {
                var then = Instant.ofEpochSecond(now - 302 - random.nextInt(1_000_000));
                yield running.signed(sound.type(), body, then);
            }
            case OF_THE_FUTURE -> {
                var then = Instant.ofEpochSecond(now + 310 + random.nextInt(1_000_000));
                yield running.signed(sound.type(), body, then);
            }
            case DIGIT_OF_THE_SIGNATURE_CHANGED -> {
                var at = 3 + random.nextInt(signature.length() - 3);
                var digit = signature.charAt(at) == '0' ? '1' : '0';
                yield running.request(sound.type(), body, time, signature.substring(0, at) + digit + signature.substring(at + 1));
            }
            case SIGNATURE_CUT_SHORT ->
                running.request(sound.type(), body, time, signature.substring(0, 1 + random.nextInt(signature.length() - 1)));
            case SIGNATURE_MADE_LONGER -> running.request(sound.type(), body, time, signature + random.nextInt(10));
            case SIGNATURE_IN_CAPITALS -> running.request(sound.type(), body, time, signature.replace("v0", "V0"));
            case OF_ANOTHER_VERSION ->
                running.request(sound.type(), body, time, "v" + (1 + random.nextInt(9)) + signature.substring(2));
            case SIGNATURE_OF_ANOTHER_REQUEST ->
                running.request(sound.type(), body, time, Running.signature(time, sound(random).bytes()));
            case SIGNATURE_AT_RANDOM -> {
                var bytes = new byte[32];
                random.nextBytes(bytes);
                yield running.request(sound.type(), body, time, "v0=" + HexFormat.of().formatHex(bytes));
            }
        };
    }

    private HttpRequest.Builder bare(Sound sound) {
        return HttpRequest.newBuilder(running.at(Running.DOOR))
                .header("Content-Type", sound.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(sound.bytes()));
    }

    private static byte[] changed(byte[] body, Random random) {
        var other = body.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private static String signature(String secret, String time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
