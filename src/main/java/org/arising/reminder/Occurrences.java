package org.arising.reminder;

import jakarta.inject.Singleton;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a party was told on which slot: one occurrence per action, kind and slot, however often a run is repeated. */
@Singleton
public final class Occurrences {
    private final SlotRows rows;

    Occurrences(SlotRows rows) {
        this.rows = rows;
    }

    /** Records an occurrence, within the transaction that puts its notice. */
    void add(WorkspaceId workspace, Reference ref, LocalDate slot, Occasion occasion, String key) {
        rows.insertOccurrence(
                workspace.value(), ref.toString(), occasion.kind().name(), slot.toString(), occasion.why(), key);
    }

    /** The occurrence of an action on a slot. */
    public Optional<Occasion> of(WorkspaceId workspace, Reference ref, LocalDate slot) {
        return rows.occurrence(workspace.value(), ref.toString(), slot.toString()).map(text -> {
            var colon = text.indexOf(':');
            return new Occasion(Occasion.Kind.valueOf(text.substring(0, colon)), slot, text.substring(colon + 1));
        });
    }

    /** Whether its party is asked about an action again, or was, on a later slot. */
    public boolean isAskedAfter(WorkspaceId workspace, Reference ref, LocalDate slot) {
        return rows.after(workspace.value(), ref.toString(), slot.toString()) > 0;
    }

    /** The keys of the notices of an action on a slot. */
    List<String> keys(WorkspaceId workspace, Reference ref, LocalDate slot) {
        return rows.keys(workspace.value(), ref.toString(), slot.toString());
    }
}
