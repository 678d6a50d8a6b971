package org.arising.setup;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.committee.Committee;
import org.arising.committee.Organisation;
import org.arising.committee.Rosters;
import org.arising.kernel.WorkspaceId;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

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
                    var refusals = refusals(workspace, plan);
                    if (!refusals.isEmpty()) {
                        yield new Result.Refused(refusals);
                    }
                    save(workspace, plan);
                    yield new Result.Applied(plan.changes());
                }
            };
        });
        rosters.forget(workspace);
        return result;
    }

    /** What no file can see: what is held, here and by others, and the plan beside it. */
    private List<String> refusals(WorkspaceId workspace, SetupPlan plan) {
        var refusals = new ArrayList<String>();
        var made = plan.committees().stream().map(Committee::code).toList();
        var names = plan.committees().stream().map(Committee::publicName).toList();
        for (var committee : plan.committees()) {
            var name = committee.publicName();
            if (name != null && committee.closed()) {
                refusals.add(say("public.refusal.private", committee.code()));
            } else if (name != null && (Collections.frequency(names, name) > 1 || rosters.isPublicNameTaken(workspace, made, name))) {
                refusals.add(say("public.refusal.taken", name));
            }
        }
        return List.copyOf(refusals);
    }

    private void save(WorkspaceId workspace, SetupPlan plan) {
        plan.organisations().forEach(organisation -> rosters.save(workspace, organisation));
        plan.posts().forEach(post -> rosters.save(workspace, post));
        // Names of public pages may change hands within one file.
        plan.committees().stream()
                .filter(committee -> committee.publicName() != null)
                .forEach(committee -> rosters.save(workspace, committee.withPublicName(null)));
        plan.committees().forEach(committee -> rosters.save(workspace, committee));
        plan.meetings().forEach(meeting -> rosters.save(workspace, meeting));
        plan.postsGone().forEach(post -> rosters.remove(workspace, post));
        plan.organisationsGone().forEach(organisation -> rosters.remove(workspace, organisation));
    }
}
