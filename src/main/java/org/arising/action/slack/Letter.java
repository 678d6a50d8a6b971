package org.arising.action.slack;

import org.arising.action.Action;
import org.arising.committee.Committee;
import org.arising.kernel.Days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** A letter, to be copied, to a party that is not in Slack. */
public final class Letter {
    private Letter() {}

    /**
     * Asks a party for an answer to all its open actions.
     *
     * @param party as it is addressed, {@code Chief Executive, Spark2Life}
     * @param again true where it was asked before
     */
    public static String of(Committee committee, String party, List<Action> actions, boolean again, LocalDate today) {
        var lines = new ArrayList<String>();
        lines.add(Days.spoken(today));
        lines.add("");
        lines.add(say("letter.to", party));
        lines.add("");
        var sender = ActionWords.the(committee.name());
        lines.add(again ? say("letter.asks-again", sender, actions.size()) : say("letter.asks", sender, actions.size()));
        for (var action : actions) {
            lines.add("");
            lines.add(heading(action));
            lines.addAll(open(action));
        }
        lines.add("");
        lines.add(say("letter.quote"));
        return String.join("\n", lines);
    }

    /** {@code PCC-2022-014, meeting of 6 July 2022, due 3 October 2022}, as its first line says it. */
    public static String heading(Action action) {
        var meeting = action.origin().meeting();
        return meeting == null
                ? say("letter.action", action.ref(), action.deadline().spoken())
                : say("letter.action.meeting", action.ref(), meeting, action.deadline().spoken());
    }

    /** The wording, without the parts that were answered. */
    public static List<String> open(Action action) {
        var wording = action.wording();
        var lines = new ArrayList<String>();
        lines.add(wording.leadIn());
        for (int part : action.openParts()) {
            lines.add(wording.parts().get(part).leadIn());
            lines.add("• " + wording.parts().get(part).text());
        }
        lines.add(wording.closing());
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
