package org.arising.document.importing;

import jakarta.inject.Singleton;
import org.arising.committee.Committee;
import org.arising.document.reading.Draft;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** Documents and how they word actions, in the database. Writes join the caller's transaction. */
@Singleton
final class Documents {
    private final DocumentRows rows;
    private final MentionRows mentions;

    Documents(DocumentRows rows, MentionRows mentions) {
        this.rows = rows;
        this.mentions = mentions;
    }

    /** The same file, where it was imported before. */
    Optional<DocumentRow> find(ImportOrder order, Committee committee) {
        return rows.find(order.workspace().value(), committee.code(), order.sha256());
    }

    void save(ImportOrder order, Committee committee) {
        rows.save(new DocumentRow(
                order.workspace().value(),
                committee.code(),
                order.sha256(),
                order.file(),
                order.draft().form().written(),
                text(order.draft().date()),
                text(order.draft().meeting()),
                order.chosen().all() ? 1 : 0,
                Instants.micros(order.at()),
                order.actor()));
    }

    void saveMention(ImportOrder order, LocalDate day, Draft.Row row, int place, Reference ref) {
        var status = row.status();
        mentions.insert(new MentionRow(
                order.workspace().value(),
                ref.toString(),
                order.sha256(),
                place,
                row.wording().text(),
                status == null ? null : status.written(),
                row.statusNote(),
                row.timing(),
                row.lines().toString(),
                row.number(),
                row.responsible(),
                day.toString()));
    }

    /** The action that was made of a suggestion before. */
    Optional<Reference> madeOf(ImportOrder order, Committee committee, int place) {
        return rows.made(order.workspace().value(), committee.code(), order.sha256(), place).map(Reference::of);
    }

    void saveSuggestion(
            ImportOrder order, Committee committee, int place, Draft.Suggestion suggestion, @Nullable Reference made) {
        rows.saveSuggestion(
                order.workspace().value(),
                committee.code(),
                order.sha256(),
                place,
                suggestion.text(),
                suggestion.why(),
                suggestion.responsible(),
                suggestion.timing(),
                suggestion.lines().toString(),
                made == null ? null : made.toString());
    }

    /** Appendices, letters and topics: what the document holds beside actions. */
    void saveCorrespondence(ImportOrder order, Committee committee) {
        var workspace = order.workspace().value();
        for (var appendix : order.draft().appendices()) {
            rows.insertAppendix(workspace, committee.code(), order.sha256(), appendix.number(), appendix.title());
        }
        var position = 0;
        for (var letter : order.draft().letters()) {
            rows.insertLetter(
                    workspace,
                    committee.code(),
                    order.sha256(),
                    position++,
                    letter.paragraph(),
                    letter.text(),
                    text(letter.date()),
                    letter.appendices().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        position = 0;
        for (var topic : order.draft().topics()) {
            rows.insertTopic(
                    workspace, committee.code(), order.sha256(), position++, topic.text(), topic.lines().toString());
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
