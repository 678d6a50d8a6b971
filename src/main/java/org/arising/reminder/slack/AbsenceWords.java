package org.arising.reminder.slack;

import org.arising.action.slack.ActionWords;
import org.arising.committee.Absence;
import org.arising.committee.Cover;
import org.arising.slack.Snippet;

import static org.arising.kernel.Words.say;

/** Says for whom somebody answers, and why it is not the holder. */
final class AbsenceWords {
    private static final int TITLE = 120;

    private AbsenceWords() {}

    /** {@code For the Deputy Mayor, who is away until 14 October 2022.} Empty where the holder is there. */
    static String standingIn(Cover cover) {
        var title = Snippet.of(cover.post().title(), TITLE);
        return switch (cover.absence()) {
            case null -> "";
            case Absence.Away(var until) when until != null -> say("reminder.for.away-until", title, until);
            case Absence.Away away -> say("reminder.for.away", title);
            case Absence.Departed() -> say("reminder.for.departed", title);
            case Absence.Vacant() -> say("reminder.for.vacant", title);
        };
    }

    /** {@code The Deputy Mayor is away until 14 October 2022.} */
    static String why(Cover cover) {
        var title = ActionWords.the(Snippet.of(cover.post().title(), TITLE));
        return switch (cover.absence()) {
            case null -> "";
            case Absence.Away(var until) when until != null -> say("unreached.why.away-until", title, until);
            case Absence.Away away -> say("unreached.why.away", title);
            case Absence.Departed() -> say("unreached.why.departed", title);
            case Absence.Vacant() -> say("unreached.why.vacant", title);
        };
    }
}
