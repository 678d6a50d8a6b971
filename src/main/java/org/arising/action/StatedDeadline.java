package org.arising.action;

import org.arising.committee.DocumentTiming;
import org.arising.committee.StatedTiming;

import java.time.LocalDate;

import static org.arising.kernel.Words.say;

/** Turns a deadline as stated into one, keeping the words. */
public final class StatedDeadline {
    private StatedDeadline() {}

    /** The deadline that a text states, told from a reference day; without a date where none can be told. */
    public static Deadline of(String stated, LocalDate reference) {
        return deadline(stated, StatedTiming.read(stated, reference));
    }

    /** The deadline that a document of that day states, which may have been past when the document was written. */
    public static Deadline inDocument(String stated, LocalDate documentDay) {
        return deadline(stated, DocumentTiming.read(stated, documentDay));
    }

    private static Deadline deadline(String stated, StatedTiming.Meaning meaning) {
        return switch (meaning) {
            case StatedTiming.Meaning.OnDay(var day, var why) -> new Deadline(stated, day, why);
            case StatedTiming.Meaning.InMonth(var month, var why) -> new Deadline(stated, month.atEndOfMonth(), month, why);
            case StatedTiming.Meaning.NoDate(var why) -> new Deadline(stated, null, why);
            case StatedTiming.Meaning.NotUnderstood() -> new Deadline(stated, null, say("deadline.no-date"));
        };
    }
}
