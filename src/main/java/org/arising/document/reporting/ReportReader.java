package org.arising.document.reporting;

import org.arising.action.Action;
import org.arising.action.ActionStore;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.committee.Roster;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.response.Response;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the facts of a report, as the writer or the readers see them. */
final class ReportReader {
    /**
     * Papers are open to the public five clear days before the meeting: working days between that on which they are
     * published and that of the meeting, neither counted (Local Government Act 1972, section 100B).
     */
    private static final int CLEAR_DAYS = 5;

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final int BATCH = 500;

    private final ActionStore actions;
    private final ReportQueries rows;
    private final WorkspaceId workspace;
    private final Roster roster;

    ReportReader(ActionStore actions, ReportQueries rows, WorkspaceId workspace, Roster roster) {
        this.actions = actions;
        this.rows = rows;
        this.workspace = workspace;
        this.roster = roster;
    }

    /** The day up to which the report of a meeting counts. */
    static LocalDate countsTo(Committee committee, Meeting meeting) {
        var due = meeting.papersDue();
        return due != null ? due : WorkingCalendar.of(committee).minus(meeting.date(), CLEAR_DAYS + 1);
    }

    ReportFacts read(Committee committee, Meeting meeting, ReportScope scope) {
        var before = roster.meetings().stream()
                .filter(each -> each.committee().equals(committee.code()) && each.date().isBefore(meeting.date()))
                .max(Comparator.comparing(Meeting::date))
                .orElse(null);
        var countedBefore = before == null ? null : countsTo(committee, before);
        var countsTo = countsTo(committee, meeting);
        var code = committee.code();
        var day = meeting.date().toString();
        return new ReportFacts(
                committee,
                meeting.date(),
                before == null ? null : before.date(),
                countsTo,
                countedBefore,
                scope,
                told(code, scope, countedBefore),
                texts(code),
                letters(code, countedBefore, countsTo),
                rows.listed(workspace.value(), code, day).stream()
                        .map(row -> new ReportFacts.Listed(Integer.parseInt(row.field()), row.text()))
                        .toList(),
                rows.paragraphs(workspace.value(), code, day).stream().map(TextRow::text).toList(),
                appended(code, day));
    }

    private List<ReportFacts.Told> told(String committee, ReportScope scope, @Nullable LocalDate since) {
        var refs = new LinkedHashSet<Reference>();
        if (scope == ReportScope.ALL) {
            refs.addAll(actions.all(workspace, committee));
        } else {
            refs.addAll(actions.ongoing(workspace, committee));
            // A year more than is reported: what was told to nobody in that time is said.
            refs.addAll(actions.endedSince(workspace, committee, since == null ? EVER : since.minusYears(1)));
            rows.standing(workspace.value(), committee).forEach(ref -> refs.add(Reference.of(ref)));
        }
        var ordered = refs.stream()
                .sorted(Comparator.comparingInt(Reference::year).thenComparingInt(Reference::number))
                .toList();
        var histories = actions.histories(workspace, ordered);
        var responses = responses(ordered);
        return actions.find(workspace, ordered).stream()
                .map(action -> told(action, histories, responses))
                .toList();
    }

    private static ReportFacts.Told told(
            Action action,
            Map<Reference, List<org.arising.action.Event>> histories,
            Map<Reference, List<Response>> responses) {
        return new ReportFacts.Told(
                action, histories.getOrDefault(action.ref(), List.of()), responses.getOrDefault(action.ref(), List.of()));
    }

    private Map<Reference, List<Response>> responses(List<Reference> refs) {
        var responses = new HashMap<Reference, List<Response>>();
        var all = refs.stream().map(Reference::toString).toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            for (var row : rows.answering(workspace.value(), all.subList(from, Math.min(all.size(), from + BATCH)))) {
                responses.computeIfAbsent(Reference.of(row.ref()), ref -> new ArrayList<>())
                        .add(new Response(row.id(), row.sender(), LocalDate.parse(row.received()), row.text(), List.of()));
            }
        }
        return responses;
    }

    private Map<StandingText, String> texts(String committee) {
        var texts = new EnumMap<StandingText, String>(StandingText.class);
        var byField = rows.texts(workspace.value(), committee).stream().collect(Collectors.toMap(TextRow::field, TextRow::text));
        for (var text : StandingText.values()) {
            var own = byField.get(text.field());
            if (own != null) {
                texts.put(text, own);
            }
        }
        return texts;
    }

    private List<Correspondence> letters(String committee, @Nullable LocalDate after, LocalDate until) {
        return rows.letters(workspace.value(), committee, (after == null ? EVER : after).toString(), until.toString()).stream()
                .map(LetterRow::letter)
                .toList();
    }

    private Set<String> appended(String committee, String meeting) {
        return rows.earlier(workspace.value(), committee, meeting).stream()
                .map(row -> ReportJson.read(row.content()))
                .map(Report::appendices)
                .flatMap(Collection::stream)
                .map(Report.Appendix::response)
                .filter(response -> !response.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
