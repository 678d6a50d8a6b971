package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import org.arising.action.Action;
import org.arising.kernel.Texts;
import org.arising.slack.Budget;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** What is said when something could not be done: what was understood, the one thing to mend, and an example. */
public final class ErrorView {
    private static final int CANDIDATES = 10;
    private static final int TYPED = 120;

    private ErrorView() {}

    /**
     * A reading of an ambiguous name.
     *
     * @param label as it is called
     * @param query what to list with that name in place of the ambiguous one
     */
    public record Candidate(String label, String query) {}

    /** A word where a verb stood that is none; the nearest is offered. */
    public static Message unknownVerb(String typed) {
        var nearest = Texts.nearest(Texts.shortened(typed, 40), Verb.words()).flatMap(Verb::read);
        return words(nearest.map(verb -> say("error.no-verb.nearest", quoted(typed), verb.word(), verb.example()))
                .orElseGet(() -> say("error.no-verb", quoted(typed))));
    }

    /** A verb without what it needs. */
    public static Message incomplete(Verb verb) {
        return words(say("error.incomplete", verb.word(), verb.example()));
    }

    /** A reference that names no action in sight, or a bare number that several have; these become buttons. */
    public static Message unknownReference(String typed, Verb verb, List<Action> candidates, LocalDate today) {
        if (candidates.isEmpty()) {
            return words(say("error.no-action", quoted(typed)));
        }
        var few = candidates.stream().limit(CANDIDATES).toList();
        var said = say("error.number", quoted(typed), say("count.actions", candidates.size()));
        var text = new StringBuilder(Escape.text(said));
        var lines = new ArrayList<String>();
        var buttons = new ArrayList<BlockElement>();
        for (var action : few) {
            text.append('\n').append(ActionWords.line(action, today, 80));
            lines.add("• " + ActionWords.titleMarked(action, today));
            buttons.add(Draw.button(
                    action.ref().toString(),
                    ActionIds.verb(verb.word(), buttons.size()),
                    ButtonValue.of(verb.word(), action.ref())));
        }
        return message(text.toString(), said, Draw.markedLines(lines), buttons);
    }

    /** A name that may be several organisations or posts; each becomes a button to its list. */
    public static Message ambiguousName(String typed, List<Candidate> candidates) {
        var few = candidates.stream()
                .filter(one -> one.query().length() <= ButtonValue.QUERY)
                .limit(CANDIDATES)
                .toList();
        var said = say("error.name", quoted(typed), say("count.names", candidates.size()));
        var text = new StringBuilder(said);
        var buttons = new ArrayList<BlockElement>();
        for (var one : few) {
            text.append("\n• ").append(Snippet.of(one.label(), 100));
            buttons.add(Draw.button(
                    Texts.collapsed(one.label()),
                    ActionIds.list(buttons.size()),
                    ButtonValue.query("list", one.query())));
        }
        return message(Escape.text(text.toString()), said, List.of(), buttons);
    }

    /** A refusal in its own words, which say who can. */
    public static Message refused(String why) {
        return words(Texts.shortened(why.isBlank() ? say("refusal.nothing-done") : why, 2_000));
    }

    /** The service has too much to do; nothing was changed. */
    public static Message busy() {
        return words(say("error.busy"));
    }

    private static Message words(String words) {
        return message(Escape.text(words), words, List.of(), List.of());
    }

    private static Message message(
            String text, String said, List<LayoutBlock> more, List<? extends BlockElement> buttons) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(said));
        blocks.addAll(more);
        if (!buttons.isEmpty()) {
            blocks.add(Draw.actions(buttons));
        }
        return new Message(Budget.text(length -> text), List.copyOf(blocks));
    }

    private static String quoted(String typed) {
        return Snippet.of(typed, TYPED);
    }
}
