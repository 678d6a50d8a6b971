package org.arising.reminder;

import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Way;
import org.arising.committee.WorkingCalendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Gathers what is planned into messages: one for each recipient and day, whichever committees it speaks for. */
public final class Batches {
    private Batches() {}

    /**
     * One message.
     *
     * @param recipient Slack channel or user; empty where there is no route
     */
    public record Batch(LocalDate day, String recipient, List<Planned> planned) {
        /** Whether it does nothing but tell an officer of what stays unanswered. */
        public boolean isEscalation() {
            return planned.stream().allMatch(each -> each.occasion().kind() == Occasion.Kind.ESCALATION);
        }
    }

    /**
     * The messages of these, soonest first; what has no route is gathered under an empty recipient.
     *
     * @param ways what people have chosen, by Slack user id
     */
    public static List<Batch> of(List<Planned> planned, Roster roster, Map<String, Way> ways) {
        record Key(LocalDate day, String recipient) {}
        var byKey = new TreeMap<Key, List<Planned>>(Comparator.comparing(Key::day).thenComparing(Key::recipient));
        for (var each : planned) {
            recipients(each, roster, ways, (recipient, day) -> byKey.computeIfAbsent(
                            new Key(day, recipient), key -> new ArrayList<>())
                    .add(each));
        }
        return byKey.entrySet().stream()
                .map(entry -> new Batch(
                        entry.getKey().day(), entry.getKey().recipient(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Who hears of it, on whichever day; never empty, for what has no route is nobody's. */
    static Set<String> recipients(Planned planned, Roster roster, Map<String, Way> ways) {
        var recipients = new LinkedHashSet<String>();
        recipients(planned, roster, ways, (recipient, day) -> recipients.add(recipient));
        return recipients;
    }

    private static void recipients(
            Planned planned, Roster roster, Map<String, Way> ways, BiConsumer<String, LocalDate> each) {
        var day = planned.occasion().day();
        var committee = roster.committee(planned.action().ref().committee());
        if (planned.occasion().kind() == Occasion.Kind.ESCALATION) {
            var officers = committee.map(Committee::officers).orElse(Set.of());
            (officers.isEmpty() ? Set.of("") : officers).forEach(officer -> each.accept(officer, day));
            return;
        }
        var reach = Routes.of(planned, roster, ways);
        if (planned.occasion().kind() != Occasion.Kind.OWED) {
            (reach.isNowhere() ? Set.of("") : reach.told()).forEach(recipient -> each.accept(recipient, day));
        }
        var weekly = committee.map(WorkingCalendar::of).map(calendar -> calendar.weekBegins(day)).orElse(day);
        reach.weekly().forEach(person -> each.accept(person, weekly));
    }
}
