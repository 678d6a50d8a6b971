package org.arising.digest;

import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.CountedUnder;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.ReadActions;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.committee.Ways;
import org.arising.kernel.WorkspaceId;
import org.arising.reminder.Facts;
import org.arising.reminder.FactsReader;
import org.arising.reminder.Routes;
import org.arising.reminder.SlotLog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws from what is held what a digest is made from. */
@Singleton
public final class DigestReader {
    private final ReadActions actions;
    private final SlotLog slots;
    private final Ways ways;

    DigestReader(ReadActions actions, SlotLog slots, Ways ways) {
        this.actions = actions;
        this.slots = slots;
        this.ways = ways;
    }

    /** What is ongoing in a committee, from which both the words of a digest and its figures are drawn. */
    public List<Action> ongoing(WorkspaceId workspace, Committee committee) {
        return actions.find(workspace, actions.ongoing(workspace, committee.code()));
    }

    /** The digest of a committee as it would be at that instant, of what is {@linkplain #ongoing ongoing} there. */
    public Digest read(WorkspaceId workspace, Committee committee, Roster roster, Instant now, List<Action> ongoing) {
        var today = now.atZone(committee.zone()).toLocalDate();
        var last = slots.before(workspace, committee, DigestRun.JOB, now);
        var before = last.orElse(committee.since());
        var since = before.atZone(committee.zone()).toLocalDate();
        var histories = actions.histories(workspace, ongoing.stream().map(Action::ref).toList());
        var open = ongoing.stream().filter(action -> action.awaiting() == null).toList();
        var unasked = new ArrayList<Action>();
        var unroutable = new TreeMap<String, List<Action>>();
        var chosen = ways.of(workspace);
        for (var action : open) {
            if (!action.kind().isChased()) {
                continue;
            }
            var asked = isAsked(action, histories.getOrDefault(action.ref(), List.of()));
            if (!asked) {
                unasked.add(action);
            }
            if (Routes.of(action, roster, chosen).isNowhere()) {
                unroutable.computeIfAbsent(action.responsible().spoken(), party -> new ArrayList<>()).add(action);
            }
        }
        return Digest.of(new DigestFacts(
                committee,
                today,
                last.isPresent() ? since : null,
                ongoing.size(),
                counts(byOrganisation(ongoing), today),
                open.stream().filter(action -> action.deadline().isOverdueOn(today)).toList(),
                open.stream().filter(action -> action.deadline().isDueSoonOn(today)).toList(),
                completedHere(workspace, committee, before, since),
                unasked,
                counts(unroutable, today),
                ongoing.stream().filter(action -> action.awaiting() != null).toList()));
    }

    private static boolean isAsked(Action action, List<Event> history) {
        return FactsReader.of(action, history).touches().stream()
                .map(Facts.Touch::what)
                .anyMatch(what -> what == Facts.What.REQUESTED || what == Facts.What.FOLLOWED_UP);
    }

    private static boolean isCompletion(Happening what) {
        return what instanceof Happening.Completed || what instanceof Happening.Accepted;
    }

    private static Map<String, List<Action>> byOrganisation(List<Action> ongoing) {
        var by = new TreeMap<String, List<Action>>();
        for (var action : ongoing) {
            CountedUnder.of(action).forEach(name -> by.computeIfAbsent(name, body -> new ArrayList<>()).add(action));
        }
        return by;
    }

    private static List<DigestFacts.Count> counts(Map<String, List<Action>> by, LocalDate today) {
        return by.entrySet().stream()
                .map(entry -> new DigestFacts.Count(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .filter(action -> action.deadline().isOverdueOn(today))
                                .count()))
                .toList();
    }

    /** What an import brought as completed does not count. */
    private List<Action> completedHere(
            WorkspaceId workspace, Committee committee, Instant before, LocalDate since) {
        // A response may be dated back, so the day alone does not tell; what was recorded since does.
        var refs = actions.endedSince(workspace, committee.code(), since.minusDays(60));
        return actions.find(workspace, refs).stream()
                .filter(action -> actions.history(workspace, action.ref()).stream()
                        .anyMatch(event -> isCompletion(event.what()) && event.at().isAfter(before)))
                .toList();
    }
}
