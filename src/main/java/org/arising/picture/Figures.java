package org.arising.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a picture shows of a committee's actions.
 *
 * @param day on which it was counted, in the committee's zone
 * @param ongoing how many actions are ongoing
 * @param shares ongoing actions by who answers for them, the most first; an action of several counts for each
 * @param months the last twelve months, that of {@code day} being the last
 * @param undated how many actions an import brought as completed: their documents do not say when that was
 * @param withheld how many ongoing actions are left out, since they are not for publication
 */
public record Figures(
        LocalDate day, long ongoing, List<Share> shares, List<Month> months, long undated, long withheld) {
    /** So many months are shown. */
    public static final int MONTHS = 12;

    /** With fewer than that the words alone say it as well. */
    private static final int ENOUGH = 8;

    /** Who answers for how many ongoing actions, by how long ago they were raised. */
    public record Share(String name, Map<Age, Long> ages) {
        /** All of them. */
        public long total() {
            return ages.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** How many actions were raised and how many were completed in a month. */
    public record Month(YearMonth month, long raised, long completed) {}

    /** An ongoing action: who answers for it, and when it was raised. */
    public record Open(Collection<String> organisations, LocalDate raised) {}

    /** Counts. Months before the twelfth, and after that of {@code day}, are left out. */
    public static Figures of(
            LocalDate day,
            Collection<Open> ongoing,
            Map<YearMonth, Long> raised,
            Map<YearMonth, Long> completed,
            long undated,
            long withheld) {
        var ages = new TreeMap<String, Map<Age, Long>>();
        for (var each : ongoing) {
            for (var name : each.organisations()) {
                ages.computeIfAbsent(name, first -> new EnumMap<>(Age.class))
                        .merge(Age.of(each.raised(), day), 1L, Long::sum);
            }
        }
        var shares = ages.entrySet().stream()
                .map(share -> new Share(share.getKey(), share.getValue()))
                .sorted(Comparator.comparingLong(Share::total).reversed().thenComparing(Share::name))
                .toList();
        var months = new ArrayList<Month>();
        for (var month = first(day); months.size() < MONTHS; month = month.plusMonths(1)) {
            months.add(new Month(month, raised.getOrDefault(month, 0L), completed.getOrDefault(month, 0L)));
        }
        return new Figures(day, ongoing.size(), shares, List.copyOf(months), undated, withheld);
    }

    /** The first month that is shown on a day. */
    public static YearMonth first(LocalDate day) {
        return YearMonth.from(day).minusMonths(MONTHS - 1L);
    }

    /** Whether there is enough to see: otherwise no picture is drawn. */
    public boolean areWorthSeeing() {
        return haveShares() || haveMonths();
    }

    /** Enough that is ongoing, of more than one. */
    boolean haveShares() {
        return ongoing >= ENOUGH && shares.size() > 1;
    }

    /** Enough that came or went, in more than two months. */
    boolean haveMonths() {
        var moved = months.stream().filter(month -> month.raised() + month.completed() > 0).toList();
        return moved.size() > 2
                && moved.stream().mapToLong(month -> month.raised() + month.completed()).sum() >= ENOUGH;
    }
}
