package org.arising.reminder;

import org.arising.committee.Committee;
import org.arising.committee.Roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Gathers what is planned into messages: one for each recipient and day. */
public final class Batches {
    private Batches() {}

    /**
     * One message.
     *
     * @param recipient Slack channel or user; empty where there is no route
     * @param escalation whether it goes to the committee's officers
     */
    public record Batch(LocalDate day, String recipient, boolean escalation, List<Planned> planned) {}

    /** The messages of these, soonest first; what has no route is gathered under an empty recipient. */
    public static List<Batch> of(List<Planned> planned, Committee committee, Roster roster) {
        record Key(LocalDate day, boolean escalation, String recipient) {}
        var byKey = new TreeMap<Key, List<Planned>>(Comparator.comparing(Key::day)
                .thenComparing(Key::escalation)
                .thenComparing(Key::recipient));
        for (var each : planned) {
            var escalation = each.occasion().kind() == Occasion.Kind.ESCALATION;
            Set<String> recipients = escalation ? committee.officers() : Routes.of(each, roster);
            for (var recipient : recipients.isEmpty() ? Set.of("") : recipients) {
                byKey.computeIfAbsent(new Key(each.occasion().day(), escalation, recipient), key -> new ArrayList<>())
                        .add(each);
            }
        }
        return byKey.entrySet().stream()
                .map(entry -> new Batch(
                        entry.getKey().day(),
                        entry.getKey().recipient(),
                        entry.getKey().escalation(),
                        List.copyOf(entry.getValue())))
                .toList();
    }
}
