package org.arising.document.reporting;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.ActionStore;
import org.arising.action.Actions;
import org.arising.action.Change;
import org.arising.action.Decision;
import org.arising.action.Event;
import org.arising.action.Lifecycle;
import org.arising.action.ReadActions;
import org.arising.action.Status;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.outbox.Outbox;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** Where reports are drafted and issued. An issued one is frozen: what changes later is listed as a correction. */
@Singleton
public class ReportDesk {
    private final TransactionOperations<Connection> transactions;
    private final Actions actions;
    private final ReadActions readActions;
    private final ReportRows rows;
    private final ReadingReports reading;
    private final Rosters rosters;
    private final Outbox outbox;

    ReportDesk(
            TransactionOperations<Connection> transactions,
            Actions actions,
            ReadActions readActions,
            ReportRows rows,
            ReadingReports reading,
            Rosters rosters,
            Outbox outbox) {
        this.transactions = transactions;
        this.actions = actions;
        this.readActions = readActions;
        this.rows = rows;
        this.reading = reading;
        this.rosters = rosters;
        this.outbox = outbox;
    }

    /** The committee and the meeting of an order, or why there is none. */
    private sealed interface Found {
        record Both(Committee committee, Meeting meeting, List<String> doubts) implements Found {}

        record Neither(String why) implements Found {}
    }

    /** The report as it was issued, with what has changed since; a draft where none was issued. */
    public ReportResult draft(ReportOrder order) {
        var roster = rosters.of(order.workspace());
        return switch (find(roster, order)) {
            case Found.Neither(var why) -> new ReportResult.Refused(why);
            case Found.Both(var committee, var meeting, var unknown) -> {
                var issued = newest(reading, order);
                if (issued.isPresent()) {
                    var now = report(readActions, reading, roster, order, committee, meeting, scope(issued.get()));
                    yield new ReportResult.Made(corrected(issued.get(), now, order, committee), List.of());
                }
                var facts = new ReportReader(readActions, reading, order.workspace(), roster)
                        .read(committee, meeting, order.scope());
                var doubts = new ArrayList<>(unknown);
                doubts.addAll(Doubts.of(facts, today(order, committee)));
                yield new ReportResult.Made(Reporting.of(facts), List.copyOf(doubts));
            }
        };
    }

    /** Issues the report, or a further edition of it where something has changed; the same again changes nothing. */
    public ReportResult issue(ReportOrder order) {
        return transactions.executeWrite(status -> {
            var roster = rosters.current(order.workspace());
            return switch (find(roster, order)) {
                case Found.Neither(var why) -> new ReportResult.Refused(why);
                case Found.Both(var committee, var meeting, var unknown) ->
                    unknown.isEmpty()
                            ? issue(roster, order, committee, meeting)
                            : new ReportResult.Refused(String.join(" ", unknown));
            };
        });
    }

    private ReportResult issue(Roster roster, ReportOrder order, Committee committee, Meeting meeting) {
        var before = newest(rows, order);
        var scope = before.map(ReportDesk::scope).orElse(order.scope());
        var facts = new ReportReader(actions, rows, order.workspace(), roster).read(committee, meeting, scope);
        var now = Reporting.of(facts);
        var corrections = before.map(row -> corrections(row, now, order, committee)).orElse(List.of());
        if (before.isPresent() && corrections.isEmpty()) {
            return new ReportResult.Made(ReportJson.read(before.get().content()), List.of());
        }
        var edition = before.map(ReportRow::edition).orElse(0) + 1;
        var report = now.as(false, edition, corrections);
        rows.insert(new ReportRow(
                order.workspace().value(),
                committee.code(),
                meeting.date().toString(),
                edition,
                scope.word(),
                Instants.micros(order.at()),
                order.actor(),
                ReportJson.write(report)));
        report.rows().forEach(row -> tell(order, committee, edition, row));
        return new ReportResult.Made(report, Doubts.of(facts, today(order, committee)));
    }

    /** Each action knows to which meeting it was reported, and under which appendices. */
    private void tell(ReportOrder order, Committee committee, int edition, Report.Row row) {
        var ref = Reference.of(row.ref());
        var reported = row.status().equals(Status.ONGOING.word()) && row.appendices().isEmpty();
        var action = reported ? Optional.<org.arising.action.Action>empty() : actions.find(order.workspace(), ref);
        if (action.isEmpty()) {
            return;
        }
        var status = java.util.Arrays.stream(Status.values())
                .filter(each -> each.word().equals(row.status()))
                .findFirst()
                .orElseThrow();
        var change = new Change.Report(order.meeting(), edition, status, row.note(), row.appendices());
        if (Lifecycle.decide(action.get(), change, today(order, committee)) instanceof Decision.Accepted(var after, var what)) {
            actions.save(
                    order.workspace(),
                    after,
                    what.stream()
                            .map(each -> new Event(order.at(), today(order, committee), order.actor(), order.via(), each))
                            .toList());
            outbox.refresh(order.workspace(), ref);
        }
    }

    private static LocalDate today(ReportOrder order, Committee committee) {
        return order.at().atZone(committee.zone()).toLocalDate();
    }

    private static Optional<ReportRow> newest(ReportQueries rows, ReportOrder order) {
        return rows.newest(order.workspace().value(), order.committee(), order.meeting().toString());
    }

    private static ReportScope scope(ReportRow row) {
        return ReportScope.read(row.scope()).orElse(ReportScope.DUE);
    }

    private static Report report(
            ActionStore actions,
            ReportQueries rows,
            Roster roster,
            ReportOrder order,
            Committee committee,
            Meeting meeting,
            ReportScope scope) {
        return Reporting.of(new ReportReader(actions, rows, order.workspace(), roster).read(committee, meeting, scope));
    }

    private static List<String> corrections(ReportRow issued, Report now, ReportOrder order, Committee committee) {
        var open = !today(order, committee).isAfter(order.meeting());
        return Corrections.between(ReportJson.read(issued.content()), now, open);
    }

    private static Report corrected(ReportRow issued, Report now, ReportOrder order, Committee committee) {
        var frozen = ReportJson.read(issued.content());
        var corrections = new ArrayList<>(frozen.corrections());
        corrections.addAll(corrections(issued, now, order, committee));
        return frozen.as(false, issued.edition(), List.copyOf(corrections));
    }

    private static Found find(Roster roster, ReportOrder order) {
        var committee = roster.committee(order.committee()).orElse(null);
        if (committee == null) {
            var codes = roster.committees().stream().map(Committee::code).collect(Collectors.joining(", "));
            return new Found.Neither(codes.isEmpty()
                    ? say("report.refusal.no-committees", order.committee())
                    : say("report.refusal.no-committee", order.committee(), codes));
        }
        var meetings = roster.meetings().stream().filter(each -> each.committee().equals(committee.code())).toList();
        return meetings.stream()
                .filter(each -> each.date().equals(order.meeting()))
                .findFirst()
                .<Found>map(meeting -> new Found.Both(committee, meeting, List.of()))
                // A draft does no harm; what is issued to a meeting that nobody knows might be of a slip of the pen.
                .orElseGet(() -> new Found.Both(
                        committee,
                        new Meeting(committee.code(), order.meeting(), null),
                        List.of(unknown(committee, order.meeting(), meetings))));
    }

    private static String unknown(Committee committee, LocalDate meeting, List<Meeting> meetings) {
        if (meetings.isEmpty()) {
            return say("report.doubt.no-meetings", committee.name(), meeting);
        }
        var newest = meetings.subList(Math.max(0, meetings.size() - 5), meetings.size());
        return say(
                "report.doubt.no-such-meeting",
                committee.name(),
                meeting,
                newest.stream().map(each -> each.date().toString()).collect(Collectors.joining(", ")));
    }
}
