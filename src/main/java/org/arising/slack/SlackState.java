package org.arising.slack;

import jakarta.inject.Singleton;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;

import static org.arising.kernel.Words.say;

/**
 * Whether Slack can be reached and takes the token. It is asked at start and from then on now and then; the service starts
 * and serves without it, says so, and recovers by itself.
 */
@Singleton
public final class SlackState implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(SlackState.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration AFTER_SUCCESS = Duration.ofMinutes(5);

    private final SlackApi slack;
    private final Installations installations;
    private final ServiceClock clock;
    private volatile State state = new State("unknown", say("slack.state.not-asked"));

    /** The state in a word, and why. */
    public record State(String word, String why) {}

    SlackState(SlackApi slack, Installations installations, ServiceClock clock) {
        this.slack = slack;
        this.installations = installations;
        this.clock = clock;
    }

    /** What is known now. */
    public State state() {
        return state;
    }

    @Override
    public String name() {
        return "slack-state";
    }

    @Override
    public boolean isOfEach() {
        return true;
    }

    @Override
    public Instant run() {
        var found = ask();
        if (!found.word().equals(state.word())) {
            if (found.word().equals("reachable")) {
                LOG.info("Slack is reachable: {}", found.why());
            } else {
                LOG.warn("Slack is {}: {}. Commands are still answered; what is to be sent waits.", found.word(), found.why());
            }
        }
        state = found;
        return clock.instant().plus(found.word().equals("reachable") ? AFTER_SUCCESS : AFTER_TROUBLE);
    }

    private State ask() {
        var all = installations.all();
        if (all.isEmpty()) {
            return installations.hasOwn()
                    ? askOwn()
                    : new State("unknown", say("slack.state.not-installed"));
        }
        var states = all.stream()
                .map(known -> installations.within(known, known.token().equals(installations.ownToken()) ? this::askOwn : this::askInstalled))
                .toList();
        return states.stream().filter(each -> !each.word().equals("reachable")).findFirst().orElseGet(() ->
                states.size() == 1 ? states.getFirst() : new State("reachable", say("slack.state.workspaces", states.size())));
    }

    private State askInstalled() {
        return switch (slack.call(client -> client.authTest(r -> r))) {
            case Called.Ok(var answer) ->
                new State("reachable", say("slack.state.workspace", String.valueOf(installations.team())));
            case Called.TooFast(var after) -> new State("reachable", say("slack.state.wait"));
            case Called.No(var code, var detail) ->
                new State("refusing a token", say("slack.state.refused", code, String.valueOf(installations.team())));
            case Called.NotReached(var why) -> new State("unreachable", why);
            case Called.Untold(var why) -> new State("unreachable", why);
        };
    }

    private State askOwn() {
        return switch (slack.call(client -> client.authTest(r -> r))) {
            case Called.Ok(var answer) -> {
                if (answer.getTeamId() == null) {
                    yield new State("unreachable", say("slack.state.not-slack"));
                }
                installations.learn(answer.getTeamId(), answer.getTeam(), answer.getUserId());
                yield new State("reachable", say("slack.state.workspace", answer.getTeamId()));
            }
            case Called.TooFast(var after) -> new State("reachable", say("slack.state.wait"));
            case Called.No(var code, var detail) ->
                new State("refusing the token", say("slack.state.refused-own", code));
            case Called.NotReached(var why) -> new State("unreachable", why);
            case Called.Untold(var why) -> new State("unreachable", why);
        };
    }
}
