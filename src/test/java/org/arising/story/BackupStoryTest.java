package org.arising.story;

import org.arising.backup.Backup;
import org.arising.backup.Restore;
import org.arising.command.Service;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;
import org.arising.playground.LocalSlack;
import org.arising.playground.Posted;
import org.arising.settings.Settings;
import org.arising.testkit.Records;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The drill: backed up while it serves, changed, broken off, put back, served again. */
@Tag("sqlite")
@Story
class BackupStoryTest {
    private static final Instant BEFORE_NINE = Instant.parse("2022-10-03T07:59:30Z");

    @TempDir
    private Path folder;

    @TempDir
    private Path backups;

    private static void job(Service service, String name) {
        service.context().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals(name))
                .forEach(Job::run);
    }

    private static List<String> posts(LocalSlack slack, String channel) {
        return slack.channel(channel).messages().stream()
                .filter(post -> post.isFromApp() && !post.isEphemeral())
                .map(Posted::text)
                .toList();
    }

    private static void reach(Service service, Instant at) {
        service.context().getBean(ServiceClock.class).advanceTo(at);
        job(service, "slots");
    }

    private static boolean awaitPosts(LocalSlack slack) {
        return slack.awaits(Town.SOON, now -> !posts(now, "C0MPS").isEmpty()
                && !posts(now, "C0MOPAC").isEmpty()
                && !posts(now, "C0PCC").isEmpty());
    }

    private Settings settings(LocalSlack slack) {
        return Town.settings(BEFORE_NINE, 1, folder, slack);
    }

    private static Service serve(Settings settings, LocalSlack slack) {
        var service = Service.start(settings);
        slack.requestUrl(URI.create("http://127.0.0.1:" + service.port() + "/slack/events"));
        return service;
    }

    /** The whole state but for what Slack holds. */
    private List<String> state() {
        return new Records(folder).column("""
                SELECT ref || status || status_note || version FROM action UNION ALL
                SELECT ref || seq || what || detail FROM event UNION ALL
                SELECT 'link ' || place || hash FROM event_link ORDER BY 1""");
    }

    @Test
    void a_backup_taken_while_serving_is_put_back_after_a_crash_and_nothing_is_doubled() {
        try (var town = Town.at(BEFORE_NINE, 1, folder, Town.people())) {
            var slack = town.slack();
            town.withRegister();
            var clerk = town.person("U0CLERK");
            assertThat(clerk.types("C0PCC", "/actions ongoing MPS").text()).startsWith("8 ongoing actions");
            var settings = settings(slack);

            assertThat(new Restore(settings).run(backups, BEFORE_NINE))
                    .as("nothing to put back").isInstanceOf(Restore.Outcome.Refused.class);
            var taken = new Backup(settings, backups).take(BEFORE_NINE);
            assertThat(taken).as(taken.toString()).isInstanceOf(Backup.Outcome.Taken.class);
            var then = state();

            // Nine o'clock: the digest and the follow-ups go out, and an action is added, after the backup.
            town.reach(Instant.parse("2022-10-03T08:00:05Z"));
            assertThat(awaitPosts(slack)).isTrue();
            var sent = List.of(posts(slack, "C0MPS"), posts(slack, "C0MOPAC"), posts(slack, "C0PCC"));
            assertThat(new Restore(settings).run(backups, BEFORE_NINE))
                    .as("the service runs").isInstanceOf(Restore.Outcome.Refused.class);
            town.stopService();
            assertThat(state()).isNotEqualTo(then);

            var restored = new Restore(settings).run(backups, Instant.parse("2022-10-03T08:30:00Z"));
            assertThat(restored).as(restored.toString()).isInstanceOf(Restore.Outcome.Restored.class);
            assertThat(state()).isEqualTo(then);
            assertThat(((Restore.Outcome.Restored) restored).kept()).isNotEmpty().allMatch(kept -> Files.exists(Path.of(kept)));

            try (var again = serve(settings, slack)) {
                reach(again, Instant.parse("2022-10-03T08:31:00Z"));
                // What was sent before the crash is found in the history, and recorded as sent.
                assertThat(slack.awaits(Town.SOON, now -> new Records(folder).number(
                                "SELECT count(*) FROM outbox WHERE state = 'sent' AND kind IN ('reminder', 'digest')") >= 3))
                        .isTrue();
                assertThat(List.of(posts(slack, "C0MPS"), posts(slack, "C0MOPAC"), posts(slack, "C0PCC"))).isEqualTo(sent);
                assertThat(clerk.types("C0PCC", "/actions ongoing MPS").text()).startsWith("8 ongoing actions");
                assertThat(clerk.types("C0PCC", "/actions show PCC-2019-004").message().seenText()).contains("3 October 2022");
            }
        }
    }

    @Test
    void a_backup_put_back_weeks_later_brings_no_storm() {
        try (var town = Town.at(BEFORE_NINE, 1, folder, Town.people())) {
            town.withRegister();
            var slack = town.slack();
            var settings = settings(slack);
            assertThat(new Backup(settings, backups).take(BEFORE_NINE)).isInstanceOf(Backup.Outcome.Taken.class);
            town.stopService();
            assertThat(new Restore(settings).run(backups, Instant.parse("2022-11-02T23:00:00Z")))
                    .isInstanceOf(Restore.Outcome.Restored.class);
            try (var again = serve(settings, slack)) {
                reach(again, Instant.parse("2022-11-02T23:00:00Z"));
                assertThat(slack.awaits(Town.SOON, now -> new Records(folder).number(
                                "SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')") == 0))
                        .isTrue();
                // A month of slots was missed: of each kind the newest alone is run, where it is under a day old.
                assertThat(posts(slack, "C0MPS").size()).isLessThanOrEqualTo(1);
                assertThat(posts(slack, "C0MOPAC").size()).isLessThanOrEqualTo(1);
                assertThat(posts(slack, "C0PCC")).isEmpty();
            }
        }
    }

    @Test
    void a_number_that_was_given_after_the_backup_is_not_given_again() {
        try (var town = Town.at(BEFORE_NINE, 1, folder, Town.people())) {
            town.withRegister();
            var settings = settings(town.slack());
            assertThat(new Backup(settings, backups).take(BEFORE_NINE)).isInstanceOf(Backup.Outcome.Taken.class);
            var records = new Records(folder);
            var last = records.number("SELECT max(number) FROM action WHERE year = 2022");
            records.change("UPDATE action SET number = number + 10 WHERE year = 2022 AND number = " + last);
            town.stopService();
            assertThat(new Restore(settings).run(backups, BEFORE_NINE)).isInstanceOf(Restore.Outcome.Restored.class);
            assertThat(records.number("SELECT number FROM number_given WHERE year = 2022")).isEqualTo(last + 10);
            assertThat(records.number("SELECT max(number) FROM action WHERE year = 2022")).isEqualTo(last);
        }
    }
}
