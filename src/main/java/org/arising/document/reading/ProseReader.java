package org.arising.document.reading;

import org.arising.action.Kind;
import org.arising.action.Wording;
import org.arising.document.source.Place;
import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/**
 * Reads minutes, records and notes: actions marked where they arose ({@code Action 3: …}), in lists ({@code Actions:}), in
 * the margin ({@code Action: Clerk}) or at the end of a paragraph; and sentences that promise without being marked, as
 * suggestions.
 */
final class ProseReader {
    private static final Pattern ITEM = Pattern.compile("^(\\d{1,2})(\\.?)\\s+(\\S.{1,148})$");
    private static final Pattern PARAGRAPH = Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3}){1,3})[.)]?\\s+(.+)$");
    private static final Pattern MARKED = Pattern.compile("^\\(?([a-zA-Z]?\\d{1,3}(?:\\.\\d{1,3})?|[a-h])[:.)]\\s+(.+)$");
    private static final Pattern LEADS_IN = Pattern.compile("(?i)\\b(?:undertook|agreed|committed|promised|offered|requested|asked)\\b.{0,60}:$");
    private static final Pattern DELEGATED = Pattern.compile("(?i)\\bauthority (?:be |was |is )?delegated\\b|\\bdelegated authority\\b");
    private static final Pattern REQUESTED = Pattern.compile("(?i)\\b(?:committee|panel|board|members)\\b(?: also| further)? (?:requested|asked)\\b");
    private static final Pattern RESOLVED = Pattern.compile("(?i)^(?:resolved|agreed|decision)\\s*[:–—-]?\\s*(that\\b.*)$");

    private final DocumentHead head;
    private final List<ActionDraft> actions = new ArrayList<>();
    private final List<Draft.Suggestion> suggestions = new ArrayList<>();
    private final List<Draft.Warning> warnings = new ArrayList<>();
    private @Nullable String itemNo;
    private @Nullable String itemTitle;
    private @Nullable Paragraph before;
    /** The entry last read beneath words such as "undertook to:", which the next one goes on with. */
    private @Nullable Paragraph leadIn;

    private boolean inList;
    private boolean listed;
    private boolean seenMarker;
    private boolean leads;

    private ProseReader(DocumentHead head) {
        this.head = head;
    }

    /** An action while it is read. */
    private record ActionDraft(
            Place place,
            @Nullable String number,
            @Nullable String itemNo,
            @Nullable String itemTitle,
            @Nullable String owner,
            String text,
            List<Wording.Part> parts,
            List<String> warnings) {}

    static ProseDraft read(List<Paragraph> paragraphs, DocumentHead head) {
        var reader = new ProseReader(head);
        // Where actions are marked, "agreed to:" above a list is the story of the meeting; where nothing is, it is an action.
        reader.leads = paragraphs.stream().noneMatch(paragraph -> ActionMark.of(paragraph.text()).isPresent());
        paragraphs.forEach(reader::take);
        return new ProseDraft(
                reader.listed,
                new ActionRows(reader.warnings).of(reader.actions.stream().map(reader::row).toList()),
                reader.suggestions.stream().filter(reader::isNew).toList(),
                List.of(),
                List.copyOf(reader.warnings));
    }

    private void take(Paragraph paragraph) {
        if (paragraph.kind() == Paragraph.Kind.TABLE) {
            inList = false;
            before = null;
            return;
        }
        var mark = ActionMark.of(paragraph.text());
        if (mark.isPresent()) {
            mark(paragraph, mark.get());
        } else if (isItem(paragraph)) {
            inList = false;
        } else if (inList && isListed(paragraph)) {
            return;
        } else {
            inList = false;
            body(paragraph);
        }
        before = paragraph;
    }

    private void mark(Paragraph paragraph, ActionMark mark) {
        switch (mark) {
            case ActionMark.Heading() -> {
                inList = true;
                seenMarker = false;
            }
            case ActionMark.None() -> inList = false;
            case ActionMark.Inline(var number, var owner, var text) -> {
                inList = false;
                add(paragraph, number, owner, text, List.of());
            }
            case ActionMark.Margin(var number, var owner) -> {
                inList = false;
                var about = before;
                if (about != null && about.kind() != Paragraph.Kind.HEADING) {
                    margin(about, paragraph, number, owner, unnumbered(about.text()));
                } else {
                    warnings.add(new Draft.Warning(paragraph.lines(), say("doubt.mark-without-words", owner)));
                }
            }
            case ActionMark.Ending(var number, var owner, var words) -> {
                inList = false;
                margin(paragraph, paragraph, number, owner, unnumbered(words));
            }
        }
    }

    private void margin(Paragraph about, Paragraph at, @Nullable String number, String owner, String words) {
        var sentences = Sentences.of(words);
        var promising = sentences.stream().filter(each -> Sentences.promises(each) != null || Sentences.asks(each, false) != null).toList();
        var text = promising.isEmpty() ? sentences.getLast() : promising.getLast();
        suggestions.removeIf(suggestion -> suggestion.text().equals(text));
        var place = new Place(about.place().first(), at.place().last(), at.place().page());
        actions.add(new ActionDraft(
                place, number, itemNo, itemTitle, owner, text, List.of(), List.of(say("doubt.owner-in-mark"))));
    }

    /** An entry of a list of actions; false where the list is over. */
    private boolean isListed(Paragraph paragraph) {
        var text = paragraph.text();
        if (paragraph.kind() == Paragraph.Kind.HEADING || (PARAGRAPH.matcher(text).matches() && !isNumberedAction(text))) {
            return false;
        }
        var marked = MARKED.matcher(text);
        if (paragraph.kind() == Paragraph.Kind.ENTRY && paragraph.depth() > 0 && !actions.isEmpty() && seenMarker) {
            part(text);
            return true;
        }
        if (marked.matches()) {
            return listed(paragraph, marked.group(1), marked.group(2));
        }
        if (paragraph.kind() == Paragraph.Kind.ENTRY) {
            return listed(paragraph, paragraph.bullet().matches("\\W*\\d.*") ? paragraph.bullet().replaceAll("[^\\w./]", "") : null, text);
        }
        return !seenMarker && Owner.of(text).stated() != null && listed(paragraph, null, text);
    }

    /** {@code 2.4 JB to …}: the reference of an action that meetings carry on, in a list of actions. */
    private static boolean isNumberedAction(String text) {
        var numbered = PARAGRAPH.matcher(text);
        return numbered.matches() && Owner.of(numbered.group(2)).stated() != null && numbered.group(2).matches(".{0,60}?\\bto\\b.*");
    }

    private boolean listed(Paragraph paragraph, @Nullable String number, String text) {
        listed = true;
        seenMarker = true;
        add(paragraph, number, null, text, List.of());
        return true;
    }

    private void add(
            Paragraph paragraph, @Nullable String number, @Nullable String owner, String text, List<Wording.Part> parts) {
        var told = new ArrayList<String>();
        var initials = Pattern.compile("^([A-Z]{2,4}(?:\\s*[/&,]\\s*[A-Z]{2,4})*)\\s*[:–—-]\\s+(.+)$").matcher(text);
        var named = owner;
        var words = text;
        if (named == null && initials.matches()) {
            named = initials.group(1);
            words = initials.group(2);
        }
        if (named == null) {
            var stated = Owner.of(words);
            named = stated.stated();
            var doubt = stated.doubt();
            if (doubt != null) {
                told.add(doubt);
            }
            second(words, named, told);
        }
        if (paragraph.place().last() > paragraph.place().first()) {
            told.add(say("doubt.joined.lines", paragraph.lines()));
        }
        actions.add(new ActionDraft(paragraph.place(), number, itemNo, itemTitle, named, words, parts, told));
    }

    /** A later sentence may give somebody else something to do. */
    private static void second(String text, @Nullable String owner, List<String> told) {
        var sentences = Sentences.of(text);
        for (int i = 1; i < sentences.size(); i++) {
            var other = Owner.of(sentences.get(i)).stated();
            if (other != null && !other.equals(owner)) {
                told.add(say("doubt.other-owner", other));
            }
        }
    }

    private void part(String text) {
        var last = actions.removeLast();
        var parts = new ArrayList<>(last.parts());
        parts.add(new Wording.Part(text, ""));
        actions.add(new ActionDraft(last.place(), last.number(), last.itemNo(), last.itemTitle(), last.owner(), last.text(),
                List.copyOf(parts), last.warnings()));
    }

    private boolean isItem(Paragraph paragraph) {
        var item = ITEM.matcher(paragraph.text());
        if (!item.matches() || DocumentHead.DAY.matcher(paragraph.text()).lookingAt()) {
            return false;
        }
        var title = item.group(3);
        var heading = paragraph.kind() == Paragraph.Kind.HEADING;
        var bare = paragraph.kind() == Paragraph.Kind.WORDS && !inList && !title.matches(".*[.;:,?]$")
                && (Character.isUpperCase(title.codePointAt(0)) || !item.group(2).isEmpty())
                && Sentences.promises(title) == null && title.split("\\s+").length <= 22;
        if (heading || bare) {
            itemNo = item.group(1);
            itemTitle = title.strip();
            return true;
        }
        return false;
    }

    private void body(Paragraph paragraph) {
        if (paragraph.kind() == Paragraph.Kind.HEADING) {
            return;
        }
        var text = unnumbered(paragraph.text());
        var resolved = RESOLVED.matcher(text);
        if (resolved.matches() && DELEGATED.matcher(text).find()) {
            add(paragraph, null, null, capital(resolved.group(1)), List.of());
            return;
        }
        if (leads && paragraph.kind() == Paragraph.Kind.ENTRY && before != null && LEADS_IN.matcher(before.text()).find()) {
            add(before, null, null, unnumbered(before.text()), List.of(new Wording.Part(text, "")));
            leadIn = paragraph;
            return;
        }
        if (leadIn != null && leadIn.equals(before) && paragraph.kind() == Paragraph.Kind.ENTRY) {
            part(text);
            leadIn = paragraph;
            return;
        }
        suggest(paragraph, text);
    }

    private void suggest(Paragraph paragraph, String text) {
        for (var sentence : Sentences.of(text)) {
            var promised = Sentences.promises(sentence);
            var why = promised != null ? promised : Sentences.asks(sentence, false);
            var owner = Owner.of(sentence.replaceFirst("(?i)^.*?\\b(?:it was agreed that|agreed that|as a result,|, and,? as a result,?)\\s+", ""));
            var about = owner.thing() && promised != null && !sentence.matches("(?i).*\\b(?:undertook|agreed)\\b.*");
            if (why != null && !about && !sentence.endsWith(":")) {
                suggestions.add(new Draft.Suggestion(paragraph.lines(), sentence, why, owner.stated(), Sentences.timing(sentence)));
            }
        }
    }

    /** A sentence that a marked action repeats is no suggestion. */
    private boolean isNew(Draft.Suggestion suggestion) {
        return actions.stream().noneMatch(action -> suggestion.text().contains(action.text()) || action.text().contains(suggestion.text()));
    }

    private Draft.Row row(ActionDraft action) {
        var told = new ArrayList<>(action.warnings());
        var meeting = head.meeting();
        if (meeting == null) {
            told.add(say("doubt.no-meeting.document"));
        }
        var wording = new Wording(Texts.collapsed(action.text()), action.parts(), "");
        return new Draft.Row(
                action.number(),
                meeting,
                action.itemNo(),
                action.itemTitle(),
                action.owner(),
                DELEGATED.matcher(wording.leadIn()).find() ? Kind.DELEGATION
                        : REQUESTED.matcher(wording.leadIn()).find() ? Kind.REQUEST : Kind.UNDERTAKING,
                wording,
                null,
                "",
                List.of(),
                Sentences.timing(action.parts().isEmpty() ? wording.leadIn() : ""),
                null,
                Draft.Lines.of(action.place()),
                List.copyOf(told));
    }

    private static String unnumbered(String text) {
        var numbered = PARAGRAPH.matcher(text);
        return numbered.matches() ? numbered.group(2) : text;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
