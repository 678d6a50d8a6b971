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
    private final ConcurrentHashMap<Asked, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Person.Standing standing, String name, boolean admin, long since) {}

    /** Somebody as one workspace sees them: a member of one is a stranger or a guest in another. */
    private record Asked(String token, String user) {
        @Override
        public String toString() {
            return user;
        }
    }

    Standings(SlackApi slack, Installations installations) {
        this.slack = slack;
        this.installations = installations;
    }

    /** The person behind a Slack user id. */
    public Person person(String user) {
        return new Person(user, kept(user).standing);
    }

    /** The name of a user, for lines that everybody reads: a mention would notify them of what they did themselves. */
    public String name(String user) {
        return kept(user).name;
    }

    /** Whether a user runs the workspace itself. */
    public boolean isAdmin(String user) {
        return kept(user).admin;
    }

    private static boolean isAdmin(com.slack.api.model.User user) {
        return user.isAdmin() || user.isOwner() || user.isPrimaryOwner();
    }

    private Kept kept(String user) {
        var key = new Asked(installations.token(), user);
        var known = kept.get(key);
        if (known != null && System.nanoTime() - known.since < KEPT) {
            return known;
        }
        var asked = ask(user);
        if (asked.standing != Person.Standing.UNKNOWN) {
            if (kept.size() > MOST) {
                kept.clear();
            }
            kept.put(key, asked);
        }
        return asked;
    }

    private Kept ask(String user) {
        return switch (slack.call(client -> client.usersInfo(r -> r.user(user)))) {
            case Called.Ok(var answer) ->
                answer.getUser() == null
                        ? unnamed(user, Person.Standing.UNKNOWN)
                        : new Kept(standing(answer.getUser()), name(answer.getUser()), isAdmin(answer.getUser()), System.nanoTime());
            case Called.No(var code, var detail) ->
                unnamed(
                        user,
                        code.equals("user_not_found") || code.equals("user_not_visible")
                                ? Person.Standing.STRANGER
                                : Person.Standing.UNKNOWN);
            case Called.TooFast(var after) -> unnamed(user, Person.Standing.UNKNOWN);
            case Called.NotReached(var why) -> unnamed(user, Person.Standing.UNKNOWN);
            case Called.Untold(var why) -> unnamed(user, Person.Standing.UNKNOWN);
        };
    }

    private static Kept unnamed(String user, Person.Standing standing) {
        return new Kept(standing, user, false, System.nanoTime());
    }

    private static String name(com.slack.api.model.User user) {
        var name = user.getRealName() != null ? user.getRealName() : user.getName();
        return name == null || name.isBlank() ? user.getId() : name;
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
