package org.arising.story;

import org.arising.access.Person;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.action.Deadline;
import org.arising.action.Hand;
import org.arising.action.Kind;
import org.arising.action.NewAction;
import org.arising.action.Outcome;
import org.arising.action.Wording;
import org.arising.kernel.ServiceClock;
import org.arising.playground.ApiCall;
import org.arising.playground.ChannelSetup;
import org.arising.playground.Fault;
import org.arising.playground.Limits;
import org.arising.playground.Options;
import org.arising.playground.User;
import org.arising.testkit.Eventually;
import org.arising.testkit.Records;
import org.arising.testkit.SaidOnce;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Slack throttles, breaks down, closes connections, loses answers and is slow, in an order that a seed chooses. */
@Story
class SlackFaultsTest {
    private static final Instant BEFORE = Instant.parse("2022-10-03T06:30:00Z");
    private static final Instant SLOT = Instant.parse("2022-10-04T08:00:00Z");
    private static final String POST = "chat.postMessage";
    private static final String HISTORY = "conversations.history";
    private static final Duration RETRY = Duration.ofSeconds(2);
    /** What was under way when Slack asked to wait cannot be called back. */
    private static final Duration UNDER_WAY = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    @Test
    void whatever_slack_does_each_message_stands_there_once_and_never_before_it_may() throws IOException {
        faulty(folder, 1, 6, 9);
    }

    /** {@code -Darising.seeds=} takes another count. */
    @Test
    @Tag("proof")
    void over_many_seeds_too() throws IOException {
        var seeds = Integer.getInteger("arising.seeds", 20);
        var posts = 0;
        for (int seed = 100; seed < 100 + seeds; seed++) {
            posts += faulty(Files.createDirectory(folder.resolve("seed-" + seed)), seed, 10, 30);
        }
        Files.writeString(Path.of("target", "faults.md"), """
                | seeds | faults | messages | lost | doubled | before Retry-After | faster than one a second |
                | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                | %d | %d | %d | 0 | 0 | 0 | 0 |
                """.formatted(seeds, seeds * 30, posts));
    }

    private static int faulty(Path folder, long seed, int channels, int faults) throws IOException {
        var random = new Random(seed);
        try (var town = town(folder, channels)) {
            var slack = town.slack();
            var ordered = 0;
            for (int i = 0; i < faults; i++) {
                var fault = fault(random);
                var times = 1 + random.nextInt(3);
                ordered += fault.kind() == Fault.Kind.THROTTLE ? times : 0;
                slack.fault(fault, random.nextInt(4) == 0 ? HISTORY : POST).times(times);
                if (i == faults / 3) {
                    town.reach(SLOT);
                }
                var before = slack.calls(POST).size();
                slack.awaits(Duration.ofSeconds(2), now -> now.calls(POST).size() > before);
            }
            slack.liftFaults();
            var said = SaidOnce.holds(slack, new Records(folder), Duration.ofMinutes(3));
            assertThat(said).isGreaterThanOrEqualTo(2 * channels);
            for (var method : List.of(POST, HISTORY)) {
                notBeforeItMay(slack.calls(method));
            }
            assertThat(slack.calls().stream().filter(call -> call.status() == 429).count())
                    .as("a stand-in that holds to one post a second in a channel has not throttled by itself")
                    .isLessThanOrEqualTo(ordered);
            return said;
        }
    }

    private static void notBeforeItMay(List<ApiCall> calls) {
        for (var asked : calls) {
            if (asked.status() == 429) {
                assertThat(calls).noneMatch(call -> call.at().isAfter(asked.at().plus(UNDER_WAY))
                        && call.at().isBefore(asked.at().plus(RETRY).minusMillis(100)));
            }
        }
    }

    private static Fault fault(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> Fault.throttle(RETRY);
            case 2 -> Fault.serverError();
            case 3 -> Fault.reset();
            case 4 -> Fault.answerLost();
            case 5 -> Fault.slow(Duration.ofMillis(700));
            case 6 -> Fault.truncated();
            default -> Fault.html();
        };
    }

    @Test
    void after_an_outage_what_waited_goes_to_all_channels_at_once_though_slack_answers_slowly() {
        var channels = 16;
        try (var town = town(folder, channels)) {
            var slack = town.slack();
            var records = new Records(folder);
            SaidOnce.holds(slack, records, Duration.ofMinutes(2));
            slack.fault(Fault.down());
            town.reach(SLOT);
            Eventually.holds(Town.SOON, () -> assertThat(records.number(
                            "SELECT count(*) FROM outbox WHERE kind = 'reminder' AND state IN ('waiting', 'sending')"))
                    .isEqualTo(channels));
            var before = slack.calls(POST).size();
            slack.liftFaults();
            slack.fault(Fault.slow(Duration.ofMillis(250)), POST);

            SaidOnce.holds(slack, records, Duration.ofMinutes(2));

            var posts = slack.calls(POST).stream().skip(before).filter(ApiCall::ok).map(ApiCall::at).sorted().toList();
            assertThat(posts).hasSizeGreaterThanOrEqualTo(channels);
            // One after the other they would take four seconds; each channel may be posted to once a second.
            assertThat(Duration.between(posts.getFirst(), posts.get(channels - 1))).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static Town town(Path folder, int channels) {
        var setup = new StringBuilder("""
                committees:
                  - code: PCC
                    name: Police and Crime Committee
                    channel: C0PCC
                    officers: [U0CLERK]
                    reminders: { before: 5, overdue-every: 10, escalate-after: 3, at: "09:00" }
                    sending: on
                organisations:
                """);
        var rooms = new ArrayList<ChannelSetup>(List.of(ChannelSetup.open("C0PCC", "police-and-crime", "U0CLERK")));
        for (int i = 0; i < channels; i++) {
            setup.append("  - { name: Body number %1$d, short: B%1$d, channel: C0B%1$d }\n".formatted(i));
            rooms.add(ChannelSetup.open("C0B" + i, "body-" + i, "U0CLERK"));
        }
        var people = Options.of(List.of(User.member("U0CLERK", "clare", "Clare Clerk")), rooms).with(Limits.slack());
        var town = Town.at(BEFORE, 1, folder, people);
        town.apply(setup.toString());
        for (int i = 0; i < channels; i++) {
            var body = "B" + i;
            var fresh = new NewAction(
                    "PCC", null, null, Wording.plain("Do what you promised."),
                    new Action.Responsible(body, List.of(body), List.of()), Deadline.NONE, Kind.UNDERTAKING, null);
            var hand = new Hand(
                    town.workspace(), new Person("U0CLERK", Person.Standing.MEMBER), "slack", "add-" + i, false,
                    town.bean(ServiceClock.class).instant());
            assertThat(town.bean(ActionDesk.class).add(hand, fresh)).isInstanceOf(Outcome.Done.class);
        }
        return town;
    }
}
