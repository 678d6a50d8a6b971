package org.arising.document.reporting;

import org.arising.action.Action;
import org.arising.action.Kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * The annex of the letter that goes out after a meeting: who is to do what, and by when.
 *
 * @param meeting the meeting whose actions these are
 */
record Annex(String committee, LocalDate meeting, List<Row> rows) {
    /** An action; its number is the document's own where it has one. */
    record Row(String number, Report.Words words, String timing, String lead) {}

    /** The annex of the actions that arose at a meeting, in document order. */
    static Annex of(String committee, LocalDate meeting, List<Action> actions) {
        var rows = new ArrayList<Row>();
        for (var action : actions) {
            if (action.kind() == Kind.STANDING || action.exempt()) {
                continue;
            }
            var number = action.origin().number();
            rows.add(new Row(
                    number == null ? Integer.toString(rows.size() + 1) : number,
                    Report.Words.of(action.wording()),
                    timing(action),
                    action.responsible().stated() == null ? "" : action.responsible().spoken()));
        }
        return new Annex(committee, meeting, List.copyOf(rows));
    }

    private static String timing(Action action) {
        var stated = action.deadline().stated();
        var due = action.deadline().due();
        return stated != null ? stated : due == null ? "" : say("paper.annex.by", due);
    }
}
