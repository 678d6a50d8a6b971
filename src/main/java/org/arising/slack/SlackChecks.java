package org.arising.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import jakarta.inject.Singleton;
import org.arising.committee.Committee;
import org.arising.committee.Organisation;
import org.arising.committee.Post;
import org.arising.committee.Rosters;
import org.arising.committee.Sending;
import org.arising.kernel.Finding;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.arising.kernel.Words.say;

/** What the doctor asks Slack about each workspace: the token, its permissions, the clock, and the channels. */
@Singleton
public final class SlackChecks {
    /** Slack's requests are refused when they are five minutes old, by the clock of this machine. */
    private static final Duration APART = Duration.ofMinutes(1);

    private final SlackApi slack;
    private final Installations installations;
    private final Rosters rosters;
    private final Clock clock;

    SlackChecks(SlackApi slack, Installations installations, Rosters rosters, Clock clock) {
        this.slack = slack;
        this.installations = installations;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** Looks at every workspace that can be spoken to. */
    public List<Finding> findings() {
        var all = installations.all();
        if (all.isEmpty()) {
            return List.of(Finding.wrong(say("doctor.about.slack"), say("doctor.slack.none")));
        }
        return all.stream().flatMap(known -> installations.within(known, () -> ask(known)).stream()).toList();
    }

    private List<Finding> ask(Installations.Known known) {
        return switch (slack.call(client -> client.authTest(r -> r))) {
            case Called.Ok(var answer) -> {
                var found = new ArrayList<Finding>();
                found.add(Finding.well(say("doctor.about.slack"), say("doctor.slack.well", named(answer, known))));
                scopes(answer, found);
                time(answer, found);
                committees(known, found);
                channels(known, found);
                yield found;
            }
            case Called.No(var code, var detail) -> wrong(say("doctor.slack.refused", code));
            case Called.TooFast(var after) -> wrong(say("slack.why.wait"));
            case Called.NotReached(var why) -> wrong(say("doctor.slack.unreachable", why));
            case Called.Untold(var why) -> wrong(say("doctor.slack.unreachable", why));
        };
    }

    private static List<Finding> wrong(String words) {
        return List.of(Finding.wrong(say("doctor.about.slack"), words));
    }

    private static String named(AuthTestResponse answer, Installations.Known known) {
        return answer.getTeam() == null ? String.valueOf(known.team()) : answer.getTeam();
    }

    private static void scopes(AuthTestResponse answer, List<Finding> found) {
        var granted = header(answer, "x-oauth-scopes");
        if (granted == null) {
            return;
        }
        var held = Set.of(granted.split("\\s*,\\s*"));
        var missing = Scopes.BOT.stream().filter(scope -> !held.contains(scope)).toList();
        found.add(missing.isEmpty()
                ? Finding.well(say("doctor.about.scopes"), say("doctor.scopes.well", held.size()))
                : Finding.wrong(say("doctor.about.scopes"), say("doctor.scopes.missing", String.join(", ", missing))));
    }

    private void time(AuthTestResponse answer, List<Finding> found) {
        var date = header(answer, "date");
        if (date == null) {
            return;
        }
        try {
            Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            var apart = Duration.between(theirs, clock.instant());
            found.add(apart.abs().compareTo(APART) <= 0
                    ? Finding.well(say("doctor.about.clock"), say("doctor.clock.well"))
                    : Finding.wrong(say("doctor.about.clock"), say("doctor.clock.apart", Long.toString(apart.toSeconds()))));
        } catch (DateTimeException unreadable) {
            found.add(Finding.wrong(say("doctor.about.clock"), say("doctor.clock.unreadable", date)));
        }
    }

    private static @Nullable String header(AuthTestResponse answer, String name) {
        return answer.getHttpResponseHeaders() == null
                ? null
                : answer.getHttpResponseHeaders().entrySet().stream()
                        .filter(each -> name.equalsIgnoreCase(each.getKey()))
                        .flatMap(each -> each.getValue().stream())
                        .findFirst()
                        .orElse(null);
    }

    private void committees(Installations.Known known, List<Finding> found) {
        var about = say("doctor.about.committees");
        var committees = rosters.current(known.workspace()).committees();
        if (committees.isEmpty()) {
            found.add(Finding.wrong(about, say("doctor.committees.none")));
            return;
        }
        // That nothing is sent is a choice, and not a fault; who has just set the app up still wants to know.
        var silent = committees.stream()
                .filter(each -> each.sending() instanceof Sending.Off)
                .map(Committee::code)
                .toList();
        found.add(Finding.well(about, silent.isEmpty()
                ? say("doctor.committees.well", committees.size())
                : say("doctor.committees.silent", Texts.listed(silent))));
    }

    private void channels(Installations.Known known, List<Finding> found) {
        var roster = rosters.current(known.workspace());
        Map<String, String> asked = new LinkedHashMap<>();
        for (Committee committee : roster.committees()) {
            name(asked, committee.channel(), committee.code());
        }
        for (Organisation organisation : roster.organisations()) {
            name(asked, organisation.channel(), organisation.shortName());
        }
        for (Post post : roster.posts()) {
            name(asked, post.channel(), post.title());
        }
        var wrong = asked.entrySet().stream().flatMap(each -> channel(each.getKey(), each.getValue()).stream()).toList();
        found.addAll(wrong);
        if (wrong.isEmpty() && !asked.isEmpty()) {
            found.add(Finding.well(say("doctor.about.channels"), say("doctor.channels.well", asked.size())));
        }
    }

    private static void name(Map<String, String> asked, @Nullable String channel, String whose) {
        if (channel != null) {
            asked.merge(channel, whose, (first, second) -> say("join.comma", first, second));
        }
    }

    private List<Finding> channel(String channel, String whose) {
        var about = say("doctor.about.channels");
        return switch (slack.call(client -> client.conversationsInfo(r -> r.channel(channel)))) {
            case Called.Ok(var answer) when answer.getChannel() != null && answer.getChannel().isArchived() ->
                List.of(Finding.wrong(about, say("doctor.channels.archived", channel, whose)));
            case Called.Ok(var answer) when answer.getChannel() == null || !answer.getChannel().isMember() ->
                List.of(Finding.wrong(about, say("doctor.channels.absent", channel, whose)));
            case Called.Ok(var answer) -> List.of();
            case Called.No(var code, var detail) ->
                List.of(Finding.wrong(about, say("doctor.channels.refused", channel, whose, code)));
            case Called.TooFast(var after) -> List.of(Finding.wrong(about, say("doctor.channels.unasked", channel, whose)));
            case Called.NotReached(var why) -> List.of(Finding.wrong(about, say("doctor.channels.unasked", channel, whose)));
            case Called.Untold(var why) -> List.of(Finding.wrong(about, say("doctor.channels.unasked", channel, whose)));
        };
    }
}
