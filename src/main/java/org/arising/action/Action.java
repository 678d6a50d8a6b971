package org.arising.action;

import org.arising.kernel.Reference;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/**
 * Something that somebody undertook, or was asked, to do for a committee.
 *
 * @param origin where it arose
 * @param responsible who answers for it, as stated and as resolved
 * @param answered the parts of {@link Wording#parts()} that were answered, by place counted from 0, and on which day
 * @param leads who answers for a part, by its place, where that is not who answers for the whole
 * @param statedStatus the state word of the document it came from, or null
 * @param statusNote what follows the state word: a document's words, or the sentence rendered from the history
 * @param appendices appendices of the document that its status cited
 * @param chapter chapter of a plan, without its number
 * @param warnings doubts in words
 * @param raised the day it arose or was added, in the committee's zone
 * @param imported true where it came from a document
 * @param expected the day its party promised
 * @param snoozedUntil no reminder goes out before that day
 * @param exempt not for publication: no report that is issued shows it
 * @param awaiting the day on which the response was received that waits for an officer to accept it, or null
 * @param touch the newest thing that happened
 * @param version counts changes, so that a form can tell that somebody was faster
 */
public record Action(
        Reference ref,
        Origin origin,
        Responsible responsible,
        Kind kind,
        Wording wording,
        Map<Integer, LocalDate> answered,
        Map<Integer, Responsible> leads,
        State state,
        @Nullable Status statedStatus,
        String statusNote,
        List<Integer> appendices,
        Deadline deadline,
        @Nullable String chapter,
        @Nullable Source source,
        List<String> warnings,
        LocalDate raised,
        boolean imported,
        @Nullable LocalDate expected,
        @Nullable LocalDate snoozedUntil,
        boolean exempt,
        @Nullable LocalDate awaiting,
        Touch touch,
        int version) {
    /** Characters. */
    private static final int LONG = 8_000;

    /** An action whose parts have no leads of their own. */
    public Action(
            Reference ref,
            Origin origin,
            Responsible responsible,
            Kind kind,
            Wording wording,
            Map<Integer, LocalDate> answered,
            State state,
            @Nullable Status statedStatus,
            String statusNote,
            List<Integer> appendices,
            Deadline deadline,
            @Nullable String chapter,
            @Nullable Source source,
            List<String> warnings,
            LocalDate raised,
            boolean imported,
            @Nullable LocalDate expected,
            @Nullable LocalDate snoozedUntil,
            boolean exempt,
            @Nullable LocalDate awaiting,
            Touch touch,
            int version) {
        this(
                ref, origin, responsible, kind, wording, answered, Map.of(), state, statedStatus, statusNote, appendices,
                deadline, chapter, source, warnings, raised, imported, expected, snoozedUntil, exempt, awaiting, touch, version);
    }

    /** Where an action arose; each may be unknown. */
    public record Origin(
            @Nullable String number, @Nullable LocalDate meeting, @Nullable String itemNo, @Nullable String itemTitle) {
        /** {@code 5, Probation Services}; empty where no item is known. */
        public String item() {
            return Stream.of(itemNo, itemTitle).flatMap(Stream::ofNullable).collect(Collectors.joining(", "));
        }
    }

    /**
     * Who answers for an action.
     *
     * @param stated exactly as stated
     * @param organisations short names of the organisations it resolves to
     * @param posts posts it resolves to, each as {@code MOPAC/Deputy Mayor for Policing and Crime}
     */
    public record Responsible(@Nullable String stated, List<String> organisations, List<String> posts) {
        /** As stated, or words that say that nobody was. */
        public String spoken() {
            return stated == null ? say("action.nobody-stated") : stated;
        }
    }

    /** The file it was read from and the lines there. */
    public record Source(String file, String lines) {}

    /** Places, counted from 0, of the parts that nobody has answered. */
    public List<Integer> openParts() {
        return IntStream.range(0, wording.parts().size())
                .filter(part -> !answered.containsKey(part))
                .boxed()
                .toList();
    }

    /** Who answers for a part: its own lead, or who answers for the whole. */
    public Responsible lead(int part) {
        return leads.getOrDefault(part, responsible);
    }

    /** Those who are to answer: the responsible party, unless leads have all that is open, and the leads of open parts. */
    public Set<Responsible> asked() {
        var asked = new LinkedHashSet<Responsible>();
        var open = openParts();
        if (open.isEmpty()) {
            asked.add(responsible);
        }
        open.forEach(part -> asked.add(lead(part)));
        return asked;
    }

    /** Whether it is ongoing with some of its parts answered. */
    public boolean isPartlyAnswered() {
        return state instanceof State.Ongoing && !answered.isEmpty();
    }

    /** How far it is on its way. */
    public Stage stage() {
        return switch (state) {
            case State.Ongoing() -> awaiting == null ? Stage.ONGOING : Stage.ANSWERED;
            case State.Completed completed -> Stage.COMPLETED;
            case State.Closed closed -> Stage.CLOSED;
        };
    }

    /** The state as a word, {@code Overdue} and {@code Partly answered} included. */
    public String stateWord(LocalDate today) {
        if (!(state instanceof State.Ongoing)) {
            return state.status().word();
        }
        if (awaiting != null) {
            return say("state.answered");
        }
        if (deadline.isOverdueOn(today)) {
            return isPartlyAnswered() ? say("state.overdue-partly") : say("state.overdue");
        }
        if (deadline.due() != null && deadline.due().equals(today)) {
            return isPartlyAnswered() ? say("state.due-today-partly") : say("state.due-today");
        }
        return isPartlyAnswered() ? say("state.ongoing-partly") : say("state.ongoing");
    }

    /** The status as a report prints it: the state word, then its sentence. */
    public String statusSentence() {
        return statusNote.isEmpty()
                ? say("status.sentence", state.status().word())
                : say("status.sentence.noted", state.status().word(), statusNote);
    }

    /** One of its parts as an action of its own, with all else as it is here; it is asked for anew. */
    Action piece(Reference as, int part, LocalDate today) {
        var whole = wording.parts().get(part);
        var lead = whole.leadIn().isEmpty() ? wording.leadIn() : whole.leadIn();
        return new Action(
                as,
                new Origin(null, origin.meeting(), origin.itemNo(), origin.itemTitle()),
                lead(part),
                kind,
                new Wording(lead, List.of(new Wording.Part(whole.text(), "")), wording.closing()),
                Map.of(),
                new State.Ongoing(),
                null,
                statusNote,
                List.of(),
                deadline,
                chapter,
                null,
                List.of(),
                raised,
                false,
                expected,
                snoozedUntil,
                exempt,
                null,
                new Touch("split from " + ref, today),
                1);
    }

    /** A copy made by changing some of its values. */
    Draft change() {
        return new Draft(this);
    }

    /** Values of an action that its lifecycle changes. */
    static final class Draft {
        private final Action from;
        Origin origin;
        Map<Integer, LocalDate> answered;
        Map<Integer, Responsible> leads;
        State state;
        String statusNote;
        Deadline deadline;
        Responsible responsible;
        Wording wording;
        @Nullable Status statedStatus;
        List<Integer> appendices;
        @Nullable LocalDate expected;
        @Nullable LocalDate snoozedUntil;
        boolean exempt;
        @Nullable LocalDate awaiting;
        Touch touch;

        private Draft(Action from) {
            this.from = from;
            this.origin = from.origin;
            this.answered = from.answered;
            this.leads = from.leads;
            this.state = from.state;
            this.statusNote = from.statusNote;
            this.deadline = from.deadline;
            this.responsible = from.responsible;
            this.wording = from.wording;
            this.statedStatus = from.statedStatus;
            this.appendices = from.appendices;
            this.expected = from.expected;
            this.snoozedUntil = from.snoozedUntil;
            this.exempt = from.exempt;
            this.awaiting = from.awaiting;
            this.touch = from.touch;
        }

        Action action() {
            return new Action(
                    from.ref,
                    origin,
                    responsible,
                    from.kind,
                    wording,
                    answered,
                    leads,
                    state,
                    statedStatus,
                    statusNote,
                    appendices,
                    deadline,
                    from.chapter,
                    from.source,
                    from.warnings,
                    from.raised,
                    from.imported,
                    expected,
                    snoozedUntil,
                    exempt,
                    awaiting,
                    touch,
                    from.version + 1);
        }
    }

    /** Whether its texts are ten times as long as those of real registers, so that it is not kept in memory. */
    public boolean isLong() {
        return LONG < statusNote.length() + wording.leadIn().length() + wording.closing().length()
                + wording.parts().stream().mapToInt(part -> part.leadIn().length() + part.text().length()).sum();
    }
}
