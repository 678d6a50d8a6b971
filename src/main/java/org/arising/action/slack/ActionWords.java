package org.arising.action.slack;

import org.arising.action.Action;
import org.arising.action.State;
import org.arising.kernel.Language;
import org.arising.kernel.Memo;
import org.arising.kernel.Texts;
import org.arising.kernel.Words;
import org.arising.slack.Escape;
import org.arising.slack.Snippet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/** An action in words, for lines that show it and for the text that a screen reader speaks. */
public final class ActionWords {
    private static final int NAME = 120;

    /** Of some hundred characters each. */
    private static final Memo<Line, String> LINES = new Memo<>(2_000, Line::written);

    private ActionWords() {}

    /** {@code PCC-2022-004 · Assistant Commissioner for Met Operations, MPS · Ongoing}, unescaped. */
    public static String title(Action action, LocalDate today) {
        return action.ref() + " · " + responsible(action) + " · " + action.stateWord(today);
    }

    /** The title with the reference in bold, as mrkdwn. */
    public static String titleMarked(Action action, LocalDate today) {
        return "*%s* · %s · *%s*"
                .formatted(action.ref(), Escape.mrkdwn(responsible(action)), action.stateWord(today));
    }

    /** {@code Meeting 6 July 2022 · no deadline · requested 27 July 2022}. */
    public static String context(Action action) {
        var words = new ArrayList<String>();
        var meeting = action.origin().meeting();
        words.add(meeting == null ? say("card.no-meeting") : say("card.meeting", meeting));
        words.add(Snippet.of(action.deadline().spoken(), NAME));
        if (action.state() instanceof State.Ongoing) {
            if (action.expected() != null) {
                words.add(say("card.expected-by", action.expected()));
            }
            if (action.snoozedUntil() != null) {
                words.add(say("card.snoozed-until", action.snoozedUntil()));
            }
        }
        words.add(isUnasked(action) ? say("card.not-asked") : Texts.shortened(action.touch().spoken(), NAME));
        return String.join(" · ", words);
    }

    /** The text in one line of about {@code length} characters. */
    public static String shortText(Action action, int length) {
        var wording = action.wording();
        var parts = IntStream.range(0, wording.parts().size()).boxed().flatMap(place -> {
            var part = wording.parts().get(place);
            return Stream.of(part.leadIn(), "• ", lead(action, place), part.text());
        });
        var pieces = Stream.concat(Stream.concat(Stream.of(wording.leadIn()), parts), Stream.of(wording.closing()));
        return Snippet.of(pieces, length);
    }

    /** {@code [Deputy Commissioner, MPS] } before a part that somebody else leads; empty where nobody does. */
    static String lead(Action action, int part) {
        var lead = action.leads().get(part);
        return lead == null ? "" : say("card.part.lead", Snippet.of(lead.spoken(), NAME)) + " ";
    }

    /** All of it in one line of a message's text, escaped. */
    public static String line(Action action, LocalDate today, int length) {
        var line = new Line(Words.language(), action, today, length);
        return action.isLong() ? line.written() : LINES.of(line);
    }

    /** All that a line is written from. */
    private record Line(Language language, Action action, LocalDate today, int length) {
        String written() {
            return Escape.text(Escape.plain(title(action, today)) + " · " + Escape.plain(context(action)) + ": "
                    + shortText(action, length));
        }
    }

    /** Whether it awaits an answer that nobody was asked for: nothing has happened to it since it was raised. */
    public static boolean isUnasked(Action action) {
        return action.state() instanceof State.Ongoing
                && action.kind().isChased()
                && action.touch().words().equals("raised");
    }

    /** {@code Part 2}, {@code Parts 1, 2 and 4}: counted from 1, as people count. */
    public static String parts(List<Integer> parts) {
        var numbers = parts.stream().map(part -> Integer.toString(part + 1)).toList();
        return say("card.parts", numbers.size(), Texts.listed(numbers));
    }

    /** {@code The Police and Crime Committee}. */
    public static String the(String name) {
        return name.startsWith("The ") ? name : say("committee.the", name);
    }

    private static String responsible(Action action) {
        return Escape.plain(Snippet.of(action.responsible().spoken(), NAME));
    }
}
