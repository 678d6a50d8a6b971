package org.arising.slack;

import jakarta.inject.Singleton;
import org.arising.committee.Workspaces;
import org.arising.installation.Installation;
import org.arising.installation.InstallationStore;
import org.arising.kernel.OneWorkspace;
import org.arising.kernel.WorkspaceId;
import org.arising.settings.Settings;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which Slack team is which workspace, and with which token it is spoken to. A token in the environment serves one team,
 * learnt from {@code auth.test}, or from the first verified request while that cannot be had; over OAuth any number of
 * teams install the app. Whatever is done for one workspace is done {@linkplain #within within} it,
 * and changes nothing of another.
 */
@Singleton
public class Installations {
    private static final ScopedValue<Known> SERVED = ScopedValue.newInstance();

    private final Workspaces workspaces;
    private final InstallationStore store;
    private final String token;
    private final boolean installable;
    private volatile @Nullable Known own;

    /**
     * A workspace and how it is spoken to.
     *
     * @param team Slack's id of the team or enterprise; null while it is not known
     */
    public record Known(@Nullable String team, WorkspaceId workspace, @Nullable String botUser, String token) {
        @Override
        public String toString() {
            return "Known[team=%s, workspace=%s]".formatted(team, workspace);
        }
    }

    Installations(Workspaces workspaces, InstallationStore store, Settings settings) {
        this.workspaces = workspaces;
        this.store = store;
        this.installable = settings.isInstallable();
        var given = settings.botToken();
        this.token = given == null ? "" : given;
        this.own = given == null ? null : switch (workspaces.choose(null)) {
            case Workspaces.Choice.Chosen(var workspace) ->
                new Known(workspaces.team(workspace).orElse(null), workspace, null, token);
            case Workspaces.Choice.Refused(var why) -> null;
        };
    }

    /** Slack has said whose the token in the environment is. */
    void learn(String team, @Nullable String name, @Nullable String botUser) {
        // Whose the token is may be another workspace than was thought.
        own = new Known(team, OneWorkspace.outside(() -> workspaces.bind(team, name, botUser)), botUser, token);
    }

    /** The token in the environment; empty where there is none. */
    String ownToken() {
        return token;
    }

    /** Whether there is a token in the environment. */
    boolean hasOwn() {
        return !token.isEmpty();
    }

    /** The workspace of a team that a verified request names, or where it names none, of the only one there is. */
    Optional<Known> of(@Nullable String team) {
        if (team == null) {
            return served();
        }
        var now = own;
        if (now != null && team.equals(now.team)) {
            return Optional.of(now);
        }
        var installed = store.of(team).map(Installations::known);
        // Where others can install the app too, a request alone does not tell whose the token is.
        return installed.isPresent() || installable || !hasOwn() ? installed : first(team);
    }

    private synchronized Optional<Known> first(String team) {
        var now = own;
        if (now == null || now.team == null) {
            learn(team, null, null);
        }
        return Optional.ofNullable(own).filter(known -> team.equals(known.team));
    }

    /** How a workspace is spoken to; empty where the app is not installed there. */
    Optional<Known> of(WorkspaceId workspace) {
        var now = own;
        return now != null && now.workspace.equals(workspace)
                ? Optional.of(now)
                : store.of(workspace).map(Installations::known);
    }

    /** Every workspace that can be spoken to. */
    List<Known> all() {
        var all = new ArrayList<Known>();
        Optional.ofNullable(own).ifPresent(all::add);
        store.all().stream().map(Installations::known).forEach(all::add);
        return all;
    }

    private static Known known(Installation installation) {
        return new Known(installation.tenant(), installation.workspace(), installation.botUser(), installation.token());
    }

    /** Does something for a workspace: whatever is said to Slack by it is said with that workspace's token. */
    public <T> T within(Known known, Supplier<T> work) {
        return ScopedValue.where(SERVED, known).call(() -> OneWorkspace.within(known.workspace, work));
    }

    /** Does something for a workspace; where the app is not installed there, Slack will refuse what is said. */
    public void within(WorkspaceId workspace, Runnable work) {
        within(of(workspace).orElseGet(() -> new Known(null, workspace, null, "")), work);
    }

    private void within(Known known, Runnable work) {
        ScopedValue.where(SERVED, known).run(() -> OneWorkspace.run(known.workspace, work));
    }

    /** The work as it would be done here, within the workspace that is served now, whichever thread does it. */
    Runnable here(Runnable work) {
        var known = served();
        return () -> known.ifPresentOrElse(one -> within(one, work), work);
    }

    private Optional<Known> served() {
        if (SERVED.isBound()) {
            return Optional.of(SERVED.get());
        }
        var now = own;
        if (now != null) {
            return Optional.of(now);
        }
        var installed = store.all();
        return installed.size() == 1 ? Optional.of(known(installed.getFirst())) : Optional.empty();
    }

    /** The workspace that is served. */
    public WorkspaceId workspace() {
        return served().orElseThrow(() -> new IllegalStateException("no workspace is known yet")).workspace;
    }

    /** The Slack team that is served, where it is known. */
    public @Nullable String team() {
        return served().map(Known::team).orElse(null);
    }

    /** The app's own user, where Slack has told it. */
    public @Nullable String botUser() {
        return served().map(Known::botUser).orElse(null);
    }

    /** The bot token of the workspace that is served; empty where there is none. */
    public String token() {
        return served().map(Known::token).orElse("");
    }
}
