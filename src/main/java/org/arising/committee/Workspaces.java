package org.arising.committee;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.kernel.Ids;
import org.arising.kernel.Instants;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** The workspaces that this installation serves. */
@Singleton
public class Workspaces {
    private final TransactionOperations<Connection> transactions;
    private final WorkspaceRows rows;
    private final ReadingWorkspaces reading;
    private final ServiceClock clock;

    Workspaces(
            TransactionOperations<Connection> transactions,
            WorkspaceRows rows,
            ReadingWorkspaces reading,
            ServiceClock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.reading = reading;
        this.clock = clock;
    }

    /** Which workspace a command line acts on. */
    public sealed interface Choice {
        /** That one. */
        record Chosen(WorkspaceId workspace) implements Choice {}

        /** None, and why. */
        record Refused(String why) implements Choice {}
    }

    /** The workspace of that Slack team, or the one there is; made where there is none yet. */
    public Choice choose(@Nullable String team) {
        var all = rows.all();
        if (team != null) {
            return all.stream()
                    .filter(row -> team.equals(row.teamId()))
                    .findFirst()
                    .<Choice>map(row -> new Choice.Chosen(new WorkspaceId(row.id())))
                    .orElseGet(() -> new Choice.Refused(say("committee.workspace.none", team)));
        }
        return switch (all.size()) {
            case 0 -> new Choice.Chosen(create());
            case 1 -> new Choice.Chosen(new WorkspaceId(all.getFirst().id()));
            default -> new Choice.Refused(say("committee.workspace.several", all.size()));
        };
    }

    /** Every workspace. */
    public List<WorkspaceId> all() {
        return reading.all().stream().map(row -> new WorkspaceId(row.id())).toList();
    }

    /** Every workspace but those that took the app away. */
    public List<WorkspaceId> present() {
        return reading.all().stream()
                .filter(row -> row.removed() == null)
                .map(row -> new WorkspaceId(row.id()))
                .toList();
    }

    /** A workspace took the app away: nothing is planned or sent for it until it is bound again. */
    public void remove(String team, Instant at) {
        rows.remove(team, Instants.micros(at));
    }

    /** The Slack team of a workspace, where it is known. */
    public Optional<String> team(WorkspaceId workspace) {
        return reading.all().stream()
                .filter(row -> row.id().equals(workspace.value()))
                .flatMap(row -> java.util.stream.Stream.ofNullable(row.teamId()))
                .findFirst();
    }

    /** The workspace of a Slack team, where it is known. */
    public Optional<WorkspaceId> of(String team) {
        return rows.ofTeam(team).map(row -> new WorkspaceId(row.id()));
    }

    /**
     * The workspace of a Slack team that has just proved who it is: the one of that team, else the one that has no team
     * yet, which is from now on that team's; else a new one.
     */
    public WorkspaceId bind(String team, @Nullable String name, @Nullable String botUser) {
        return transactions.executeWrite(status -> {
            var known = rows.ofTeam(team)
                    .or(() -> rows.all().stream().filter(row -> row.teamId() == null).findFirst());
            var id = known.map(WorkspaceRow::id).orElseGet(() -> create().value());
            rows.bind(id, team, name, botUser);
            return new WorkspaceId(id);
        });
    }

    private WorkspaceId create() {
        var id = Ids.fresh();
        rows.insert(id, Instants.micros(clock.instant()));
        return new WorkspaceId(id);
    }
}
