package org.arising.mail;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Actions;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.kernel.Ids;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.outbox.Sent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What officers write into the conversation with a party: sent once, and in the history of its actions when it was taken. */
@Singleton
public class MailNotes implements Sent {
    /** The kind of notice that carries one; its subject is the note's id. */
    public static final String KIND = "mail-note";

    private final NoteRows rows;
    private final OutRows sent;
    private final Actions actions;
    private final Rosters rosters;
    private final Outbox outbox;

    MailNotes(NoteRows rows, OutRows sent, Actions actions, Rosters rosters, Outbox outbox) {
        this.rows = rows;
        this.sent = sent;
        this.actions = actions;
        this.rosters = rosters;
        this.outbox = outbox;
    }

    /**
     * What an officer writes.
     *
     * @param answers id of the e-mail that it answers; empty where it answers none
     * @param actor Slack user id of the officer
     */
    public record Note(
            WorkspaceId workspace,
            List<Reference> refs,
            String recipient,
            String text,
            String answers,
            String actor,
            Instant at) {}

    /** Where those are written to now whom the actions are asked of; the likeliest first. Empty where nobody has an address. */
    public List<String> addresses(WorkspaceId workspace, List<Action> about, Roster roster, String asked) {
        var known = asked.isEmpty()
                ? about.stream()
                        .flatMap(action -> sent.lastRecipient(workspace.value(), action.ref().toString()).stream())
                        .findFirst()
                        .orElse("")
                : asked;
        return Circle.addresses(about, roster, known);
    }

    /** Who would have a copy of what is written to that address about these actions. */
    public List<String> copies(List<Action> about, Roster roster, String address) {
        return Circle.of(about, address, roster).copies();
    }

    /** Puts it into the outbox, within the caller's transaction. */
    public void put(Note note) {
        var id = Ids.fresh();
        rows.insert(new NoteRow(note.workspace().value(), id, note.text(), note.answers()));
        outbox.put(new Notice(
                note.workspace(),
                KIND + ":" + id,
                KIND,
                id,
                note.refs().getFirst().committee(),
                note.recipient(),
                note.actor(),
                note.refs(),
                note.at()));
    }

    /** The note of that id. */
    Optional<NoteRow> find(Notice notice) {
        return rows.find(notice.workspace().value(), notice.subject());
    }

    @Override
    public boolean wants(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public void sent(Notice notice, Instant at) {
        var text = find(notice).map(NoteRow::text).orElse("");
        var roster = rosters.current(notice.workspace());
        for (var action : actions.find(notice.workspace(), notice.actions())) {
            roster.committee(action.ref().committee()).ifPresent(committee -> {
                var day = at.atZone(committee.zone()).toLocalDate();
                var what = new Happening.Wrote(notice.recipient(), text);
                var event = new Event(at, day, notice.actor(), Undelivered.VIA, what);
                actions.tell(notice.workspace(), action, List.of(event));
            });
        }
        for (var code : notice.committees()) {
            roster.committee(code).ifPresent(committee -> {
                var channel = committee.channel();
                if (channel != null) {
                    outbox.put(new Notice(
                            notice.workspace(),
                            "record:" + notice.key() + ":" + code,
                            "record",
                            "written about",
                            code,
                            channel,
                            notice.actor(),
                            notice.actions().stream().filter(ref -> ref.committee().equals(code)).toList(),
                            at));
                }
            });
        }
    }
}
