package org.arising.story;

import org.arising.command.Service;
import org.arising.outbox.Step;
import org.arising.playground.LocalSlack;
import org.arising.playground.Posted;
import org.arising.testkit.EndingService;
import org.arising.testkit.Eventually;
import org.arising.testkit.Jar;
import org.arising.testkit.PostOffice;
import org.arising.testkit.Records;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service, in a process of its own, ends at a named step of a courier, of an import or of its start, and the next at the
 * step that follows; the last goes on. The local Slack and a mail server, in this process, are the judges.
 */
@Story
class NamedEndsIT {
    private static final Duration LONG = Duration.ofMinutes(5);
    /** Nobody ends the last one. */
    private static final int NEVER = 1_000_000;

    @TempDir
    private Path folder;

    /** What is under way, and the ends on its way; each is of another process. */
    enum Way {
        POSTS(Step.CALLED, Step.STARTED, Step.CALLING, Step.RECOVERED),
        FILES(Step.UPLOADED, Step.SHARING, Step.SHARED),
        LETTERS(Step.LETTER_MADE, Step.LETTER_TAKEN),
        LETTERS_HALF(Step.LETTER_HANDED),
        IMPORTS(Step.IMPORT_READ, Step.IMPORT_FOUND, Step.IMPORT_STORED, Step.IMPORT_COMMITTED);

        @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that nobody changes
        private final List<Step> ends;

        Way(Step... ends) {
            this.ends = List.of(ends);
        }
    }

    @ParameterizedTest
    @EnumSource
    void wherever_the_process_ends_nothing_is_lost_and_nothing_doubled(Way way) throws Exception {
        new Lives(folder, way).run(new Random(0), 1);
    }

    @Test
    void every_step_is_tried_here_or_within_one_process() {
        var tried = EnumSet.range(Step.CHANGE_STORED, Step.SETTLED);
        List.of(Way.values()).forEach(way -> tried.addAll(way.ends));
        assertThat(tried).containsExactlyInAnyOrder(Step.values());
    }

    /** {@code -Darising.ends=} takes another count of rounds; in some Slack has answered before, which a process meets once or twice. */
    @Test
    @Tag("proof")
    void nor_does_it_in_many_lives() throws Exception {
        var rounds = Integer.getInteger("arising.ends", 20);
        var ends = 0;
        for (int round = 0; round < rounds; round++) {
            for (var way : Way.values()) {
                ends += new Lives(Files.createDirectories(folder.resolve(way + "-" + round)), way).run(new Random(round), 2);
            }
        }
        Files.writeString(Path.of("target", "named-ends.md"), """
                | ends of the real process at named steps of couriers, imports and the start | lost | doubled |
                | ---: | ---: | ---: |
                | %,d | 0 | 0 |
                """.formatted(ends));
    }

    /** One database beside one Slack and one mail server. */
    private record Lives(Path home, Way way) {
        /** How many processes ended. */
        int run(Random random, int latest) throws Exception {
            try (var office = new PostOffice();
                    var slack = LocalSlack.start(Town.people())) {
                var port = Jar.freePort();
                setUp(slack, office);
                slack.requestUrl(URI.create("http://127.0.0.1:" + port + "/slack/events"));
                var environment = environment(slack, office, port);
                for (var end : way.ends) {
                    var process = EndingService.start(home, environment, end, end == Step.CALLED ? 1 + random.nextInt(latest) : 1);
                    try {
                        if (end == way.ends.getFirst()) {
                            begins(slack);
                        }
                        if (end == Step.IMPORT_STORED) {
                            clicks(slack, "Import all");
                        }
                        assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).as("ends at %s", end).isTrue();
                        assertThat(process.exitValue()).as(Files.readString(home.resolve("err.txt"))).isEqualTo(EndingService.ENDED);
                    } finally {
                        process.destroyForcibly().waitFor();
                    }
                }
                var last = EndingService.start(home, environment, way.ends.getFirst(), NEVER);
                try {
                    judge(slack, office, new Records(home));
                } finally {
                    last.destroy();
                    last.waitFor();
                }
                return way.ends.size();
            }
        }

        /** Half a minute before nine; the processes begin after it. */
        private void setUp(LocalSlack slack, PostOffice office) {
            var early = Instant.parse("2022-10-03T07:59:30Z");
            try (var service = Service.start(Town.settings(early, 1, home, slack).with(office.settings()))) {
                slack.requestUrl(URI.create("http://127.0.0.1:" + service.port() + "/slack/events"));
                Town.applyTo(service, Town.SETUP);
                if (way == Way.LETTERS || way == Way.LETTERS_HALF) {
                    Town.applyTo(service, "posts: [{ title: Deputy Mayor for Policing and Crime, organisation: MOPAC, email: %s, prefer: email }]"
                            .formatted(PostOffice.THEIRS));
                }
                if (way != Way.IMPORTS) {
                    Town.importTo(service, Seeds.registerFile(), "PCC");
                }
            }
        }

        private Map<String, String> environment(LocalSlack slack, PostOffice office, int port) {
            var environment = new HashMap<>(Jar.beside(slack, port, home, "2022-10-03T08:00:05Z"));
            environment.put("ARISING_SMTP", "smtp://127.0.0.1:" + office.server().getSmtp().getPort());
            environment.put("ARISING_MAIL_FROM", PostOffice.OURS);
            return environment;
        }

        /** What is due at nine goes by itself. */
        private void begins(LocalSlack slack) {
            if (way != Way.FILES && way != Way.IMPORTS) {
                return;
            }
            assertThat(slack.awaits(LONG, now -> now.person("U0CLERK").types("C0PCC", "/actions help").failure() == null)).isTrue();
            if (way == Way.FILES) {
                slack.person("U0CLERK").types("C0PCC", "/actions report 2022-09-29");
            } else {
                var form = slack.person("U0CLERK").types("C0PCC", "/actions import").opened();
                form.attach("Files", "register.txt", Seeds.register().getBytes(StandardCharsets.UTF_8)).submit();
            }
        }

        private static void clicks(LocalSlack slack, String label) {
            assertThat(slack.awaits(LONG, now -> headline(now).filter(post -> post.labels().contains(label)).isPresent())).isTrue();
            slack.person("U0CLERK").clicks(headline(slack).orElseThrow(), label);
        }

        private static Optional<Posted> headline(LocalSlack slack) {
            return slack.person("U0CLERK").direct().messages().stream().filter(post -> post.seenText().contains("register.txt")).findFirst();
        }

        private void judge(LocalSlack slack, PostOffice office, Records records) {
            Eventually.holds(LONG, () -> {
                assertThat(records.column("SELECT key FROM outbox WHERE kind = 'digest' OR ? = 'IMPORTS'", way.name())).isNotEmpty();
                assertThat(records.column("SELECT key FROM outbox WHERE state IN ('waiting', 'sending')")).isEmpty();
                assertThat(records.column("SELECT id FROM staged_import WHERE stage <> 'imported'")).isEmpty();
            });
            var posts = new ArrayList<String>();
            for (var channel : List.of("C0PCC", "C0MPS", "C0MOPAC", slack.person("U0CLERK").direct().id())) {
                slack.channel(channel).messages().stream()
                        .filter(Posted::isFromApp)
                        .map(post -> post.metadata().path("event_payload").path("key").asText())
                        .filter(key -> !key.isEmpty())
                        .forEach(posts::add);
            }
            assertThat(posts).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(records.column("""
                    SELECT key FROM outbox WHERE state = 'sent' AND channel <> 'mail' AND kind NOT IN ('refresh', 'home', 'report')"""));
            switch (way) {
                case POSTS -> assertThat(posts).hasSizeGreaterThanOrEqualTo(3);
                case FILES -> assertThat(slack.channel("C0PCC").messages().stream().filter(post -> !post.files().isEmpty())).hasSize(1);
                // The server has it, and nobody can ask it: an officer decides, and it is not sent again by itself.
                case LETTERS -> toldOf(records, office, 1);
                case LETTERS_HALF -> toldOf(records, office, 0);
                case IMPORTS -> {
                    assertThat(records.number("SELECT count(*) FROM action")).isEqualTo(43);
                    assertThat(records.number("SELECT count(*) FROM document")).isEqualTo(1);
                    assertThat(records.number("SELECT count(*) FROM outbox WHERE kind = 'import-details'")).isEqualTo(2);
                    assertThat(slack.channel("C0PCC").messages().stream().map(Posted::text))
                            .filteredOn(text -> text.contains("register.txt was imported: 43 actions added"))
                            .hasSize(1);
                }
            }
            if (way != Way.LETTERS && way != Way.LETTERS_HALF) {
                assertThat(records.column("SELECT key || ' ' || problem FROM outbox WHERE state = 'failed'")).isEmpty();
            }
        }

        private static void toldOf(Records records, PostOffice office, int letters) {
            assertThat(office.arrivedFor(PostOffice.THEIRS)).hasSize(letters);
            assertThat(records.column("SELECT recipient FROM outbox WHERE state = 'failed'")).containsExactly(PostOffice.THEIRS);
            assertThat(records.number("SELECT count(*) FROM outbox WHERE kind = 'trouble' AND state = 'sent'")).isEqualTo(1);
        }
    }
}
