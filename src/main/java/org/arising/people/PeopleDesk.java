package org.arising.people;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ActionStore;
import org.arising.action.Actions;
import org.arising.committee.Committee;
import org.arising.committee.Post;
import org.arising.committee.Presences;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.committee.UserGroups;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes what Slack tells of people and user groups, and has the officers told of what they must mend: once each. */
@Singleton
public class PeopleDesk {
    /** The kind of notice that tells of a holder who has left; its subject is the Slack user id. */
    public static final String DEPARTED = "departed";

    /** The kind of notice that tells of user groups that cannot be read; its subject is Slack's word, and the group. */
    public static final String UNREAD = "groups-unread";

    private final TransactionOperations<Connection> transactions;
    private final Presences presences;
    private final UserGroups groups;
    private final Rosters rosters;
    private final Actions actions;
    private final Outbox outbox;

    PeopleDesk(
            TransactionOperations<Connection> transactions,
            Presences presences,
            UserGroups groups,
            Rosters rosters,
            Actions actions,
            Outbox outbox) {
        this.transactions = transactions;
        this.presences = presences;
        this.groups = groups;
        this.rosters = rosters;
        this.actions = actions;
        this.outbox = outbox;
    }

    /** Whose presence matters: those who hold posts, and those who stand in. */
    public Set<String> watched(WorkspaceId workspace) {
        return rosters.of(workspace).posts().stream()
                .flatMap(post -> Stream.of(
                        post.holder(), post.deputy(), post.standIn() == null ? null : post.standIn().deputy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** User groups that organisations name. */
    public Set<String> groups(WorkspaceId workspace) {
        return rosters.of(workspace).organisations().stream()
                .flatMap(organisation -> organisation.groups().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Slack says how somebody is; {@code until} when their status ends, or null. */
    public void heard(WorkspaceId workspace, String user, Presences.State state, @Nullable Instant until, Instant now) {
        transactions.executeWrite(status -> {
            if (presences.note(workspace, user, state, until, now) && state == Presences.State.DEPARTED) {
                departed(workspace, user, now);
            }
            return null;
        });
        rosters.forget(workspace);
    }

    private void departed(WorkspaceId workspace, String user, Instant now) {
        var roster = rosters.current(workspace);
        var held = roster.posts().stream().filter(post -> user.equals(post.holder())).toList();
        if (held.isEmpty()) {
            return;
        }
        // The occasion names the day since when they are gone: whoever comes back and leaves again is told of again.
        var occasion = roster.cover(held.getFirst()).occasion();
        for (var committee : concerned(workspace, roster, held)) {
            for (var officer : committee.officers()) {
                outbox.put(new Notice(
                        workspace,
                        String.join(":", DEPARTED, occasion, officer),
                        DEPARTED,
                        user,
                        committee.code(),
                        officer,
                        "",
                        List.of(),
                        now));
            }
        }
    }

    /** Committees that wait for something from these posts; every one where none does. */
    private List<Committee> concerned(WorkspaceId workspace, Roster roster, List<Post> held) {
        var keys = held.stream().map(Post::key).toList();
        var concerned = roster.committees().stream()
                .filter(committee -> ongoing(actions, workspace, committee).stream()
                        .anyMatch(action -> action.responsible().posts().stream().anyMatch(keys::contains)))
                .toList();
        return concerned.isEmpty() ? roster.committees() : concerned;
    }

    private static List<Action> ongoing(ActionStore store, WorkspaceId workspace, Committee committee) {
        return store.find(workspace, store.ongoing(workspace, committee.code()));
    }

    /** Slack was asked about somebody and does not know them. */
    public void unknown(WorkspaceId workspace, String user, Instant now) {
        transactions.executeWrite(status -> {
            presences.asked(workspace, user, now);
            return null;
        });
    }

    /** The members of a user group are these. */
    public void members(WorkspaceId workspace, String group, Collection<String> users, Instant now) {
        transactions.executeWrite(status -> {
            groups.are(workspace, group, users, now);
            return null;
        });
        rosters.forget(workspace);
    }

    /** Some came into a user group and some left it. */
    public void changed(WorkspaceId workspace, String group, Collection<String> added, Collection<String> removed) {
        transactions.executeWrite(status -> {
            groups.changed(workspace, group, added, removed);
            return null;
        });
        rosters.forget(workspace);
    }

    /** A user group cannot be read: what is known of it stays, and the officers are told once. */
    public void unread(WorkspaceId workspace, String group, String code, Instant now) {
        // A missing scope is missing for every group alike.
        var subject = code.equals("missing_scope") ? code : code + " " + group;
        transactions.executeWrite(status -> {
            groups.asked(workspace, group, now);
            for (var committee : rosters.current(workspace).committees()) {
                for (var officer : committee.officers()) {
                    outbox.put(new Notice(
                            workspace,
                            String.join(":", UNREAD, subject, officer),
                            UNREAD,
                            subject,
                            committee.code(),
                            officer,
                            "",
                            List.of(),
                            now));
                }
            }
            return null;
        });
    }
}
