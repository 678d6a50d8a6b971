package org.arising.committee;

import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.WorkspaceId;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Who is in the user groups that organisations name; every change joins the caller's transaction. */
@Singleton
public class UserGroups {
    private final UserGroupRows rows;

    UserGroups(UserGroupRows rows) {
        this.rows = rows;
    }

    /** The members of a group are these. */
    public void are(WorkspaceId workspace, String group, Collection<String> members, Instant now) {
        // The same members again are no change of the roster.
        var before = new HashSet<>(rows.members(workspace.value(), group));
        members.stream().filter(user -> !before.contains(user)).forEach(user -> rows.add(workspace.value(), group, user));
        before.removeAll(Set.copyOf(members));
        before.forEach(user -> rows.remove(workspace.value(), group, user));
        asked(workspace, group, now);
    }

    /** Some came and some went. As events may be lost or late, the group is to be read whole soon. */
    public void changed(WorkspaceId workspace, String group, Collection<String> added, Collection<String> removed) {
        added.forEach(user -> rows.add(workspace.value(), group, user));
        removed.forEach(user -> rows.remove(workspace.value(), group, user));
        stale(workspace, group);
    }

    /** The group is to be read whole soon. */
    public void stale(WorkspaceId workspace, String group) {
        rows.looked(workspace.value(), group, 0);
    }

    /** Slack was asked; where it refused, what is known stays. */
    public void asked(WorkspaceId workspace, String group, Instant now) {
        rows.looked(workspace.value(), group, Instants.micros(now));
    }

    /** Groups of which Slack told within that time. */
    public Set<String> fresh(WorkspaceId workspace, Duration within, Instant now) {
        return Set.copyOf(rows.lookedAt(workspace.value(), Instants.micros(now.minus(within))));
    }
}
