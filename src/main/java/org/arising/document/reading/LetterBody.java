package org.arising.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The body of a letter: what it asks for by correspondence, and what it notes for other meetings. */
final class LetterBody {
    private final List<Draft.Suggestion> suggestions = new ArrayList<>();
    private final List<Draft.Topic> topics = new ArrayList<>();

    private enum Section {
        OPENING,
        ASKS,
        TOPICS,
        AFTER
    }

    private LetterBody() {}

    /** What a letter's body holds. */
    record Found(List<Draft.Suggestion> suggestions, List<Draft.Topic> topics) {}

    static Found of(List<Paragraph> paragraphs) {
        var body = new LetterBody();
        var section = Section.OPENING;
        for (var paragraph : paragraphs) {
            section = section(paragraph, section);
            switch (section) {
                case TOPICS -> {
                    if (paragraph.kind() == Paragraph.Kind.ENTRY) {
                        body.topics.add(new Draft.Topic(paragraph.lines(), paragraph.text()));
                    }
                }
                case OPENING, ASKS -> body.ask(paragraph, section == Section.ASKS);
                case AFTER -> {}
            }
        }
        return new Found(List.copyOf(body.suggestions), List.copyOf(body.topics));
    }

    private static Section section(Paragraph paragraph, Section before) {
        var text = paragraph.text().toLowerCase(Locale.ROOT);
        if (before == Section.AFTER
                || text.matches("(?:yours (?:sincerely|faithfully|truly|ever)|(?:kind|best) regards).*")
                || text.matches("(?:annex|appendix)\\b.{0,80}|actions? (?:arising|agreed)\\b.{0,60}")) {
            return Section.AFTER;
        }
        var heading = paragraph.kind() != Paragraph.Kind.ENTRY && text.length() < 100 && !text.matches(".*[.,;?]$");
        if (!heading) {
            return before;
        }
        if (text.matches(".*\\b(?:discuss\\w*|raised?|considered|covered)\\b.*\\bmeetings?\\b.*")) {
            return Section.TOPICS;
        }
        return text.matches(".*\\b(?:correspondence|in writing|written|respon\\w+)\\b.*") ? Section.ASKS : before;
    }

    private void ask(Paragraph paragraph, boolean questions) {
        // What ends in a colon only leads in to what is asked beneath it.
        if (paragraph.text().endsWith(":")) {
            return;
        }
        for (var sentence : Sentences.of(paragraph.text())) {
            var why = Sentences.asks(sentence, questions);
            // That the actions of the annex be done is no further request.
            if (why != null && !sentence.matches("(?i).*\\bthe actions\\b.*\\b(?:timescales?|completed|annex)\\b.*")) {
                suggestions.add(new Draft.Suggestion(paragraph.lines(), sentence, why, null, Sentences.timing(sentence)));
            }
        }
    }
}
