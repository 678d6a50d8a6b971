package org.arising.slack;

import jakarta.inject.Singleton;
import org.arising.committee.Workspaces;
import org.arising.kernel.WorkspaceId;
import org.arising.settings.Settings;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * Which Slack team is which workspace. With one token there is one team: it is learnt from {@code auth.test}, or from the
 * first verified request while that cannot be had.
 */
@Singleton
public class Installations {
    private final Workspaces workspaces;
    private final String token;
    private volatile @Nullable Known known;

    private record Known(@Nullable String team, WorkspaceId workspace, @Nullable String botUser) {}

    Installations(Workspaces workspaces, Settings settings) {
        this.workspaces = workspaces;
        this.token = Objects.requireNonNullElse(settings.botToken(), "");
        this.known = switch (workspaces.choose(null)) {
            case Workspaces.Choice.Chosen(var workspace) ->
                new Known(workspaces.team(workspace).orElse(null), workspace, null);
            case Workspaces.Choice.Refused(var why) -> null;
        };
    }

    /** Slack has said whose token it is. */
    void learn(String team, @Nullable String name, @Nullable String botUser) {
        known = new Known(team, workspaces.bind(team, name, botUser), botUser);
    }

    /** Whether a request of that team is of the workspace that this installation serves; one without a team is. */
    boolean isOurs(@Nullable String team) {
        if (team == null) {
            return true;
        }
        var now = known;
        if (now == null || now.team == null) {
            synchronized (this) {
                now = known;
                if (now == null || now.team == null) {
                    learn(team, null, null);
                    return true;
                }
            }
        }
        return team.equals(now.team);
    }

    /** The workspace that is served. */
    public WorkspaceId workspace() {
        return Objects.requireNonNull(known, "no workspace is known yet").workspace;
    }

    /** The Slack team that is served, where it is known. */
    public @Nullable String team() {
        var now = known;
        return now == null ? null : now.team;
    }

    /** The app's own user, where Slack has told it. */
    public @Nullable String botUser() {
        var now = known;
        return now == null ? null : now.botUser;
    }

    /** The bot token of a workspace. */
    public String token() {
        return token;
    }
}
