package org.arising.action.slack;

import org.arising.committee.Directory;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What is typed after {@code add}, taken apart: {@code the risk register, by 13 May, MPS}. Only what stands at the end and
 * is understood is taken for a deadline or a responsible person; everything else is the action.
 *
 * @param action what is to be done
 * @param responsible a name as typed, or empty
 * @param deadline a deadline as typed, or empty
 */
public record AddText(String action, String responsible, String deadline) {
    private static final Pattern BY = Pattern.compile("(?is)(.*\\S)\\s+((?:by|before|until)\\s+\\S.*)");

    /** Takes one line apart on a day. */
    public static AddText read(String typed, Directory directory, LocalDate today) {
        var action = typed.strip();
        var responsible = "";
        var deadline = "";
        for (var comma = action.lastIndexOf(','); comma > 0; comma = action.lastIndexOf(',')) {
            var last = action.substring(comma + 1).strip();
            if (responsible.isEmpty() && directory.find(last) instanceof Directory.Finding.Found) {
                responsible = last;
            } else if (deadline.isEmpty() && isDay(last, today)) {
                deadline = last;
            } else {
                break;
            }
            action = action.substring(0, comma).strip();
        }
        var by = BY.matcher(action);
        if (deadline.isEmpty() && by.matches() && isDay(by.group(2), today)) {
            deadline = by.group(2);
            action = by.group(1);
        }
        return new AddText(action, responsible, deadline);
    }

    private static boolean isDay(String words, LocalDate today) {
        return Typed.dayAfter(words, today) != null;
    }
}
