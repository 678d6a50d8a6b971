package org.arising.reminder.slack;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Event;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.action.slack.ActionWords;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Rosters;
import org.arising.committee.Slots;
import org.arising.committee.Way;
import org.arising.committee.Ways;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.reminder.FactsReader;
import org.arising.reminder.Occasion;
import org.arising.reminder.Occurrences;
import org.arising.reminder.Routes;
import org.arising.reminder.Told;
import org.arising.slack.NoticeView;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** Reads what a recipient's message of a day says, as the facts are when it is sent or brought up to date. */
@Singleton
public final class DayReader {
    private static final int REASONS = 5;

    private final ReadActions actions;
    private final Rosters rosters;
    private final Occurrences occurrences;
    private final Ways ways;
    private final Told told;
    private final Outbox outbox;
    private final ServiceClock clock;

    DayReader(
            ReadActions actions,
            Rosters rosters,
            Occurrences occurrences,
            Ways ways,
            Told told,
            Outbox outbox,
            ServiceClock clock) {
        this.actions = actions;
        this.rosters = rosters;
        this.occurrences = occurrences;
        this.ways = ways;
        this.told = told;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a message says, or why there is none, or none yet. */
    public sealed interface Day {
        /** It says this; there is at least one section. */
        record Said(List<DayView.Section> sections) implements Day {}

        /** It is not sent before that instant. */
        record NotBefore(Instant at) implements Day {}

        /** There is nothing to say any more. */
        record Nothing(String why) implements Day {}
    }

    /** The message in Slack. */
    NoticeView.Rendering read(Notice notice, boolean posted) {
        return switch (day(notice, posted)) {
            case Day.Said(var sections) -> new NoticeView.Rendering.Say(DayView.of(sections));
            case Day.NotBefore(var at) -> new NoticeView.Rendering.NotBefore(at);
            case Day.Nothing(var why) -> new NoticeView.Rendering.Nothing(why);
        };
    }

    /** What is to be said, in whichever way; {@code posted} where it stands already and is brought up to date. */
    public Day day(Notice notice, boolean posted) {
        var roster = rosters.of(notice.workspace());
        var now = clock.instant();
        var committees = notice.actions().stream()
                .map(Reference::committee)
                .distinct()
                .flatMap(code -> roster.committee(code).stream())
                .toList();
        if (committees.isEmpty()) {
            return new Day.Nothing("the committee is not there any more");
        }
        var open = open(committees, now);
        if (!posted && !isByHand(notice) && open.isAfter(now)) {
            return new Day.NotBefore(open);
        }
        var reading = new Reading(notice, posted, roster, ways.of(notice.workspace()));
        var sections = committees.stream()
                .flatMap(committee -> reading.sections(committee, now.atZone(committee.zone()).toLocalDate()).stream())
                .toList();
        if (sections.isEmpty()) {
            return new Day.Nothing("everything it asked for has been answered, or is asked for by a later message");
        }
        return posted || isByHand(notice) ? new Day.Said(sections) : inItsTurn(notice, sections, committees.getFirst(), now);
    }

    /**
     * What could not go on its own day is the message of the day on which it goes. Where that day has one already, that says
     * it too; where that has gone, it waits for the next slot: nobody has two a day, however long Slack was away.
     */
    private Day inItsTurn(Notice notice, List<DayView.Section> sections, Committee committee, Instant now) {
        var today = now.atZone(committee.zone()).toLocalDate();
        if (!LocalDate.parse(notice.subject()).isBefore(today)) {
            return new Day.Said(sections);
        }
        var holder = told.take(notice.workspace(), notice.recipient(), today, notice.key());
        if (holder.equals(notice.key())) {
            return new Day.Said(sections);
        }
        return outbox.join(notice.workspace(), holder, notice.actions())
                ? new Day.Nothing("the message of the day says it")
                : new Day.NotBefore(Slots.nextDaily(now, committee.reminders(), committee.zone(), WorkingCalendar.of(committee)).at());
    }

    /** What an officer sends by hand goes at once; what goes by itself keeps to days and hours, however late it comes. */
    private static boolean isByHand(Notice notice) {
        return !notice.actor().isEmpty();
    }

    private static Instant open(List<Committee> committees, Instant now) {
        return committees.stream()
                .map(committee -> Slots.open(now, committee.reminders(), committee.zone(), WorkingCalendar.of(committee)))
                .max(Instant::compareTo)
                .orElse(now);
    }

    private final class Reading {
        private final Notice notice;
        private final boolean posted;
        private final Roster roster;
        private final Map<String, Way> chosen;
        private final LocalDate slot;

        Reading(Notice notice, boolean posted, Roster roster, Map<String, Way> chosen) {
            this.notice = notice;
            this.posted = posted;
            this.roster = roster;
            this.chosen = chosen;
            this.slot = LocalDate.parse(notice.subject());
        }

        List<DayView.Section> sections(Committee committee, LocalDate today) {
            var lines = new ArrayList<ReminderFacts.Line>();
            var unanswered = new ArrayList<EscalationView.Unanswered>();
            var named = new LinkedHashSet<String>();
            var refs = notice.actions().stream().filter(ref -> ref.committee().equals(committee.code())).toList();
            var histories = actions.histories(notice.workspace(), refs);
            var occasions = occurrences.of(notice.workspace(), refs, slot);
            var later = occurrences.askedAfter(notice.workspace(), refs, slot);
            for (var action : actions.find(notice.workspace(), refs)) {
                var history = histories.getOrDefault(action.ref(), List.of());
                var done = Deeds.since(since(committee), history);
                // What was answered, or touched, before the message left is not asked for, nor is what a later one asks for.
                if (!posted && (action.stage() != Stage.ONGOING || done != null || later.contains(action.ref()))) {
                    continue;
                }
                var reach = Routes.of(action, roster, chosen);
                var occasion = occasions.get(action.ref());
                if (occasion != null && occasion.kind() == Occasion.Kind.ESCALATION) {
                    unanswered.add(new EscalationView.Unanswered(
                            action, followUps(action, history), done, List.copyOf(reach.weekly())));
                } else {
                    lines.add(new ReminderFacts.Line(
                            action,
                            occasion == null ? "owed" : code(occasion.kind()),
                            why(action, occasion),
                            done));
                    reach.named().forEach((person, channel) -> {
                        if (channel.equals(notice.recipient())) {
                            named.add(person);
                        }
                    });
                }
            }
            var sections = new ArrayList<DayView.Section>();
            if (!lines.isEmpty()) {
                sections.add(new DayView.Section.Asked(
                        new ReminderFacts(committee, List.copyOf(lines), whose(lines), List.copyOf(named)), today));
            }
            if (!unanswered.isEmpty()) {
                sections.add(new DayView.Section.Unanswered(committee, List.copyOf(unanswered), today));
            }
            return sections;
        }

        /** Whoever leads parts alone reads which. */
        private String why(Action action, @Nullable Occasion occasion) {
            var why = occasion == null ? "" : occasion.why();
            var parts = Routes.parts(action, notice.recipient(), roster, chosen);
            return parts.isEmpty() ? why : (say("reminder.why.parts", ActionWords.parts(parts)) + " " + why).strip();
        }

        /** From when on somebody's deed counts as an answer to it: it may have waited since its slot. */
        private Instant since(Committee committee) {
            var planned = Slots.daily(slot, committee.reminders(), committee.zone()).at();
            return isByHand(notice) || notice.due().isBefore(planned) ? notice.due() : planned;
        }

        /** Whoever gets it in place of an absent holder does not know why; who has chosen the digest may have forgotten. */
        private String whose(List<ReminderFacts.Line> lines) {
            if (!isByHand(notice) && chosen.get(notice.recipient()) == Way.DIGEST) {
                return say("reminder.weekly");
            }
            return lines.stream()
                    .flatMap(line -> line.action().responsible().posts().stream())
                    .distinct()
                    .flatMap(key -> roster.post(key).stream())
                    .map(roster::cover)
                    .filter(cover -> cover.absence() != null && notice.recipient().equals(Routes.of(cover, roster)))
                    .map(AbsenceWords::standingIn)
                    .limit(REASONS)
                    .collect(Collectors.joining(" "));
        }
    }

    private static int followUps(Action action, List<Event> history) {
        var count = 0;
        for (var touch : FactsReader.of(action, history).touches()) {
            switch (touch.what()) {
                case FOLLOWED_UP -> count++;
                case HUMAN -> count = 0;
                case REQUESTED, REMINDED, ESCALATED -> {}
            }
        }
        return count;
    }

    private static String code(Occasion.Kind kind) {
        return switch (kind) {
            case REQUEST -> "request";
            case BEFORE_DUE -> "reminder";
            case ON_DAY -> "due-today";
            case FOLLOW_UP -> "follow-up";
            case ESCALATION -> "escalation";
            case OWED -> "owed";
        };
    }
}
