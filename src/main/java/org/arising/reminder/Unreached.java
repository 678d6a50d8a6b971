package org.arising.reminder;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Slots;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;

import java.util.List;

/**
 * What is due but reaches nobody, as the holder of the post is absent, goes to the officers with the reason: once for each
 * action and absence. It is no request and no follow-up, for the party was not asked.
 */
@Singleton
public class Unreached {
    /** The kind of notice. */
    public static final String KIND = "unreached";

    private final UnreachedRows rows;
    private final Outbox outbox;

    Unreached(UnreachedRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /** Tells the officers of a committee, within the transaction that claims the slot. */
    void tell(WorkspaceId workspace, Committee committee, Roster roster, List<Planned> due, Slots.Slot slot) {
        var refs = due.stream()
                .filter(planned -> planned.occasion().kind() != Occasion.Kind.ESCALATION
                        && planned.occasion().kind() != Occasion.Kind.OWED)
                .map(Planned::action)
                .filter(action -> isNews(workspace, action, roster))
                .map(Action::ref)
                .toList();
        if (!refs.isEmpty()) {
            committee.officers().forEach(officer -> outbox.put(new Notice(
                    workspace,
                    String.join(":", KIND, committee.code(), slot.day().toString(), officer),
                    KIND,
                    slot.day().toString(),
                    committee.code(),
                    officer,
                    "",
                    refs,
                    slot.at())));
        }
    }

    /** Every absence is noted, so that none is left for the next slot because another was news. */
    private boolean isNews(WorkspaceId workspace, Action action, Roster roster) {
        return Routes.unreached(action, roster).stream()
                        .mapToInt(cover -> rows.insert(
                                workspace.value(), action.ref().toString(), cover.post().key(), cover.occasion()))
                        .sum()
                > 0;
    }
}
