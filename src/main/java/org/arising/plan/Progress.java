package org.arising.plan;

import org.arising.action.Action;
import org.arising.committee.Roster;
import org.arising.kernel.Reference;
import org.arising.reminder.Routes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a period is: which commitments there are, and what was said of them.
 *
 * @param commitments in document order
 * @param updates by commitment
 */
public record Progress(Period period, List<Action> commitments, Map<Reference, Update> updates) {
    /** Commitments of which nobody has said anything yet. */
    public List<Action> missing() {
        return commitments.stream().filter(action -> !updates.containsKey(action.ref())).toList();
    }

    /** How many are missing by who leads them, as stated. */
    public Map<String, Integer> missingByLead() {
        var missing = new LinkedHashMap<String, Integer>();
        missing().forEach(action -> missing.merge(action.responsible().spoken(), 1, Integer::sum));
        return missing;
    }

    /** Where the leads of the missing ones are asked: each route with its commitments. */
    public Map<String, Set<Reference>> routes(Roster roster) {
        var routes = new LinkedHashMap<String, Set<Reference>>();
        for (var action : missing()) {
            for (var route : Routes.of(action, roster)) {
                routes.computeIfAbsent(route, first -> new LinkedHashSet<>()).add(action.ref());
            }
        }
        return routes;
    }

    /** Missing commitments whose leads nobody can be asked. */
    public List<Action> unroutable(Roster roster) {
        return missing().stream().filter(action -> Routes.of(action, roster).isEmpty()).toList();
    }
}
