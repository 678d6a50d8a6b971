package org.arising.mail;

import jakarta.inject.Singleton;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.committee.Workspaces;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private final Workspaces workspaces;
    private final Rosters rosters;

    Belonging(
            MailReference references,
            OutRows sent,
            InRows came,
            NoteRows notes,
            Outbox outbox,
            Workspaces workspaces,
            Rosters rosters) {
        this.references = references;
        this.sent = sent;
        this.came = came;
        this.notes = notes;
        this.outbox = outbox;
        this.workspaces = workspaces;
        this.rosters = rosters;
    }

    /** Our message that it answers: the reference in an address goes before those in the thread, which people reuse. */
    Optional<OutRow> answered(ReadMail read) {
        return Stream.of(read.addressed(), read.subject(), read.follows(), read.returned())
                .flatMap(text -> references.in(text).stream())
                .flatMap(token -> sent.byToken(token).stream())
                .findFirst();
    }

    /** Whose it is that answers nothing of ours: the only workspace's, or of several that one's whose committee's address it names. */
    Optional<WorkspaceId> workspace(ReadMail read, String own) {
        var present = workspaces.present();
        if (present.size() <= 1) {
            return present.stream().findFirst();
        }
        var tags = tags(read, own);
        var meant = tags.isEmpty()
                ? List.<WorkspaceId>of()
                : present.stream().filter(each -> named(tags, rosters.of(each)).findAny().isPresent()).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
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
        return named(tags(read, own), roster).findFirst().orElse("");
    }

    /** What stands after the plus in each address of ours. */
    private static Set<String> tags(ReadMail read, String own) {
        var local = own.substring(0, own.indexOf('@')).toLowerCase(Locale.ROOT);
        return Pattern.compile("(?<![^\\s<>,;:\"'(])" + Pattern.quote(local + "+") + "([^@\\s<>]{1,64})@")
                .matcher(read.addressed().toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> named(Set<String> tags, Roster roster) {
        return roster.committees().stream().map(Committee::code).filter(code -> tags.contains(code.toLowerCase(Locale.ROOT)));
    }

    /** The actions that a calendar's answer names in its subject, where it repeats what the entry is called. */
    static List<Reference> invited(ReadMail read, Roster roster) {
        return read.sort().isAttendance()
                ? Arrays.stream(read.subject().split("[\\s:,;()]+"))
                        .flatMap(word -> Reference.read(word).stream())
                        .filter(ref -> roster.committee(ref.committee()).isPresent())
                        .distinct()
                        .toList()
                : List.of();
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
