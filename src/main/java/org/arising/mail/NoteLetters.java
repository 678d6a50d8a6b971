package org.arising.mail;

import jakarta.inject.Singleton;
import org.arising.action.ReadActions;
import org.arising.committee.Rosters;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.outbox.Notice;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/** Writes what an officer said as a letter, in the conversation to which it belongs. */
@Singleton
final class NoteLetters implements LetterWriter {
    private static final Pattern AGAIN = Pattern.compile("(?i)^(re|fwd?|aw|wg)\\s*:\\s*");
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final int NAMED = 3;

    private final MailNotes notes;
    private final InRows came;
    private final OutRows sent;
    private final ReadActions actions;
    private final Rosters rosters;
    private final Author author;

    NoteLetters(
            MailNotes notes, InRows came, OutRows sent, ReadActions actions, Rosters rosters, Author author) {
        this.notes = notes;
        this.came = came;
        this.sent = sent;
        this.actions = actions;
        this.rosters = rosters;
        this.author = author;
    }

    @Override
    public String kind() {
        return MailNotes.KIND;
    }

    @Override
    public Writing write(Notice notice) {
        var workspace = notice.workspace().value();
        var roster = rosters.of(notice.workspace());
        var note = notes.find(notice).orElse(null);
        var committee = roster.committee(notice.committee()).orElse(null);
        if (note == null || committee == null) {
            return new Writing.Nothing("the committee is not there any more");
        }
        var answered = came.find(workspace, note.answers());
        var circle = Circle.of(actions.find(notice.workspace(), notice.actions()), notice.recipient(), roster);
        var before = sent.before(workspace, circle.addresses(), notice.key()).stream()
                .map(OutRow::subject)
                .filter(subject -> !subject.isEmpty())
                .findFirst();
        var subject = answered.map(InRow::subject)
                .filter(text -> !text.isBlank())
                .or(() -> before)
                .map(text -> say("mail.note.again", AGAIN.matcher(text).replaceFirst("")))
                .orElseGet(() -> say("mail.note.subject", committee.name(), named(notice.actions())));
        var letter = new MailLetter(
                Texts.shortened(committee.name(), 100),
                Texts.shortened(subject, 300),
                Arrays.stream(note.text().split("\\n\\s*\\n")).map(String::strip).filter(each -> !each.isEmpty()).toList(),
                List.of(),
                List.of(say("mail.note.by", author.name(notice.actor()), committee.name()), say("mail.note.how")));
        return new Writing.Send(letter, answered.map(InRow::messageId).filter(id -> ID.matcher(id).matches()).orElse(""), List.of());
    }

    private static String named(List<Reference> refs) {
        return Texts.listed(refs.stream().limit(NAMED).map(Reference::toString).toList());
    }
}
