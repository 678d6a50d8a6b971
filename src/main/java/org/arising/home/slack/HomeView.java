package org.arising.home.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.action.slack.ActionCard;
import org.arising.action.slack.ActionIds;
import org.arising.action.slack.Verb;
import org.arising.committee.Way;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Modal;
import org.arising.slack.Picture;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.arising.kernel.Words.say;

/** The home tab: what I owe, what waits for my acceptance, and my committees. Never empty: it says what can be done. */
public final class HomeView {
    /** How many actions are shown of each kind. */
    public static final int SHOWN = 5;

    /** How many committees are shown. */
    public static final int COMMITTEES = 15;

    /** How many of them have a picture. */
    public static final int PICTURES = 2;

    private static final int LENGTH = 200;

    private HomeView() {}

    /**
     * What is known of its owner.
     *
     * @param owed how many ongoing actions they answer for, of which the first are {@code pressing}
     * @param way where they have chosen that reminders reach them, or null while they have not
     * @param answers whether they answer for anybody, and so are reminded
     * @param waiting how many answers wait for their acceptance, of which the first are {@code answered}
     * @param more how many committees there are beside these
     */
    public record Home(
            long owed,
            List<Action> pressing,
            boolean answers,
            @Nullable Way way,
            long waiting,
            List<Action> answered,
            List<Standing> committees,
            int more) {
        /** The same without pictures. */
        Home plain() {
            return new Home(
                    owed, pressing, answers, way, waiting, answered, committees.stream().map(Standing::plain).toList(), more);
        }
    }

    /**
     * How a committee stands.
     *
     * @param next its next meeting, or null where none is known
     * @param picture of it, or null where none is shown
     */
    public record Standing(
            String code,
            String name,
            long ongoing,
            long overdue,
            @Nullable LocalDate next,
            boolean isOfficer,
            Picture.@Nullable Held picture) {
        Standing plain() {
            return new Standing(code, name, ongoing, overdue, next, isOfficer, null);
        }
    }

    /** The tab. */
    public static View of(Home home, LocalDate today) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.header(say("home.owed", home.owed())));
        home.pressing().stream().limit(SHOWN).forEach(action -> {
            blocks.addAll(ActionCard.of(action, today, LENGTH));
            blocks.add(buttons(action, Verb.COMPLETE, Verb.UPDATE, Verb.PROMISE));
        });
        if (home.owed() > SHOWN) {
            blocks.add(Draw.actions(List.of(list(say("home.button.owed"), 0, "ongoing mine"))));
        }
        if (home.answers()) {
            blocks.addAll(way(home.way()));
        }
        if (home.waiting() > 0) {
            blocks.add(Draw.header(say("home.waiting", home.waiting())));
            home.answered().stream().limit(SHOWN).forEach(action -> {
                blocks.addAll(ActionCard.of(action, today, LENGTH));
                blocks.add(buttons(action, Verb.ACCEPT, Verb.RETURN));
            });
            if (home.waiting() > SHOWN) {
                blocks.add(Draw.actions(List.of(list(say("home.button.answered"), 1, "answered"))));
            }
        }
        blocks.add(Draw.header(say("home.committees")));
        if (home.committees().isEmpty()) {
            blocks.add(Draw.section(say("home.no-committee")));
        }
        home.committees().stream().limit(COMMITTEES).forEach(committee -> committee(blocks, committee));
        if (home.more() > 0) {
            blocks.add(Draw.context(say("home.more-committees", home.more())));
        }
        if (!home.committees().isEmpty()) {
            blocks.add(Draw.actions(List.of(Draw.finding(ActionIds.FIND, say("home.find")))));
        }
        blocks.add(Draw.context(say("home.help")));
        return Modal.home(blocks);
    }

    /** The tab where it could not be drawn: what happened, and what to do. */
    public static View plain() {
        return Modal.home(List.of(Draw.header(say("home.failed.title")), Draw.section(say("home.failed"))));
    }

    /** The choice, and what it means as it stands. */
    private static List<LayoutBlock> way(@Nullable Way chosen) {
        var options = Arrays.stream(Way.values())
                .map(way -> Draw.option(say("home.way." + way.written()), way.written()))
                .toList();
        var menu = StaticSelectElement.builder()
                .actionId(ActionIds.WAY)
                .placeholder(Draw.plain(say("home.way.placeholder"), 150))
                .options(options)
                .initialOption(options.stream()
                        .filter(option -> chosen != null && option.getValue().equals(chosen.written()))
                        .findFirst()
                        .orElse(null))
                .build();
        return List.of(
                Draw.marked(say("home.way.ask"), menu),
                Draw.context(say("home.way.means." + (chosen == null ? "unchosen" : chosen.written()))));
    }

    private static LayoutBlock buttons(Action action, Verb... verbs) {
        var buttons = new ArrayList<BlockElement>();
        for (var verb : verbs) {
            buttons.add(ActionCard.button(verb, action));
        }
        return Draw.actions(buttons);
    }

    private static void committee(List<LayoutBlock> blocks, Standing committee) {
        var name = Snippet.of(committee.name(), 150);
        var code = committee.code();
        var next = committee.next();
        blocks.add(Draw.section(next == null
                ? say("home.committee.no-meeting", name, code, committee.ongoing(), committee.overdue())
                : say("home.committee.next-meeting", name, code, committee.ongoing(), committee.overdue(), next)));
        if (committee.picture() != null) {
            blocks.add(Draw.picture(committee.picture()));
        }
        var buttons = new ArrayList<BlockElement>();
        if (committee.overdue() > 0) {
            buttons.add(list(say("home.button.overdue"), 0, "overdue " + code));
        }
        if (committee.ongoing() > 0) {
            buttons.add(list(say("home.button.ongoing"), 1, "ongoing " + code));
        }
        if (committee.isOfficer()) {
            buttons.add(Draw.button(
                    Verb.ADD.label(), ActionIds.verb(Verb.ADD.word(), 2), ButtonValue.query(Verb.ADD.word(), "")));
            buttons.add(Draw.button(
                    Verb.SETTINGS.label(),
                    ActionIds.verb(Verb.SETTINGS.word(), 3),
                    ButtonValue.query(Verb.SETTINGS.word(), code)));
            buttons.add(Draw.button(
                    say("home.button.sending"), ActionIds.SENDING, ButtonValue.query("sending", code)));
        }
        if (!buttons.isEmpty()) {
            blocks.add(Draw.actions(buttons));
        }
    }

    private static BlockElement list(String label, int index, String query) {
        return Draw.button(label, ActionIds.list(index), ButtonValue.query("list", query));
    }
}
