package org.arising.testkit;

import org.arising.action.Action;
import org.arising.action.Deadline;
import org.arising.action.Kind;
import org.arising.action.State;
import org.arising.action.Touch;
import org.arising.action.Wording;
import org.arising.committee.Committee;
import org.arising.committee.DigestSlot;
import org.arising.committee.ReminderPolicy;
import org.arising.committee.Sending;
import org.arising.kernel.Reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Actions of the kind that the public register of 29 September 2022 lists, and hostile ones. */
public final class SomeActions {
    public static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    public static final Committee COMMITTEE = committee("Police and Crime Committee");
    private static final LocalDate JULY = LocalDate.of(2022, 7, 27);

    private SomeActions() {}

    public static Committee committee(String name) {
        return new Committee(
                "PCC",
                name,
                ZoneId.of("Europe/London"),
                "england",
                "C0PCC",
                Set.of("U0CLERK"),
                false,
                DigestSlot.USUAL,
                ReminderPolicy.USUAL,
                false,
                new Sending.Off(),
                Instant.parse("2022-10-01T09:00:00Z"));
    }

    /** Anti-social behaviour: asked for once, without a deadline. */
    public static Action asked() {
        return action(4, "Assistant Commissioner for Met Operations, MPS", Wording.plain(
                "The Assistant Commissioner agreed to provide further information on the issue of recording "
                        + "anti-social behaviour (ASB) and when that issue was first identified by the MPS."));
    }

    /** Four parts, one of them answered, and overdue. */
    public static Action partly() {
        var parts = List.of(
                new Wording.Part("The number of potential officer recruits that are rejected because of their social "
                        + "media footprint;", ""),
                new Wording.Part("The number of MPS staff who did not have the appropriate vetting and were "
                        + "investigated for misconduct;", ""),
                new Wording.Part("The number of offenders who commit further offences whilst they are wanted by the "
                        + "MPS; and", ""),
                new Wording.Part("Details of whether information concerning wanted offenders is shared via the Online "
                        + "Watch Link messaging service.", ""));
        var whole = action(
                27, "Deputy Commissioner, MPS", new Wording("The Deputy Commissioner agreed to provide:", parts, ""));
        return with(
                whole,
                Map.of(1, LocalDate.of(2022, 8, 15)),
                new State.Ongoing(),
                new Deadline("by end August", LocalDate.of(2022, 8, 31), "the last day of the month stated"),
                new Touch("answered in part", LocalDate.of(2022, 8, 15)));
    }

    /** Nobody was asked yet. */
    public static Action unasked() {
        return with(
                action(9, "Chief Executive, Spark2Life", Wording.plain("The Chief Executive, Spark2Life, agreed to "
                        + "provide further information on the 1,400 offenders released without an action plan.")),
                Map.of(),
                new State.Ongoing(),
                new Deadline("5 October 2022", LocalDate.of(2022, 10, 5), ""),
                new Touch("raised", LocalDate.of(2022, 6, 22)));
    }

    /** Answered in full. */
    public static Action completed() {
        return with(
                asked(),
                Map.of(),
                new State.Completed(LocalDate.of(2022, 9, 30)),
                Deadline.NONE,
                new Touch("completed", LocalDate.of(2022, 9, 30)));
    }

    /** The same action as one of another kind. */
    public static Action of(Action a, Kind kind) {
        return new Action(
                a.ref(), a.origin(), a.responsible(), kind, a.wording(), a.answered(), a.state(), a.statedStatus(),
                a.statusNote(), a.appendices(), a.deadline(), a.chapter(), a.source(), a.warnings(), a.raised(),
                a.imported(), a.expected(), a.snoozedUntil(), a.exempt(), a.awaiting(), a.touch(), a.version());
    }

    /** An action of any words. */
    public static Action action(int number, String responsible, Wording wording) {
        return action(new Reference("PCC", 2022, number), responsible, wording);
    }

    /** One of the MPS's, ongoing. */
    public static Action action(Reference ref, String responsible, Wording wording) {
        return new Action(
                ref,
                new Action.Origin(null, LocalDate.of(2022, 7, 6), "5", "Q&A Session with MOPAC and the MPS"),
                new Action.Responsible(responsible, List.of("MPS"), List.of()),
                Kind.UNDERTAKING,
                wording,
                Map.of(),
                new State.Ongoing(),
                null,
                "This information was requested on 27 July 2022.",
                List.of(),
                Deadline.NONE,
                null,
                new Action.Source("summary-list-of-actions.txt", "81-95"),
                List.of(),
                LocalDate.of(2022, 7, 6),
                true,
                null,
                null,
                false,
                null,
                new Touch("requested", JULY),
                3);
    }

    /** An action in which every text is the given one, with as many parts. */
    public static Action hostile(int number, String text, int parts, State state) {
        var many = IntStream.range(0, parts).mapToObj(i -> new Wording.Part(text, text)).toList();
        return new Action(
                new Reference("ABCDEFGHIJKL", 2022, 100_000 + number),
                new Action.Origin(text, LocalDate.of(2022, 7, 6), text, text),
                new Action.Responsible(text, List.of(text), List.of(text, text)),
                Kind.UNDERTAKING,
                new Wording(text, many, text),
                parts > 1 ? Map.of(0, JULY) : Map.of(),
                state,
                null,
                text,
                IntStream.range(0, 300).boxed().toList(),
                new Deadline(text, number % 2 == 0 ? null : LocalDate.of(2022, 8, 31), text),
                text,
                new Action.Source(text, text),
                List.of(text, text),
                JULY,
                true,
                TODAY.plusDays(5),
                TODAY.plusDays(6),
                number % 2 == 0,
                number % 5 == 0 ? JULY : null,
                new Touch(number % 3 == 0 ? "raised" : text, JULY),
                Integer.MAX_VALUE);
    }

    private static Action with(
            Action a, Map<Integer, LocalDate> answered, State state, Deadline deadline, Touch touch) {
        return new Action(
                a.ref(), a.origin(), a.responsible(), a.kind(), a.wording(), answered, state, a.statedStatus(),
                a.statusNote(), a.appendices(), deadline, a.chapter(), a.source(), a.warnings(), a.raised(),
                a.imported(), a.expected(), a.snoozedUntil(), a.exempt(), a.awaiting(), touch, a.version());
    }
}
