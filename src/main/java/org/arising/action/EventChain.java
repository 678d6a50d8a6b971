package org.arising.action;

import jakarta.inject.Singleton;
import org.arising.kernel.EventHash;

/** Chains every event of a workspace to all before it, in the transaction that appends it. */
@Singleton
final class EventChain {
    private final EventRows rows;

    EventChain(EventRows rows) {
        this.rows = rows;
    }

    /** Where the chain ends; what comes next goes on from there. */
    record End(long place, String hash) {}

    /** The end of a workspace's chain. */
    End end(String workspace) {
        return rows.end(workspace).map(row -> new End(row.place(), row.hash())).orElse(new End(0, EventHash.FIRST));
    }

    /** Chains an event that was just inserted, and says where the chain ends now. */
    End append(End before, EventRow event) {
        var place = before.place() + 1;
        var hash = EventHash.of(
                before.hash(),
                place,
                event.workspaceId(),
                event.ref(),
                event.seq(),
                event.at(),
                event.day(),
                event.actor(),
                event.via(),
                event.what(),
                event.detail(),
                event.version());
        rows.link(event.workspaceId(), place, event.ref(), event.seq(), hash);
        return new End(place, hash);
    }
}
