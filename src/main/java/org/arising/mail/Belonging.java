package org.arising.mail;

import jakarta.inject.Singleton;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells to what of ours an e-mail belongs, to whom it goes, and how whoever wrote it stands to that. */
@Singleton
final class Belonging {
    /** How many notes of officers are gone through, back to what was asked at first. */
    private static final int MOST_NOTES = 50;

    private final MailReference references;
    private final OutRows sent;
    private final InRows came;
    private final NoteRows notes;
    private final Outbox outbox;

    Belonging(MailReference references, OutRows sent, InRows came, NoteRows notes, Outbox outbox) {
        this.references = references;
        this.sent = sent;
        this.came = came;
        this.notes = notes;
        this.outbox = outbox;
    }

    /** Our message that it answers: the reference in an address goes before those in the thread, which people reuse. */
    Optional<OutRow> answered(ReadMail read) {
        return Stream.of(read.addressed(), read.subject(), read.follows(), read.returned())
                .flatMap(text -> references.in(text).stream())
                .flatMap(token -> sent.byToken(token).stream())
                .findFirst();
    }

    /** What was asked in that conversation at first; empty where officers began it with a note. */
    Optional<Notice> question(WorkspaceId workspace, Notice answered) {
        var question = Optional.of(answered);
        for (var each = 0; each < MOST_NOTES && question.filter(Belonging::isNote).isPresent(); each++) {
            question = question.flatMap(note -> notes.find(workspace.value(), note.subject()))
                    .flatMap(note -> came.find(workspace.value(), note.answers()))
                    .flatMap(mail -> outbox.find(workspace, mail.notice()));
        }
        return question.filter(notice -> !isNote(notice));
    }

    private static boolean isNote(Notice notice) {
        return notice.kind().equals(MailNotes.KIND);
    }

    /** The committee whose address it was sent to, {@code actions+pcc@council.example}; empty where none is named. */
    static String addressed(ReadMail read, Roster roster, String own) {
        var local = own.substring(0, own.indexOf('@')).toLowerCase(Locale.ROOT);
        var to = read.addressed().toLowerCase(Locale.ROOT);
        return roster.committees().stream()
                .map(Committee::code)
                .filter(code -> to.contains(local + "+" + code.toLowerCase(Locale.ROOT) + "@"))
                .findFirst()
                .orElse("");
    }

    /** The copies that a bounce names; none where it speaks of the message itself, or of an address that is not known. */
    static List<String> copiesUnreached(ReadMail read, @Nullable OutRow answered) {
        if (answered == null || read.unreached().stream().anyMatch(answered.recipient()::equalsIgnoreCase)) {
            return List.of();
        }
        return answered.copied().stream()
                .filter(copy -> read.unreached().contains(copy.toLowerCase(Locale.ROOT)))
                .toList();
    }

    static FiledMail.Writer writer(String sender, @Nullable OutRow answered) {
        if (answered == null || sender.isEmpty()) {
            return FiledMail.Writer.OTHER;
        }
        if (!answered.recipient().equalsIgnoreCase(sender) && answered.copied().stream().anyMatch(sender::equalsIgnoreCase)) {
            return FiledMail.Writer.IN_COPY;
        }
        return domain(sender).equals(domain(answered.recipient().toLowerCase(Locale.ROOT)))
                ? FiledMail.Writer.ASKED
                : FiledMail.Writer.OTHER;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
