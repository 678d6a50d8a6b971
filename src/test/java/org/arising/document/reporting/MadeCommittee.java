package org.arising.document.reporting;

import org.arising.action.Action;
import org.arising.action.Deadline;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.Kind;
import org.arising.action.State;
import org.arising.action.Status;
import org.arising.action.Touch;
import org.arising.action.Wording;
import org.arising.committee.Committee;
import org.arising.committee.DigestSlot;
import org.arising.committee.ReminderPolicy;
import org.arising.committee.Sending;
import org.arising.document.reading.StatedStatus;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.response.Response;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A committee made by chance, whose texts try to be something else than texts. */
final class MadeCommittee {
    static final LocalDate MEETING = LocalDate.of(2022, 9, 29);
    static final LocalDate BEFORE = LocalDate.of(2022, 7, 20);
    static final LocalDate PAPERS = LocalDate.of(2022, 9, 21);
    static final Instant AT = Instant.parse("2022-09-01T09:00:00Z");
    static final Committee COMMITTEE = new Committee(
            "PCC", "Police and Crime Committee", ZoneId.of("Europe/London"), "england", "C0PCC", Set.of("U0CLERK"), false,
            new DigestSlot(DayOfWeek.MONDAY, LocalTime.of(9, 0)), new ReminderPolicy(5, 10, 3, LocalTime.of(9, 30)), false,
            new Sending.Off(), AT);

    private static final List<String> WORDS = List.of(
            "the", "Deputy", "Mayor", "agreed", "to", "provide", "data;", "and", "further", "information,", "by", "MOPAC",
            "Caf\u00e9", "\u201cESCAPE\u201d", "\u2013", "-", "\u2022", "|", "<b>", "</li>", "&amp;", "&", "*bold*", "_it_", "`x`",
            "[link](u)", "{{", "%}", "Appendix", "Actions", "Status", "Owner", "N/A", "5", "1.1", "a)", "(b)", "#", "~", "\\",
            "=1+1", "\ud83d\ude00", "\u65e5\u672c", "\u05e9\u05dc\u05d5\u05dd", "\u0645\u0631", "\u200d", "\u202e", "[U+0041]", "x".repeat(90), "ffi",
            "Completed.", "Ongoing", "meeting", "of", "6", "July", "2022", ":", ";", ".", "?", "'", "\"", "\u00a3", "\u2192");

    private final Random random;

    MadeCommittee(long seed) {
        this.random = new Random(seed);
    }

    String text(int most) {
        var words = new ArrayList<String>();
        for (int i = 0; i <= random.nextInt(most); i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        var text = Texts.collapsed(String.join(" ", words));
        return text.matches("[-\u2013\u2014]|(?i)n/a") ? text + " so" : text;
    }

    private Wording wording() {
        if (random.nextBoolean()) {
            return Wording.plain(text(40));
        }
        var parts = new ArrayList<Wording.Part>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            parts.add(new Wording.Part(text(20), i > 0 && random.nextInt(4) == 0 ? text(8) : ""));
        }
        return new Wording(text(12), List.copyOf(parts), random.nextInt(3) == 0 ? text(10) : "");
    }

    /** The facts of its report. */
    ReportFacts facts() {
        var told = new ArrayList<ReportFacts.Told>();
        for (int i = 0; i <= 3 + random.nextInt(9); i++) {
            told.add(told(i + 1));
        }
        return facts(told);
    }

    static ReportFacts facts(List<ReportFacts.Told> told) {
        return new ReportFacts(
                COMMITTEE, MEETING, BEFORE, PAPERS, LocalDate.of(2022, 7, 12), ReportScope.DUE, List.copyOf(told), Map.of(),
                List.of(), List.of(), List.of(), Set.of());
    }

    private ReportFacts.Told told(int number) {
        var status = List.of(Status.ONGOING, Status.COMPLETED, Status.CLOSED).get(random.nextInt(3));
        var note = random.nextInt(4) == 0 ? "" : random.nextInt(3) == 0 ? "Attached at Appendix %d.".formatted(1 + random.nextInt(9)) : text(12);
        var commitment = random.nextInt(8) == 0;
        var action = new Action(
                new Reference("PCC", 2022, number),
                new Action.Origin(
                        commitment && random.nextBoolean() ? Integer.toString(number) : null,
                        commitment || random.nextInt(10) == 0 ? null : LocalDate.of(2022, 1 + random.nextInt(7), 12),
                        commitment || random.nextInt(5) == 0 ? null : Integer.toString(1 + random.nextInt(12)),
                        commitment || random.nextInt(5) == 0 ? null : text(6)),
                new Action.Responsible(random.nextInt(6) == 0 ? null : text(5), List.of(), List.of()),
                commitment ? Kind.COMMITMENT : Kind.UNDERTAKING,
                wording(),
                Map.of(),
                state(commitment ? Status.ONGOING : status, note),
                commitment ? null : status,
                note,
                commitment ? List.of() : StatedStatus.appendices(note),
                Deadline.NONE,
                commitment ? "Chapter " + text(3) : null,
                null,
                List.of(),
                LocalDate.of(2022, 1, 1),
                true,
                null,
                null,
                false,
                null,
                new Touch("raised", BEFORE),
                1);
        return new ReportFacts.Told(action, history(commitment ? null : status, note), List.of());
    }

    private static List<Event> history(@Nullable Status status, String note) {
        var raised = new Event(AT, LocalDate.of(2022, 1, 1), "clerk", "document", new Happening.Raised("made"));
        return status == null
                ? List.of(raised)
                : List.of(raised, new Event(AT, PAPERS, "clerk", "document", new Happening.Stated(status, note, "made")));
    }

    private static State state(Status status, String note) {
        return switch (status) {
            case ONGOING -> new State.Ongoing();
            case COMPLETED -> new State.Completed(PAPERS);
            case CLOSED -> new State.Closed(PAPERS, note);
        };
    }

    /** A response of a party, received that day. */
    static Response response(String id, LocalDate received) {
        return new Response(id, "U0MPS", received, "Here it is.", List.of());
    }
}
