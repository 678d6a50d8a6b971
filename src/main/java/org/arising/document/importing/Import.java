package org.arising.document.importing;

import org.arising.action.Action;
import org.arising.action.Actions;
import org.arising.action.Kind;
import org.arising.action.Wording;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.document.reading.Draft;
import org.arising.document.reading.Form;
import org.arising.document.reconciling.Matching;
import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import static org.arising.kernel.Words.say;

/** One import under way, within its transaction. */
final class Import {
    private final ImportOrder order;
    private final Committee committee;
    private final Actions actions;
    private final Rosters rosters;
    private final Documents documents;
    private final Recognition recognition;
    private final DraftAction draftAction;
    private final Roster roster;
    private final List<Reference> added = new ArrayList<>();
    private final List<Reference> recognised = new ArrayList<>();
    private final List<ImportReport.Doubt> doubts = new ArrayList<>();

    Import(
            ImportOrder order,
            Committee committee,
            Actions actions,
            Rosters rosters,
            Documents documents,
            Recognition recognition,
            DraftAction draftAction) {
        this.order = order;
        this.committee = committee;
        this.actions = actions;
        this.rosters = rosters;
        this.documents = documents;
        this.recognition = recognition;
        this.draftAction = draftAction;
        this.roster = rosters.current(order.workspace());
    }

    ImportReport store() {
        documents.save(order, committee);
        saveReportedMeeting();
        order.draft().warnings().forEach(warning -> doubts.add(
                new ImportReport.Doubt(warning.lines().toString(), order.file(), warning.words())));
        var before = ongoing();
        var known = known();
        var rows = order.draft().actions();
        for (int place = 0; place < rows.size(); place++) {
            if (order.chosen().takesRow(place)) {
                store(rows.get(place), place, known.get(place));
            }
        }
        storeSuggestions();
        documents.saveCorrespondence(order, committee);
        var mentioned = new LinkedHashSet<>(known.values());
        return new ImportReport(
                order.file(),
                order.draft(),
                List.copyOf(added),
                List.copyOf(recognised),
                recognition.differences(),
                recognition.supplied(),
                before.stream()
                        .filter(action -> !mentioned.contains(action.ref()) && isExpected(action))
                        .map(Action::ref)
                        .toList(),
                List.copyOf(doubts),
                !order.dryRun());
    }

    /** The actions that the document's rows are of, by the place of the row. */
    private Map<Integer, Reference> known() {
        var byMeeting = new LinkedHashMap<Optional<LocalDate>, List<Integer>>();
        var rows = order.draft().actions();
        for (int place = 0; place < rows.size(); place++) {
            byMeeting.computeIfAbsent(Optional.ofNullable(rows.get(place).meeting()), date -> new ArrayList<>()).add(place);
        }
        var matching = new Matching(stated -> Set.copyOf(roster.directory().resolve(stated).organisations()));
        var known = new HashMap<Integer, Reference>();
        byMeeting.forEach((meeting, places) -> {
            var there = actions.atMeeting(order.workspace(), committee.code(), meeting.orElse(null));
            var held = actions.find(order.workspace(), there);
            matching.of(places.stream().map(rows::get).toList(), held)
                    .forEach((place, ref) -> known.put(places.get(place), ref));
        });
        return known;
    }

    private void store(Draft.Row row, int place, @Nullable Reference known) {
        saveMeeting(row);
        var ref = known == null ? add(row) : recognise(row, known);
        documents.saveMention(order, draftAction.documentDay(), row, place, ref);
    }

    /** A register that is made out to the committee is dated by the meeting for which it was written. */
    private void saveReportedMeeting() {
        var date = order.draft().date();
        if (date != null && order.draft().form() == Form.REGISTER && order.draft().addressedTo() != null) {
            rosters.save(order.workspace(), new Meeting(committee.code(), date, null));
        }
    }

    private void saveMeeting(Draft.Row row) {
        var meeting = row.meeting();
        if (meeting == null) {
            return;
        }
        rosters.save(order.workspace(), new Meeting(committee.code(), meeting, null));
        var item = row.itemNo();
        if (item != null) {
            rosters.saveItem(
                    order.workspace(), committee.code(), meeting, item, Objects.requireNonNullElse(row.itemTitle(), ""));
        }
    }

    private Reference add(Draft.Row row) {
        var meeting = row.meeting();
        var arose = meeting != null ? meeting : draftAction.documentDay();
        var ref = actions.nextReference(order.workspace(), committee.code(), arose.getYear());
        var action = draftAction.of(row, ref);
        actions.add(order.workspace(), action, draftAction.events(row));
        added.add(ref);
        action.warnings().forEach(words -> doubts.add(
                new ImportReport.Doubt(row.lines().toString(), say("join.comma", ref, action.responsible().spoken()), words)));
        return ref;
    }

    private Reference recognise(Draft.Row row, Reference known) {
        recognised.add(known);
        actions.find(order.workspace(), known).ifPresent(action -> recognition.recognise(action, row));
        return known;
    }

    /** Suggestions are kept beside the actions; those that an officer chose become actions. */
    private void storeSuggestions() {
        var suggestions = order.draft().suggestions();
        for (int place = 0; place < suggestions.size(); place++) {
            var suggestion = suggestions.get(place);
            var wanted = order.chosen().suggestions().contains(place)
                    && documents.madeOf(order, committee, place).isEmpty();
            documents.saveSuggestion(order, committee, place, suggestion, wanted ? add(row(suggestion)) : null);
        }
    }

    private Draft.Row row(Draft.Suggestion suggestion) {
        return new Draft.Row(
                null,
                order.draft().meeting(),
                null,
                null,
                suggestion.responsible(),
                order.draft().form() == Form.LETTER ? Kind.REQUEST : Kind.UNDERTAKING,
                Wording.plain(suggestion.text()),
                null,
                "",
                List.of(),
                suggestion.timing(),
                null,
                suggestion.lines(),
                List.of(say("doubt.made-by-officer")));
    }

    private List<Action> ongoing() {
        return actions.find(order.workspace(), actions.ongoing(order.workspace(), committee.code()));
    }

    /** Whether a document of this form could be expected to mention the action. */
    private boolean isExpected(Action action) {
        return action.kind() != Kind.STANDING
                && switch (order.draft().form()) {
                    case REGISTER -> action.chapter() == null && !action.raised().isAfter(draftAction.documentDay());
                    case PLAN -> action.chapter() != null;
                    case LETTER, RECORD, NOTE -> {
                        var meeting = action.origin().meeting();
                        yield meeting != null && meeting.equals(order.draft().meeting());
                    }
                };
    }
}
