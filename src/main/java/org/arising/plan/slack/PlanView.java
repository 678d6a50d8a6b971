package org.arising.plan.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.StaticSelectElement;
import org.arising.action.Action;
import org.arising.action.slack.ActionWords;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.kernel.Texts;
import org.arising.plan.Progress;
import org.arising.plan.Update;
import org.arising.slack.Budget;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.People;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** What is said of a period: to each lead, and to the officers who gather. */
public final class PlanView {
    private static final int OWN_BUTTONS = 10;
    private static final int MENU = 100;
    private static final int LEADS = 15;

    private PlanView() {}

    /** To a lead: its commitments, each with a button, or beyond ten with a menu; what was given is shown as given. */
    public static Message ask(Committee committee, Progress progress, List<Action> asked) {
        var period = progress.period();
        var heading = say("plan.ask.heading", Snippet.of(committee.name(), 70), Snippet.of(period.label(), 60));
        var ask = period.issued()
                ? say("plan.ask.issued")
                : say("plan.ask.please", asked.size(), period.due());
        var text = Budget.text(length -> Escape.text(heading + "\n" + ask) + asked.stream()
                .map(action -> "\n" + marked(Escape.text(line(action, length)), progress.updates().get(action.ref())))
                .collect(Collectors.joining()));
        var few = asked.size() <= OWN_BUTTONS;
        var head = List.<LayoutBlock>of(Draw.header(heading), Draw.section(ask));
        var foot = few || period.issued()
                ? List.<LayoutBlock>of()
                : menu(asked, progress, PlanIds.CHOOSE, say("plan.ask.placeholder"));
        var body = new ArrayList<List<LayoutBlock>>();
        for (var action : asked) {
            body.add(List.of(card(action, progress, few && !period.issued(), body.size())));
        }
        return Budget.message(text, head, body, foot, left -> say("plan.ask.more", left));
    }

    private static LayoutBlock card(Action action, Progress progress, boolean button, int index) {
        var update = progress.updates().get(action.ref());
        var words = marked(Escape.mrkdwn(line(action, 160)), update);
        return button
                ? Draw.marked(words, Draw.button(
                        update == null ? say("plan.button.give") : say("plan.button.change"),
                        PlanIds.give(index),
                        ButtonValue.of("plan", action.ref())))
                : Draw.marked(words);
    }

    private static String line(Action action, int length) {
        return say("plan.line", action.ref(), ActionWords.shortText(action, length));
    }

    /** The line of a commitment, and who has given its update. */
    private static String marked(String line, @Nullable Update update) {
        return update == null ? line : say("plan.line.given", line, People.spoken(update.by()));
    }

    private static List<LayoutBlock> menu(List<Action> actions, Progress progress, String id, String placeholder) {
        var options = actions.stream()
                .limit(MENU)
                .map(action -> Draw.option(
                        (progress.updates().containsKey(action.ref())
                                        ? say("plan.menu.given", action.ref())
                                        : action.ref().toString())
                                + " · " + ActionWords.shortText(action, 24),
                        action.ref().toString()))
                .toList();
        return options.isEmpty()
                ? List.of()
                : List.of(Draw.actions(List.of(StaticSelectElement.builder()
                        .actionId(id)
                        .placeholder(Draw.plain(placeholder, 150))
                        .options(options)
                        .build())));
    }

    /** To an officer: how far the period is, who is missing, and what can be done. */
    public static Message progress(Committee committee, Progress progress, Roster roster, String first) {
        var period = progress.period();
        var given = progress.commitments().size() - progress.missing().size();
        var heading = say(
                "plan.progress.heading",
                Snippet.of(committee.name(), 80),
                Snippet.of(period.label(), 60),
                given,
                progress.commitments().size(),
                period.due());
        var blocks = new ArrayList<LayoutBlock>();
        if (!first.isEmpty()) {
            blocks.add(Draw.section(Texts.shortened(first, Budget.SECTION)));
        }
        blocks.add(Draw.marked("*" + Escape.mrkdwn(heading) + "*"));
        var missing = missing(progress, roster);
        if (!missing.isEmpty()) {
            blocks.add(Draw.section(missing));
        }
        blocks.addAll(menu(progress.commitments(), progress, PlanIds.EDIT, say("plan.progress.placeholder")));
        var value = ButtonValue.query("plan", committee.code());
        var confirm = committee.channel() == null
                ? say("plan.issue.confirm")
                : say("plan.issue.confirm-posted", People.channel(committee.channel()));
        blocks.add(Draw.actions(List.of(
                Draw.button(say("plan.button.remind"), PlanIds.REMIND, value),
                Draw.button(
                        say("plan.button.issue"),
                        PlanIds.ISSUE,
                        value,
                        Draw.confirm(say("plan.issue.title"), confirm, say("plan.issue.yes"))))));
        var text = (first.isEmpty() ? "" : first + " ") + heading + (missing.isEmpty() ? "" : " " + missing);
        return new Message(Budget.text(length -> Escape.text(text)), List.copyOf(blocks));
    }

    private static String missing(Progress progress, Roster roster) {
        var leads = progress.missingByLead();
        if (leads.isEmpty()) {
            return "";
        }
        var lines = leads.entrySet().stream()
                .limit(LEADS)
                .map(entry -> "• " + say("plan.missing.lead", Snippet.of(entry.getKey(), 120), entry.getValue()))
                .collect(Collectors.joining("\n"));
        var more = leads.size() > LEADS ? "\n• " + say("plan.missing.more", leads.size() - LEADS) : "";
        var unroutable = progress.unroutable(roster).size();
        return say("plan.missing.begins") + "\n" + lines + more
                + (unroutable == 0 ? "" : "\n" + say("plan.missing.nobody", unroutable));
    }
}
