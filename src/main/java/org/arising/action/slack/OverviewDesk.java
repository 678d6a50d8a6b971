package org.arising.action.slack;

import jakarta.inject.Singleton;
import org.arising.action.Filter;
import org.arising.committee.Committee;
import org.arising.outbox.Outbox;
import org.arising.outbox.Trouble;
import org.arising.slack.Message;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** {@code /actions} alone: what the visitor owes, how their committees stand, and the verbs. */
@Singleton
final class OverviewDesk {
    private final Lists lists;
    private final Outbox outbox;

    OverviewDesk(Lists lists, Outbox outbox) {
        this.lists = lists;
        this.outbox = outbox;
    }

    Message overview(Visitor visitor) {
        var all = visitor.roster().codes();
        var parties = visitor.parties();
        var owed = parties.isEmpty() ? null : lists.first(visitor, Filter.of(Filter.Scope.ONGOING, all, parties), 3);
        var standings = visitor.readable().stream().map(committee -> standing(visitor, committee)).toList();
        return OverviewView.of(
                new OverviewView.Overview(
                        owed == null ? 0 : owed.total(),
                        owed == null ? List.of() : owed.actions(),
                        standings,
                        troubles(visitor),
                        visitor.roster().mails()),
                visitor.today());
    }

    /** What could not be sent, for an officer whom the app may not be able to write to: this answer needs no permission. */
    private List<TroubleView.Trouble> troubles(Visitor visitor) {
        var run = visitor.run().stream().map(Committee::code).collect(Collectors.toSet());
        return run.isEmpty()
                ? List.of()
                : outbox.failed(visitor.workspace()).stream()
                        .filter(failed -> failed.notice().committees().stream().anyMatch(run::contains))
                        .filter(failed -> !failed.notice().kind().equals(Trouble.KIND))
                        .filter(failed -> !failed.notice().kind().equals(Outbox.REFRESH))
                        .map(failed -> TroubleView.trouble(
                                failed.notice(),
                                failed.notice().actions().stream().filter(ref -> run.contains(ref.committee())).toList(),
                                failed.problem(),
                                say("trouble.not-sent")))
                        .toList();
    }

    private OverviewView.Standing standing(Visitor visitor, Committee committee) {
        return new OverviewView.Standing(
                committee.code(),
                committee.name(),
                lists.count(visitor, Filter.of(Filter.Scope.ONGOING, Set.of(committee.code()), Set.of())),
                lists.count(visitor, Filter.of(Filter.Scope.OVERDUE, Set.of(committee.code()), Set.of())),
                committee.sending(),
                visitor.isOfficer(committee));
    }
}
