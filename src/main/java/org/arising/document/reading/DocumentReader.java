package org.arising.document.reading;

import org.arising.document.source.Source;
import org.arising.document.source.SourceReader;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Reads a document: from its file to neutral form, and from there to a draft of what it says. */
public final class DocumentReader {
    private DocumentReader() {}

    /** Reads a file of that name. */
    public static Reading read(String fileName, byte[] content) {
        var name = Texts.fileName(fileName);
        return switch (SourceReader.read(name, content)) {
            case SourceReader.Result.Unreadable(var why) -> new Reading.Unreadable(why);
            case SourceReader.Result.Read(var source) -> read(name, source);
        };
    }

    private static Reading read(String name, Source source) {
        var draft = read(source);
        return draft.actions().isEmpty() && draft.suggestions().isEmpty()
                ? new Reading.Unreadable(nothing(name, draft))
                : new Reading.Read(draft);
    }

    /** What a document in neutral form says. */
    static Draft read(Source source) {
        var head = DocumentHead.of(source);
        var tables = RegisterReader.read(source);
        var paragraphs = Paragraph.of(source);
        var date = tables.date() != null ? tables.date() : head.date();
        if (head.letter()) {
            var body = LetterBody.of(paragraphs);
            var marked = ProseReader.read(paragraphs, head);
            return draft(Form.LETTER, tables, head, date, tables.actions().isEmpty() ? marked.rows() : tables.actions(),
                    body.suggestions(), body.topics(), marked.warnings());
        }
        // A register is told by its tables; what stands around them is its report.
        if (tables.form() == Form.PLAN && date == null) {
            return dated(tables, DocumentHead.month(source).orElse(null));
        }
        var marked = paragraphs.stream().anyMatch(paragraph -> ActionMark.of(paragraph.text()).isPresent());
        if (tables.form() == Form.PLAN || (!marked && tables.actions().stream().anyMatch(row -> row.status() != null))) {
            return tables;
        }
        var prose = ProseReader.read(paragraphs, head);
        var rows = new ArrayList<>(tables.actions().stream().map(row -> row.meeting() == null ? at(row, head) : row).toList());
        rows.addAll(prose.rows());
        rows.sort(Comparator.comparingInt(row -> row.lines().first()));
        var form = prose.rows().isEmpty() && !tables.actions().isEmpty() ? Form.REGISTER : prose.listed() ? Form.NOTE : Form.RECORD;
        return draft(form, tables, head, date, new ActionRows(new ArrayList<>()).of(rows), prose.suggestions(), prose.topics(), prose.warnings());
    }

    /** An update is dated by its month: the last day of it is when the update speaks. */
    private static Draft dated(Draft plan, @Nullable LocalDate date) {
        var warnings = new ArrayList<>(plan.warnings());
        warnings.add(new Draft.Warning(new Draft.Lines(1, 1), date == null
                ? say("doubt.plan-no-date")
                : say("doubt.plan-no-day", date)));
        return new Draft(plan.form(), plan.addressedTo(), date, null, plan.actions(), plan.appendices(), plan.letters(),
                plan.suggestions(), plan.topics(), List.copyOf(warnings));
    }

    private static Draft draft(
            Form form,
            Draft tables,
            DocumentHead head,
            @Nullable LocalDate date,
            List<Draft.Row> rows,
            List<Draft.Suggestion> suggestions,
            List<Draft.Topic> topics,
            List<Draft.Warning> more) {
        var warnings = new ArrayList<>(tables.warnings());
        warnings.addAll(more);
        return new Draft(form, tables.addressedTo(), date, head.meeting(), rows, tables.appendices(), tables.letters(),
                suggestions, topics, List.copyOf(warnings));
    }

    /** A row of a table that is under no meeting of its own is of the document's meeting. */
    private static Draft.Row at(Draft.Row row, DocumentHead head) {
        return new Draft.Row(
                row.number(), head.meeting(), row.itemNo(), row.itemTitle(), row.responsible(), row.kind(), row.wording(),
                row.status(), row.statusNote(), row.appendices(), row.timing(), row.chapter(), row.lines(),
                head.meeting() == null
                        ? row.warnings()
                        : row.warnings().stream().filter(words -> !words.equals(say("doubt.no-meeting.row"))).toList());
    }

    private static String nothing(String name, Draft draft) {
        var words = say("reading.no-action", name);
        if (draft.warnings().isEmpty()) {
            return words;
        }
        var first = draft.warnings().getFirst();
        return say("reading.no-action.doubt", words, first.lines(), first.words());
    }
}
