package org.arising.setup;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.committee.Organisation;
import org.arising.committee.Rosters;
import org.arising.kernel.WorkspaceId;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Applies a setup file in one transaction. */
@Singleton
public class SetupDesk {
    private final TransactionOperations<Connection> transactions;
    private final Rosters rosters;

    SetupDesk(TransactionOperations<Connection> transactions, Rosters rosters) {
        this.transactions = transactions;
        this.rosters = rosters;
    }

    /** What came of applying a file. */
    public sealed interface Result {
        /** It is applied: what changed, in words. */
        record Applied(List<String> changes) implements Result {}

        /** Nothing was changed, and why. */
        record Refused(List<String> errors) implements Result {}
    }

    /** Applies the text of a setup file. */
    public Result apply(WorkspaceId workspace, String text, boolean prune, Instant now) {
        var result = transactions.executeWrite(status -> {
            var held = rosters.current(workspace);
            var known = held.organisations().stream().map(Organisation::shortName).collect(Collectors.toSet());
            return switch (SetupFile.read(text, known)) {
                case SetupReading.Refused(var errors) -> new Result.Refused(errors);
                case SetupReading.Sound(var setup) -> {
                    var plan = SetupPlan.of(held, setup, prune, now);
                    save(workspace, plan);
                    yield new Result.Applied(plan.changes());
                }
            };
        });
        rosters.forget(workspace);
        return result;
    }

    private void save(WorkspaceId workspace, SetupPlan plan) {
        plan.organisations().forEach(organisation -> rosters.save(workspace, organisation));
        plan.posts().forEach(post -> rosters.save(workspace, post));
        plan.committees().forEach(committee -> rosters.save(workspace, committee));
        plan.meetings().forEach(meeting -> rosters.save(workspace, meeting));
        plan.postsGone().forEach(post -> rosters.remove(workspace, post));
        plan.organisationsGone().forEach(organisation -> rosters.remove(workspace, organisation));
    }
}
