package org.arising.slack;

import jakarta.inject.Singleton;
import org.arising.access.Person;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** What Slack says a user is: full member, guest, of another workspace, deactivated. An answer is kept for ten minutes. */
@Singleton
public final class Standings {
    private static final long KEPT = Duration.ofMinutes(10).toNanos();
    private static final int MOST = 50_000;

    private final SlackApi slack;
    private final Installations installations;
    private final ConcurrentHashMap<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Person.Standing standing, long since) {}

    Standings(SlackApi slack, Installations installations) {
        this.slack = slack;
        this.installations = installations;
    }

    /** The person behind a Slack user id. */
    public Person person(String user) {
        var known = kept.get(user);
        if (known != null && System.nanoTime() - known.since < KEPT) {
            return new Person(user, known.standing);
        }
        var asked = ask(user);
        if (asked != Person.Standing.UNKNOWN) {
            if (kept.size() > MOST) {
                kept.clear();
            }
            kept.put(user, new Kept(asked, System.nanoTime()));
        }
        return new Person(user, asked);
    }

    private Person.Standing ask(String user) {
        return switch (slack.call(client -> client.usersInfo(r -> r.user(user)))) {
            case Called.Ok(var answer) ->
                answer.getUser() == null ? Person.Standing.UNKNOWN : standing(answer.getUser());
            case Called.No(var code, var detail) ->
                code.equals("user_not_found") || code.equals("user_not_visible")
                        ? Person.Standing.STRANGER
                        : Person.Standing.UNKNOWN;
            case Called.TooFast(var after) -> Person.Standing.UNKNOWN;
            case Called.NotReached(var why) -> Person.Standing.UNKNOWN;
            case Called.Untold(var why) -> Person.Standing.UNKNOWN;
        };
    }

    private Person.Standing standing(com.slack.api.model.User user) {
        if (user.isDeleted() || user.isBot()) {
            return Person.Standing.STRANGER;
        }
        var team = installations.team();
        if (user.isStranger() || (user.getTeamId() != null && team != null && !user.getTeamId().equals(team))) {
            return Person.Standing.EXTERNAL;
        }
        return user.isRestricted() || user.isUltraRestricted() ? Person.Standing.GUEST : Person.Standing.MEMBER;
    }
}
