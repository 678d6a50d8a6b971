package org.arising.document.reporting;

import org.arising.action.Action;
import org.arising.action.Event;
import org.arising.committee.Committee;
import org.arising.response.Response;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a report is made from, at one moment.
 *
 * @param meeting for which it is
 * @param before the meeting before, or null where there was none
 * @param countsTo the day up to which it counts
 * @param countedBefore the day up to which the report of the meeting before counted, or null
 * @param told the committee's actions in document order, standing rows and commitments included
 * @param texts the committee's own standing texts
 * @param letters its log of correspondence from after {@code countedBefore} to {@code countsTo}, oldest first
 * @param listed appendices that an imported document of this very meeting lists
 * @param paragraphs correspondence that such a document reports
 * @param appended responses and letters that reports of earlier meetings had among their appendices
 */
record ReportFacts(
        Committee committee,
        LocalDate meeting,
        @Nullable LocalDate before,
        LocalDate countsTo,
        @Nullable LocalDate countedBefore,
        ReportScope scope,
        List<Told> told,
        Map<StandingText, String> texts,
        List<Correspondence> letters,
        List<Listed> listed,
        List<String> paragraphs,
        Set<String> appended) {

    /** An action with its history, and the responses that answer it. */
    record Told(Action action, List<Event> history, List<Response> responses) {}

    /** An appendix that a document lists. */
    record Listed(int number, String title) {}
}
