package org.arising.reminder.mail;

import jakarta.inject.Singleton;
import org.arising.calendar.Invitation;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was sent to whose calendar: from it follows what has to be sent, so that nothing is sent twice for the same state. */
@Singleton
class Calendars {
    private final EntryRows rows;

    Calendars(EntryRows rows) {
        this.rows = rows;
    }

    /**
     * What a calendar should hold of something.
     *
     * @param subject names it for ever within the workspace, {@code PCC-2022-014}
     * @param day null where it should hold nothing of it
     * @param name of its file
     */
    record Wanted(String subject, @Nullable LocalDate day, String summary, String description, String name) {}

    /** What a message brings to its recipient's calendar, kept as what that message brings; empty where nothing is new. */
    Optional<Invitation> invitation(Notice notice, Wanted wanted, LocalDate today, boolean mayBegin) {
        var workspace = notice.workspace().value();
        var held = rows.held(workspace, wanted.subject(), notice.recipient(), notice.key());
        var next = held.isEmpty() && !mayBegin
                ? Optional.<Entry>empty()
                : Entry.next(held.map(Calendars::entry).orElse(null), wanted.day(), today);
        if (next.isEmpty()) {
            rows.removeEntry(workspace, notice.key(), wanted.subject());
            return Optional.empty();
        }
        var written = rows.written(workspace, wanted.subject(), notice.recipient());
        // A message that is tried again brings what it brought before, under the same number.
        var row = written.stream()
                .filter(each -> each.key().equals(notice.key()) && entry(each).equals(next.get()))
                .findFirst()
                .orElseGet(() -> row(notice, wanted, next.get(), written));
        rows.save(row);
        return Optional.of(new Invitation(
                row.uid(),
                row.sequence(),
                next.get().cancelled(),
                next.get().day(),
                wanted.summary(),
                wanted.description(),
                wanted.name()));
    }

    private static EntryRow row(Notice notice, Wanted wanted, Entry next, List<EntryRow> written) {
        return new EntryRow(
                notice.workspace().value(),
                notice.key(),
                wanted.subject(),
                notice.recipient(),
                written.isEmpty() ? UUID.randomUUID().toString() : written.getFirst().uid(),
                written.isEmpty() ? 0 : written.getFirst().sequence() + 1,
                next.day().toString(),
                next.cancelled() ? 1 : 0);
    }

    private static Entry entry(EntryRow row) {
        return new Entry(LocalDate.parse(row.day()), row.cancelled() == 1);
    }

    /** Whether that recipient was last written something else of it than what their calendar should hold. */
    boolean isStale(WorkspaceId workspace, String subject, String recipient, @Nullable LocalDate wanted, LocalDate today) {
        var newest = rows.written(workspace.value(), subject, recipient).stream().findFirst().map(Calendars::entry);
        return Entry.next(newest.orElse(null), wanted, today).isPresent();
    }

    /** Who was ever written to about it. */
    Set<String> recipients(WorkspaceId workspace, String subject) {
        return Set.copyOf(rows.recipients(workspace.value(), subject));
    }
}
