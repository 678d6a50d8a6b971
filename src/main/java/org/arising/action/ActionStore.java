package org.arising.action;

import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Actions with their parts and history in the database: the writer's view of them, or the readers'. */
public abstract class ActionStore {
    /** SQLite takes some thousands of parameters; this many references are asked for at once. */
    private static final int BATCH = 500;

    private final ActionQueries queries;

    ActionStore(ActionQueries queries) {
        this.queries = queries;
    }

    /** The action of that reference. */
    public Optional<Action> find(WorkspaceId workspace, Reference ref) {
        return queries.action(workspace.value(), ref.toString())
                .map(row -> ActionMapping.action(row, queries.parts(workspace.value(), row.ref())));
    }

    /** The actions of those references, in the order of the references; those that do not exist are left out. */
    public List<Action> find(WorkspaceId workspace, Collection<Reference> refs) {
        var found = new ArrayList<Action>();
        var all = refs.stream().map(Reference::toString).toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            var some = all.subList(from, Math.min(all.size(), from + BATCH));
            var rows = new HashMap<String, ActionRow>();
            queries.actions(workspace.value(), some).forEach(row -> rows.put(row.ref(), row));
            var parts = new HashMap<String, List<PartRow>>();
            queries.parts(workspace.value(), some)
                    .forEach(part -> parts.computeIfAbsent(part.ref(), ref -> new ArrayList<>()).add(part));
            for (var ref : some) {
                var row = rows.get(ref);
                if (row != null) {
                    found.add(ActionMapping.action(row, parts.getOrDefault(ref, List.of())));
                }
            }
        }
        return found;
    }

    /**
     * Which of those committees have an action, ended ones included, of which a party answers for the whole or a part. What the
     * posts of an organisation answer for counts as its own: they are reached where it is.
     *
     * @param party its key
     */
    public Set<String> asking(WorkspaceId workspace, String party, Set<String> committees) {
        if (committees.isEmpty()) {
            return Set.of();
        }
        var asking = new HashSet<>(queries.asking(workspace.value(), party));
        asking.retainAll(committees);
        asking.addAll(queries.askingForParts(workspace.value(), party, committees));
        return asking;
    }

    /** The history of an action, oldest first. */
    public List<Event> history(WorkspaceId workspace, Reference ref) {
        return queries.events(workspace.value(), ref.toString()).stream()
                .map(ActionStore::event)
                .toList();
    }

    /** What others did to an action since somebody had it before them, oldest first, but for what passes by. */
    public List<Event> news(Hand hand, Action action) {
        int seen = hand.seen().getOrDefault(action.ref(), action.version());
        return seen >= action.version()
                ? List.of()
                : queries.events(hand.workspace().value(), action.ref().toString(), seen).stream()
                        .map(ActionStore::event)
                        .filter(event -> !event.what().passesBy())
                        .filter(event -> !event.actor().equals(hand.person().id()))
                        .toList();
    }

    /** The histories of those actions, each oldest first; none is left out. */
    public Map<Reference, List<Event>> histories(WorkspaceId workspace, Collection<Reference> refs) {
        var histories = new HashMap<Reference, List<Event>>();
        refs.forEach(ref -> histories.put(ref, new ArrayList<>()));
        var all = refs.stream().map(Reference::toString).toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            queries.events(workspace.value(), all.subList(from, Math.min(all.size(), from + BATCH)))
                    .forEach(row -> histories.computeIfAbsent(Reference.of(row.ref()), ref -> new ArrayList<>()).add(event(row)));
        }
        return histories;
    }

    /** All ongoing actions of a committee, in the order of a list. */
    public List<Reference> ongoing(WorkspaceId workspace, String committee) {
        return references(queries.ongoing(workspace.value(), committee));
    }

    /** The ongoing actions of a committee that are of one kind, in document order. */
    public List<Reference> ongoing(WorkspaceId workspace, String committee, Kind kind) {
        return references(queries.ongoingOf(workspace.value(), committee, kind.written()));
    }

    /** Actions of a committee that were completed or closed on that day or later. */
    public List<Reference> endedSince(WorkspaceId workspace, String committee, LocalDate since) {
        return references(queries.endedSince(workspace.value(), committee, since.toString()));
    }

    /** The days, from one on, on which actions of a committee were raised that are for publication. */
    public List<LocalDate> raisedSince(WorkspaceId workspace, String committee, LocalDate since) {
        return days(queries.raisedSince(workspace.value(), committee, since.toString()));
    }

    /** The days, from one on, on which such actions were completed; not those that an import brought as completed. */
    public List<LocalDate> completedSince(WorkspaceId workspace, String committee, LocalDate since) {
        return days(queries.completedSince(workspace.value(), committee, since.toString()));
    }

    /** How many of them an import brought as completed, by documents of that day or later. */
    public long broughtCompletedSince(WorkspaceId workspace, String committee, LocalDate since) {
        return queries.broughtCompletedSince(workspace.value(), committee, since.toString());
    }

    private static List<LocalDate> days(List<String> written) {
        return written.stream().map(LocalDate::parse).toList();
    }

    /** The actions with that number, of every committee and year, at most 20. */
    public List<Reference> numbered(WorkspaceId workspace, int number) {
        return references(queries.numbered(workspace.value(), number));
    }

    /** Every action of a committee in the order in which they were stored, a document's own. */
    public List<Reference> all(WorkspaceId workspace, String committee) {
        return references(queries.all(workspace.value(), committee));
    }

    /** Actions that arose at that meeting, or at none, in document order. */
    public List<Reference> atMeeting(WorkspaceId workspace, String committee, @Nullable LocalDate meeting) {
        return references(queries.atMeeting(workspace.value(), committee, ActionMapping.meetingRank(meeting)));
    }

    private static List<Reference> references(List<String> written) {
        return written.stream().map(Reference::of).toList();
    }

    private static Event event(EventRow row) {
        Instant at = Instants.at(row.at());
        return new Event(
                at,
                LocalDate.parse(row.day()),
                row.actor(),
                row.via(),
                HappeningText.read(row.what(), row.detail()));
    }
}
