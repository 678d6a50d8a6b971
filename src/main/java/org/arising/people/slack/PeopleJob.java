package org.arising.people.slack;

import jakarta.inject.Singleton;
import org.arising.committee.Presences;
import org.arising.committee.UserGroups;
import org.arising.committee.Workspaces;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Job;
import org.arising.people.PeopleDesk;
import org.arising.slack.Called;
import org.arising.slack.Installations;
import org.arising.slack.SlackApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks once a day how everybody is who answers for a post, and who is in which user group: events may be lost, and whoever is
 * named now may have been away before.
 */
@Singleton
final class PeopleJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(PeopleJob.class);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration LOOK = Duration.ofSeconds(20);
    /** Slack allows 100 users a minute and 20 groups a minute; others ask too. */
    private static final int USERS = 20;
    private static final int GROUPS = 5;

    private final Workspaces workspaces;
    private final Installations installations;
    private final SlackApi slack;
    private final PeopleDesk desk;
    private final Presences presences;
    private final UserGroups groups;
    private final ServiceClock clock;

    PeopleJob(
            Workspaces workspaces,
            Installations installations,
            SlackApi slack,
            PeopleDesk desk,
            Presences presences,
            UserGroups groups,
            ServiceClock clock) {
        this.workspaces = workspaces;
        this.installations = installations;
        this.slack = slack;
        this.desk = desk;
        this.presences = presences;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Instant run() {
        var now = clock.instant();
        for (var workspace : workspaces.present()) {
            installations.within(workspace, () -> look(workspace, now));
        }
        return now.plus(LOOK);
    }

    private void look(WorkspaceId workspace, Instant now) {
        // Without a token Slack would refuse every one of them.
        if (installations.token().isEmpty()) {
            return;
        }
        var known = presences.fresh(workspace, DAY, now);
        untilRefused(
                desk.watched(workspace).stream().filter(user -> !known.contains(user)).sorted().limit(USERS),
                user -> askUser(workspace, user, now));
        var read = groups.fresh(workspace, DAY, now);
        untilRefused(
                desk.groups(workspace).stream().filter(group -> !read.contains(group)).sorted().limit(GROUPS),
                group -> askGroup(workspace, group, now));
    }

    /** The rest waits for the next look. */
    private static void untilRefused(Stream<String> names, Predicate<String> ask) {
        names.takeWhile(ask).forEach(asked -> {});
    }

    private boolean askUser(WorkspaceId workspace, String id, Instant now) {
        return switch (slack.call(client -> client.usersInfo(r -> r.user(id)))) {
            case Called.Ok(var answer) -> {
                if (answer.getUser() == null) {
                    yield false;
                }
                var seen = Seen.of(answer.getUser(), now);
                desk.heard(workspace, id, seen.state(), seen.until(), now);
                yield true;
            }
            case Called.No(var code, var detail) -> {
                LOG.warn("Slack does not say how {} is: {}", id, code);
                desk.unknown(workspace, id, now);
                yield true;
            }
            case Called.TooFast(var after) -> false;
            case Called.NotReached(var why) -> false;
            case Called.Untold(var why) -> false;
        };
    }

    private boolean askGroup(WorkspaceId workspace, String id, Instant now) {
        return switch (slack.call(client -> client.usergroupsUsersList(r -> r.usergroup(id)))) {
            case Called.Ok(var answer) -> {
                if (answer.getUsers() != null) {
                    desk.members(workspace, id, answer.getUsers(), now);
                }
                yield answer.getUsers() != null;
            }
            case Called.No(var code, var detail) -> {
                LOG.warn("The user group {} cannot be read: {}", id, code);
                desk.unread(workspace, id, code, now);
                yield true;
            }
            case Called.TooFast(var after) -> false;
            case Called.NotReached(var why) -> false;
            case Called.Untold(var why) -> false;
        };
    }
}
