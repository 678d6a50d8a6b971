package org.arising.reminder;

import jakarta.inject.Singleton;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a party was told on which slot: one occurrence per action, kind and slot, however often a run is repeated. */
@Singleton
public final class Occurrences {
    private final SlotRows rows;
    private final ReadingSlots reading;

    Occurrences(SlotRows rows, ReadingSlots reading) {
        this.rows = rows;
        this.reading = reading;
    }

    /** Records an occurrence, within the transaction that puts its notice. */
    void add(WorkspaceId workspace, Reference ref, LocalDate slot, Occasion occasion, String key) {
        rows.insertOccurrence(
                workspace.value(), ref.toString(), occasion.kind().name(), slot.toString(), occasion.why(), key);
    }

    /** The occurrences of actions on a slot; those that have none are left out. */
    public Map<Reference, Occasion> of(WorkspaceId workspace, Collection<Reference> refs, LocalDate slot) {
        return of(reading, workspace, refs, slot);
    }

    /** The same as the writer sees them, within a transaction. */
    Map<Reference, Occasion> current(WorkspaceId workspace, Collection<Reference> refs, LocalDate slot) {
        return of(rows, workspace, refs, slot);
    }

    private static Map<Reference, Occasion> of(
            SlotQueries queries, WorkspaceId workspace, Collection<Reference> refs, LocalDate slot) {
        var found = new HashMap<Reference, Occasion>();
        if (refs.isEmpty()) {
            return found;
        }
        for (var each : queries.occurrences(workspace.value(), written(refs), slot.toString())) {
            var space = each.indexOf(' ');
            var colon = each.indexOf(':', space);
            found.putIfAbsent(
                    Reference.of(each.substring(0, space)),
                    new Occasion(
                            Occasion.Kind.valueOf(each.substring(space + 1, colon)), slot, each.substring(colon + 1)));
        }
        return found;
    }

    /** Those of the actions about which their party is asked again, or was, on a later slot. */
    public Set<Reference> askedAfter(WorkspaceId workspace, Collection<Reference> refs, LocalDate slot) {
        return refs.isEmpty()
                ? Set.of()
                : reading.after(workspace.value(), written(refs), slot.toString()).stream()
                        .map(Reference::of)
                        .collect(Collectors.toSet());
    }

    /** The keys of the notices of actions on a slot. */
    List<String> keys(WorkspaceId workspace, Collection<Reference> refs, LocalDate slot) {
        return refs.isEmpty() ? List.of() : reading.keys(workspace.value(), written(refs), slot.toString());
    }

    private static List<String> written(Collection<Reference> refs) {
        return refs.stream().map(Reference::toString).toList();
    }
}
