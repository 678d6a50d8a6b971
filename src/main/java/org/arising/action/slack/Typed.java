package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.action.Action;
import org.arising.action.Deadline;
import org.arising.action.StatedDeadline;
import org.arising.committee.Directory;
import org.arising.committee.StatedTiming;
import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Reads what officers type into the forms and after verbs. */
final class Typed {
    private Typed() {}

    /** A responsible person as typed, resolved by its words or by a name alone such as {@code mps}. */
    static Action.Responsible responsible(@Nullable String typed, Directory directory) {
        if (typed == null || typed.isBlank()) {
            return new Action.Responsible(null, List.of(), List.of());
        }
        var resolved = directory.resolve(typed);
        return new Action.Responsible(Texts.collapsed(typed), resolved.organisations(), resolved.posts());
    }

    /** A deadline as typed, or null where its words mean nothing. */
    static @Nullable Deadline deadline(String typed, LocalDate today) {
        if (typed.isBlank()) {
            return Deadline.NONE;
        }
        return StatedTiming.read(typed, today) instanceof StatedTiming.Meaning.NotUnderstood
                ? null
                : StatedDeadline.of(typed.strip(), today);
    }

    /** A day as typed after a verb, without the “by” or “to” before it. */
    static String day(String typed) {
        return typed.strip().replaceFirst("(?i)^(by|to|until|till|before)\\s+", "");
    }

    /** The day that words mean, with or without “by”; null where they mean none. */
    static @Nullable LocalDate dayAfter(String typed, LocalDate today) {
        var words = day(typed);
        var read = words.isEmpty() ? null : deadline(words, today);
        return read == null ? null : read.due();
    }

    /** How a day was read, to stand in the form beside it; nothing where none was typed. */
    static List<LayoutBlock> echo(String typed, @Nullable LocalDate day) {
        if (typed.isBlank()) {
            return List.of();
        }
        var shown = Texts.shortened(Texts.collapsed(typed), 100);
        return List.of(Draw.context(
                day == null
                        ? say("typed.day.not-understood", shown)
                        : say("typed.day.read", shown, day)));
    }

    /** What to say of a deadline that is not understood. */
    static String notUnderstood(String typed) {
        return say("typed.deadline.not-understood", Texts.shortened(typed, 60));
    }
}
