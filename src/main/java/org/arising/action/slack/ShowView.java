package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import org.arising.action.Action;
import org.arising.action.Event;
import org.arising.action.Kind;
import org.arising.action.Stage;
import org.arising.action.State;
import org.arising.kernel.Days;
import org.arising.kernel.Texts;
import org.arising.slack.Budget;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.People;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.arising.kernel.Words.say;

/** An action whole: its words, what is known of it, its responses and its history. */
public final class ShowView {
    /** Longer than any action of the registers, and short enough to leave room for the rest. */
    private static final int WORDING = 5_000;

    private static final int EVENTS = 12;
    private static final int RESPONSES = 5;
    private static final int FILES = 5;
    /** What is not said of a delegation, which nobody is asked for; that it ends has a button of its own. */
    private static final Set<Verb> OF_OTHERS = Set.of(Verb.REQUEST, Verb.CHASE, Verb.PROMISE, Verb.COMPLETE, Verb.CLOSE);
    /** What Slack takes in one menu. */
    private static final int OVERFLOW = 5;

    private ShowView() {}

    /** The action as its viewer sees it. */
    public static Message of(Shown shown, LocalDate today) {
        var action = shown.action();
        var head = List.<LayoutBlock>of(
                Draw.marked(ActionWords.titleMarked(action, today)),
                Draw.section(Texts.shortened(action.statusSentence(), 1_000)));
        var body = new ArrayList<List<LayoutBlock>>();
        wording(action).forEach(section -> body.add(List.of(section)));
        Draw.markedLines(ShowFacts.lines(action, shown.merged())).forEach(section -> body.add(List.of(section)));
        Draw.markedLines(responses(shown)).forEach(section -> body.add(List.of(section)));
        Draw.markedLines(history(shown)).forEach(section -> body.add(List.of(section)));
        var buttons = buttons(shown);
        var foot = buttons.isEmpty() ? List.<LayoutBlock>of() : List.<LayoutBlock>of(Draw.actions(buttons));
        return Budget.message(text(shown, today), head, body, foot, left -> say("show.left-out"));
    }

    private static String text(Shown shown, LocalDate today) {
        var action = shown.action();
        return Escape.text(String.join(
                "\n",
                ActionWords.title(action, today),
                Texts.shortened(action.statusSentence(), 400),
                ActionWords.context(action),
                Texts.shortened(numbered(action), 2_500),
                say("show.spoken.counts", shown.responses().size(), shown.history().size())));
    }

    private static List<LayoutBlock> wording(Action action) {
        var whole = numbered(action);
        if (whole.isBlank()) {
            return List.of(Draw.section(say("show.no-text")));
        }
        var sections = new ArrayList<>(Draw.sections(Texts.shortened(whole, WORDING)));
        if (whole.length() > WORDING) {
            sections.add(Draw.context(say("show.long-text", whole.length())));
        }
        return sections;
    }

    /** The wording with its parts counted from 1, each with its outcome. */
    private static String numbered(Action action) {
        var lines = new ArrayList<String>();
        var wording = action.wording();
        lines.add(wording.leadIn());
        for (int i = 0; i < wording.parts().size(); i++) {
            var part = wording.parts().get(i);
            lines.add(part.leadIn());
            lines.add("%d. %s%s%s".formatted(i + 1, outcome(action, i), ActionWords.lead(action, i), part.text()));
        }
        lines.add(wording.closing());
        return String.join("\n", lines.stream().filter(line -> !line.isBlank()).toList());
    }

    private static String outcome(Action action, int part) {
        var answered = action.answered().get(part);
        if (answered != null) {
            return say("show.part.answered", answered) + " ";
        }
        return switch (action.state()) {
            case State.Ongoing() -> say("show.part.open") + " ";
            case State.Completed completed -> "";
            case State.Closed closed -> say("show.part.not-answered") + " ";
        };
    }

    private static List<String> responses(Shown shown) {
        if (shown.responses().isEmpty()) {
            return List.of();
        }
        var all = shown.responses();
        var lines = new ArrayList<String>();
        lines.add("*" + say("show.responses") + "*" + earlier(all.size() - RESPONSES));
        all.stream().skip(Math.max(0, all.size() - RESPONSES)).forEach(response -> lines.add(response(response)));
        return lines;
    }

    private static String response(Shown.ResponseLine response) {
        var words = Escape.mrkdwn(Snippet.of(response.text(), 200));
        var by = People.spoken(response.from());
        var from = response.to() == null ? by : say("show.response.merged", by, response.to());
        return "• "
                + (words.isEmpty()
                        ? say("show.response", from, response.received())
                        : say("show.response.words", from, response.received(), words))
                + (response.files().isEmpty() ? "" : "\n    " + files(response.files()));
    }

    private static String files(List<Shown.FileLine> files) {
        var named = files.stream()
                .limit(FILES)
                .map(file -> Escape.mrkdwn(Texts.shortened(file.spoken(), 50)))
                .reduce((left, right) -> say("join.comma", left, right))
                .orElseThrow();
        return files.size() > FILES ? say("show.files.more", named, files.size() - FILES) : say("show.files", named);
    }

    private static List<String> history(Shown shown) {
        if (shown.history().isEmpty()) {
            return List.of();
        }
        var all = shown.history();
        var lines = new ArrayList<String>();
        lines.add("*" + say("show.history") + "*" + earlier(all.size() - EVENTS));
        LocalDate day = null;
        for (Event event : all.subList(Math.max(0, all.size() - EVENTS), all.size())) {
            if (!event.day().equals(day)) {
                day = event.day();
                lines.add(Days.spoken(day));
            }
            lines.add("• " + EventWords.marked(event));
        }
        return lines;
    }

    private static String earlier(int count) {
        return count > 0 ? " " + say("show.earlier", count) : "";
    }

    private static List<BlockElement> buttons(Shown shown) {
        var stage = shown.action().stage();
        var buttons = new ArrayList<BlockElement>();
        var delegation = shown.action().kind() == Kind.DELEGATION;
        (delegation && stage == Stage.ONGOING ? List.of(Verb.CLOSE, Verb.UPDATE) : first(stage)).stream()
                .filter(shown::may)
                .forEach(verb -> buttons.add(ActionCard.button(verb, shown.action())));
        List<OptionObject> options = rest(stage).stream()
                .filter(shown::may)
                .filter(verb -> !delegation || !OF_OTHERS.contains(verb))
                .map(verb -> Draw.option(verb.label(), ButtonValue.of(verb.word(), shown.action().ref()).written()))
                .toList();
        for (int from = 0; from < options.size(); from += OVERFLOW) {
            var few = options.subList(from, Math.min(options.size(), from + OVERFLOW));
            buttons.add(Draw.overflow(ActionIds.more(from / OVERFLOW), few));
        }
        return buttons;
    }

    private static List<Verb> first(Stage stage) {
        return switch (stage) {
            case ONGOING -> List.of(Verb.COMPLETE, Verb.UPDATE, Verb.SNOOZE);
            case ANSWERED -> List.of(Verb.ACCEPT, Verb.RETURN);
            case COMPLETED, CLOSED -> List.of();
        };
    }

    private static List<Verb> rest(Stage stage) {
        return switch (stage) {
            case ONGOING -> List.of(
                    Verb.REQUEST, Verb.CHASE, Verb.WRITE, Verb.PROMISE, Verb.EXTEND, Verb.ASSIGN, Verb.EDIT, Verb.SPLIT,
                    Verb.NOTE, Verb.CLOSE, Verb.WITHDRAW);
            case ANSWERED -> List.of(Verb.COMPLETE, Verb.WRITE, Verb.EXTEND, Verb.ASSIGN, Verb.EDIT, Verb.CLOSE);
            case COMPLETED -> List.of(Verb.NOTE, Verb.RETURN, Verb.REOPEN, Verb.EDIT, Verb.WRITE);
            case CLOSED -> List.of(Verb.NOTE, Verb.REOPEN, Verb.EDIT, Verb.WRITE);
        };
    }
}
