package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.ReadActions;
import org.arising.kernel.Texts;
import org.arising.outbox.Notice;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.NoticeView;
import org.arising.slack.Standings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/** The one public line that a write of record makes in the committee's channel. */
@Singleton
final class RecordNotice implements NoticeView {
    private static final int BUTTONS = 5;
    private static final String MERGED = "merged";

    private final ReadActions actions;

    private final Standings standings;

    RecordNotice(ReadActions actions, Standings standings) {
        this.actions = actions;
        this.standings = standings;
    }

    @Override
    public String kind() {
        return "record";
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        var by = standings.name(notice.actor());
        var about = actions.find(notice.workspace(), notice.actions());
        return switch (about.size()) {
            case 0 -> new Rendering.Say(words(notice, by));
            case 1 -> new Rendering.Say(RecordView.of(
                    about.getFirst(), done(notice), by, note(notice, about.getFirst())));
            default -> new Rendering.Say(several(about, notice.subject().equals(MERGED)
                    ? merged(notice, about, by)
                    : say("record.several", listed(about), Escape.text(done(notice)), Escape.mrkdwn(by))));
        };
    }

    /** What is not about an action: sending was switched. */
    private static Message words(Notice notice, String by) {
        var line = say("record.words", Escape.text(notice.subject()), Escape.mrkdwn(by));
        return new Message(line, List.of(Draw.marked(line)));
    }

    /** What was done to actions, of which the subject is the code: {@code deadline moved}. */
    private static String done(Notice notice) {
        return say("record.done." + notice.subject().replace(' ', '-'));
    }

    /** A completed action's note says no more than the line does. */
    private String note(Notice notice, Action action) {
        return switch (notice.subject()) {
            case "completed", "corrected", "written about" -> "";
            case "answered" -> action.awaiting() == null
                    ? action.statusNote()
                    : action.statusNote() + " " + say("record.note.waits");
            case "added" -> say("record.note.added", action.responsible().spoken(), action.deadline().spoken());
            case "snoozed", "deadline moved", "reassigned", "part reassigned", "said not to be theirs", "noted", "carried over" ->
                actions.history(notice.workspace(), action.ref()).stream()
                        .reduce((first, second) -> second)
                        .map(event -> EventWords.plain(event.what()))
                        .orElse("");
            default -> action.statusNote();
        };
    }

    /** The first of them stays, and says why in its history. */
    private String merged(Notice notice, List<Action> about, String by) {
        var first = about.getFirst();
        var reason = actions.history(notice.workspace(), first.ref()).stream()
                .map(Event::what)
                .flatMap(what -> what instanceof Happening.Merged(var from, var why) ? Stream.of(why) : Stream.empty())
                .reduce((before, newest) -> newest)
                .orElse("");
        return say(
                "record.merged",
                listed(about.subList(1, about.size())),
                first.ref(),
                Escape.mrkdwn(by),
                Escape.mrkdwn(Texts.shortened(reason, 300)));
    }

    private static String listed(List<Action> about) {
        return Texts.listed(about.stream().map(action -> action.ref().toString()).toList());
    }

    private static Message several(List<Action> about, String line) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.marked(Texts.shortened(line, 2_900)));
        var buttons = new ArrayList<com.slack.api.model.block.element.BlockElement>();
        about.stream()
                .limit(BUTTONS)
                .forEach(action -> buttons.add(Draw.button(
                        say("record.button.show", action.ref()),
                        ActionIds.verb(Verb.SHOW.word(), buttons.size()),
                        org.arising.slack.ButtonValue.of(Verb.SHOW.word(), action.ref()))));
        blocks.add(Draw.actions(buttons));
        return new Message(Texts.shortened(line, 3_900), List.copyOf(blocks));
    }
}
