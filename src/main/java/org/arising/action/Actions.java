package org.arising.action;

import jakarta.inject.Singleton;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Actions as the writer sees and changes them, within a transaction. */
@Singleton
public final class Actions extends ActionStore {
    private final ActionRows rows;
    private final PartRows parts;
    private final EventRows events;
    private final EventChain chain;
    private final List<ActionWatch> watching;

    Actions(ActionRows rows, PartRows parts, EventRows events, EventChain chain, List<ActionWatch> watching) {
        super(rows);
        this.rows = rows;
        this.parts = parts;
        this.events = events;
        this.chain = chain;
        this.watching = watching;
    }

    /** The next reference of a committee and year. Taken within the transaction that uses it. */
    public Reference nextReference(WorkspaceId workspace, String committee, int year) {
        return new Reference(committee, year, rows.lastNumber(workspace.value(), committee, year) + 1);
    }

    /** Stores a new action with the events that raised it. */
    public void add(WorkspaceId workspace, Action action, List<Event> events) {
        rows.insert(ActionMapping.row(workspace, action));
        saveDetails(workspace, action);
        append(workspace, action, events);
        watching.forEach(each -> each.changed(workspace, action, Set.of()));
    }

    /**
     * Stores a changed action and appends to its history.
     *
     * @throws IllegalStateException where it was changed meanwhile, which the single writer rules out
     */
    public void save(WorkspaceId workspace, Action action, List<Event> events) {
        var row = ActionMapping.row(workspace, action);
        if (rows.version(row.workspaceId(), row.ref()) != row.version() - 1) {
            throw new IllegalStateException(action.ref() + " was changed by another transaction");
        }
        rows.update(row);
        var before = rows.parties(workspace.value(), action.ref().toString());
        parts.removeParts(workspace.value(), action.ref().toString());
        rows.removeParties(workspace.value(), action.ref().toString());
        saveDetails(workspace, action);
        append(workspace, action, events);
        watching.forEach(each -> each.changed(workspace, action, before));
    }

    /** Appends to the history what leaves the action itself as it is. */
    public void tell(WorkspaceId workspace, Action action, List<Event> events) {
        append(workspace, action, events);
        var parties = rows.parties(workspace.value(), action.ref().toString());
        watching.forEach(each -> each.changed(workspace, action, parties));
    }

    /** Whether this is the first time that this submission or click is applied. */
    public boolean applyOnce(WorkspaceId workspace, String key, Instant at) {
        return rows.apply(workspace.value(), key, Instants.micros(at)) == 1;
    }

    private void saveDetails(WorkspaceId workspace, Action action) {
        ActionMapping.parts(workspace, action).forEach(parts::insert);
        var row = ActionMapping.row(workspace, action);
        var parties = new java.util.LinkedHashSet<>(action.responsible().organisations());
        parties.addAll(action.responsible().posts());
        for (var lead : action.state() instanceof State.Ongoing ? action.asked() : action.leads().values()) {
            parties.addAll(lead.organisations());
            parties.addAll(lead.posts());
        }
        for (var party : parties) {
            rows.insertParty(
                    workspace.value(),
                    party,
                    row.status(),
                    row.committee(),
                    row.dueRank(),
                    row.meetingRank(),
                    row.year(),
                    row.number(),
                    row.ref());
        }
    }

    private void append(WorkspaceId workspace, Action action, List<Event> events) {
        var ref = action.ref();
        var seq = this.events.lastEvent(workspace.value(), ref.toString());
        var link = chain.end(workspace.value());
        for (var event : events) {
            var written = HappeningText.write(event.what());
            var row = new EventRow(
                    workspace.value(),
                    ref.toString(),
                    ++seq,
                    Instants.micros(event.at()),
                    event.day().toString(),
                    event.actor(),
                    event.via(),
                    written.what(),
                    written.detail(),
                    action.version());
            this.events.insert(row);
            link = chain.append(link, row);
        }
    }
}
