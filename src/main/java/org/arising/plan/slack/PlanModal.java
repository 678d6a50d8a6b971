package org.arising.plan.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.Action;
import org.arising.action.slack.ActionWords;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.kernel.Days;
import org.arising.kernel.Texts;
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
                .map(entry -> "• %s: %d".formatted(Snippet.of(entry.getKey(), 100), entry.getValue()))
                .toList();
        var more = chapters.size() > CHAPTERS ? "\n• and %d more chapters".formatted(chapters.size() - CHAPTERS) : "";
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section("%s of %s:\n%s%s".formatted(
                Texts.counted(commitments.size(), "commitment"), Snippet.of(committee.name(), 150), String.join("\n", lines), more)));
        blocks.add(Field.line(PlanIds.PERIOD, "Period", "", false, "What the update covers: “March 2023”."));
        blocks.add(Field.day(Inputs.DEADLINE, "Deadline", due, false, "The day by which leads answer."));
        blocks.add(Draw.context("Each lead gets one message with its commitments, in its own channel."));
        return Modal.form(
                PlanIds.OPEN_FORM, "Ask for updates", "Ask", ModalSubject.ofCommittee(committee.code(), channel).written(), blocks);
    }

    /** {@code Give update}: how a commitment stands. What was said last is filled in, to be written on. */
    public static View give(Action action, Period period, @Nullable Update before, @Nullable String channel) {
        var blocks = heading(action, period);
        var last = before == null ? action.statusNote() : before.text();
        var fits = last.length() <= Field.LONGEST;
        blocks.add(Field.text(
                Inputs.NOTE,
                "Status note",
                fits ? last : "",
                true,
                fits ? "How it stands. What was said last is filled in." : "How it stands. What was said last is longer than can be filled in."));
        blocks.add(Field.tick(PlanIds.SAME, "No change", "Nothing has changed since the last update", PlanIds.SAME, false));
        return Modal.form(
                PlanIds.GIVE_FORM, "Give update", "Send", ModalSubject.of(List.of(action), channel).written(), blocks);
    }

    /** {@code Edit update}: an officer's words, with the lead's above them. */
    public static View edit(Action action, Period period, @Nullable Update before, @Nullable String channel) {
        var blocks = heading(action, period);
        if (before != null) {
            blocks.addAll(Draw.sections(Snippet.of("As given: " + before.given(), LONGEST)));
        }
        var now = before == null ? "" : before.text();
        if (now.length() > Field.LONGEST) {
            blocks.add(Draw.context("It is longer than can be edited here; what you write takes its place whole."));
        }
        blocks.add(Field.text(Inputs.NOTE, "Status note", now.length() <= Field.LONGEST ? now : "", false, "As it is to be issued."));
        return Modal.form(
                PlanIds.EDIT_FORM, "Edit update", "Save", ModalSubject.of(List.of(action), channel).written(), blocks);
    }

    private static List<LayoutBlock> heading(Action action, Period period) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.context("%s · %s · answers by %s".formatted(
                Snippet.of(period.label(), 60), Snippet.of(chapter(action), 100), Days.spoken(period.due()))));
        blocks.addAll(Draw.sections(action.ref() + ": " + ActionWords.shortText(action, LONGEST)));
        return blocks;
    }

    static String chapter(Action action) {
        var chapter = action.chapter();
        return chapter == null || chapter.isBlank() ? "Without a chapter" : chapter;
    }
}
