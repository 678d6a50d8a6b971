package org.arising.plan.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.plan.Period;
import org.arising.plan.Update;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import static org.arising.kernel.Words.say;

/** The forms of a plan: a new period, a lead's update, an officer's edition of one. */
public final class PlanModal {
    private static final int CHAPTERS = 20;
    private static final int LONGEST = 2_500;

    private PlanModal() {}

    /** {@code Ask for updates}: what the period covers, and by when leads answer. */
    public static View open(Committee committee, List<Action> commitments, LocalDate due, @Nullable String channel) {
        var chapters = new LinkedHashMap<String, Integer>();
        commitments.forEach(action -> chapters.merge(chapter(action), 1, Integer::sum));
        var lines = chapters.entrySet().stream()
                .limit(CHAPTERS)
                .map(entry -> "• " + say("plan.open.chapter", Snippet.of(entry.getKey(), 100), entry.getValue()))
                .toList();
        var more = chapters.size() > CHAPTERS ? "\n• " + say("plan.open.more-chapters", chapters.size() - CHAPTERS) : "";
        var blocks = new ArrayList<LayoutBlock>();
        var begins = say("plan.open.begins", commitments.size(), Snippet.of(committee.name(), 150));
        blocks.add(Draw.section(begins + "\n" + String.join("\n", lines) + more));
        blocks.add(Field.line(PlanIds.PERIOD, say("plan.open.label.period"), "", false, say("plan.open.hint.period")));
        blocks.add(Field.day(Inputs.DEADLINE, say("plan.open.label.deadline"), due, false, say("plan.open.hint.deadline")));
        blocks.add(Draw.context(say("plan.open.how")));
        return Modal.form(
                PlanIds.OPEN_FORM,
                say("plan.open.title"),
                say("plan.open.submit"),
                ModalSubject.ofCommittee(committee.code(), channel).written(),
                blocks);
    }

    /** {@code Give update}: how a commitment stands. What was said last is filled in, to be written on. */
    public static View give(Action action, Period period, @Nullable Update before, @Nullable String channel) {
        return give(action, period, before, channel, List.of(), before == null ? action.statusNote() : before.text());
    }

    /** The same once more: what was typed stays, beneath what somebody else has said meanwhile. */
    public static View giveAgain(Action action, Period period, Update now, String typed, @Nullable String channel) {
        return give(action, period, now, channel, meanwhile(now, say("plan.give.submit")), typed);
    }

    private static View give(
            Action action,
            Period period,
            @Nullable Update before,
            @Nullable String channel,
            List<LayoutBlock> above,
            String last) {
        var blocks = new ArrayList<>(above);
        blocks.addAll(heading(action, period));
        var fits = last.length() <= Field.LONGEST;
        blocks.add(Field.text(
                Inputs.NOTE,
                say("plan.give.label.note"),
                fits ? last : "",
                true,
                fits ? say("plan.give.hint.note") : say("plan.give.hint.note-too-long")));
        blocks.add(Field.tick(PlanIds.SAME, say("plan.give.label.same"), say("plan.give.option.same"), PlanIds.SAME, false));
        return Modal.form(
                PlanIds.GIVE_FORM,
                say("plan.give.title"),
                say("plan.give.submit"),
                subject(action, before, channel),
                blocks);
    }

    /** {@code Edit update}: an officer's words, with the lead's above them. */
    public static View edit(Action action, Period period, @Nullable Update before, @Nullable String channel) {
        return edit(action, period, before, channel, List.of(), before == null ? "" : before.text());
    }

    /** The same once more: what was typed stays, beneath what somebody else has said meanwhile. */
    public static View editAgain(Action action, Period period, Update now, String typed, @Nullable String channel) {
        return edit(action, period, now, channel, meanwhile(now, say("button.save")), typed);
    }

    private static View edit(
            Action action,
            Period period,
            @Nullable Update before,
            @Nullable String channel,
            List<LayoutBlock> above,
            String now) {
        var blocks = new ArrayList<>(above);
        blocks.addAll(heading(action, period));
        if (before != null) {
            blocks.addAll(Draw.sections(Snippet.of(say("plan.edit.given", before.given()), LONGEST)));
        }
        if (now.length() > Field.LONGEST) {
            blocks.add(Draw.context(say("plan.edit.too-long")));
        }
        blocks.add(Field.text(
                Inputs.NOTE,
                say("plan.edit.label.note"),
                now.length() <= Field.LONGEST ? now : "",
                false,
                say("plan.edit.hint.note")));
        return Modal.form(
                PlanIds.EDIT_FORM,
                say("plan.edit.title"),
                say("button.save"),
                subject(action, before, channel),
                blocks);
    }

    private static String subject(Action action, @Nullable Update before, @Nullable String channel) {
        var about = ModalSubject.of(List.of(action), channel);
        return new ModalSubject(about.actions(), null, channel, Update.mark(before)).written();
    }

    /** What somebody else has said since the form was opened. */
    static List<LayoutBlock> meanwhile(Update now, String submit) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(say("overtaken.head")));
        blocks.addAll(Draw.sections(say("plan.overtaken.said", Snippet.of(now.text(), LONGEST))));
        blocks.add(Draw.context(say("overtaken.again", submit)));
        return blocks;
    }

    private static List<LayoutBlock> heading(Action action, Period period) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.context(String.join(
                " · ",
                Snippet.of(period.label(), 60),
                Snippet.of(chapter(action), 100),
                say("plan.heading.due", period.due()))));
        blocks.addAll(Draw.sections(say("plan.line", action.ref(), ActionWords.shortText(action, LONGEST))));
        return blocks;
    }

    static String chapter(Action action) {
        var chapter = action.chapter();
        return chapter == null || chapter.isBlank() ? say("plan.no-chapter") : chapter;
    }
}
