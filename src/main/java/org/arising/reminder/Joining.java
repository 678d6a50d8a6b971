package org.arising.reminder;

import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Slots;
import org.arising.committee.Way;
import org.arising.committee.WorkingCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Joins what several committees would send on a day to the same recipients: the first one's slot carries it all, so that
 * nobody has more than one message a day.
 */
final class Joining {
    private Joining() {}

    /** Whether a committee may send on that day, it is that day where the committee is, and its hours leave room for it. */
    static boolean fits(LocalDate day, Committee other, Instant now) {
        return other.sending().allowsOn(day)
                && WorkingCalendar.of(other).isWorkingDay(day)
                && isOn(day, other, now)
                && isOn(day, other, Slots.open(now, other.reminders(), other.zone(), WorkingCalendar.of(other)));
    }

    /**
     * All that one committee has due, and of the others' what reaches the same recipients. An action that has several
     * recipients is told to all of them at once, for it counts as told from then on: so theirs comes along too.
     */
    static List<Planned> of(List<Planned> due, List<Planned> others, Roster roster, Map<String, Way> ways) {
        var joined = new ArrayList<>(due);
        var reached = new HashSet<String>();
        due.forEach(each -> reached.addAll(Batches.recipients(each, roster, ways)));
        reached.remove("");
        var left = new ArrayList<>(others);
        for (var grown = true; grown; ) {
            grown = left.removeIf(each -> {
                var recipients = Batches.recipients(each, roster, ways);
                var shared = recipients.stream().anyMatch(reached::contains);
                if (shared) {
                    joined.add(each);
                    reached.addAll(recipients);
                    reached.remove("");
                }
                return shared;
            });
        }
        return joined;
    }

    /** When it goes out: now, or once none of its committees has quiet hours any more, if that is still that day. */
    static Instant due(LocalDate day, Batches.Batch batch, Roster roster, Instant now) {
        var committees = batch.planned().stream()
                .map(each -> each.action().ref().committee())
                .distinct()
                .flatMap(code -> roster.committee(code).stream())
                .toList();
        var due = now;
        // Twice round: what moves for one committee may move into another's quiet hours.
        for (var round = 0; round < 2; round++) {
            for (var committee : committees) {
                due = Slots.open(due, committee.reminders(), committee.zone(), WorkingCalendar.of(committee));
            }
        }
        var moved = due;
        return committees.stream().allMatch(committee -> isOn(day, committee, moved)) ? moved : now;
    }

    private static boolean isOn(LocalDate day, Committee committee, Instant at) {
        return at.atZone(committee.zone()).toLocalDate().equals(day);
    }
}
