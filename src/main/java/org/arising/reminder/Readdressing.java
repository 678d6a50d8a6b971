package org.arising.reminder;

import org.arising.action.Action;
import org.arising.committee.Committee;
import org.arising.committee.Roster;
import org.arising.kernel.Reference;
import org.arising.outbox.Notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Where a notice that could not be sent goes today: somebody may have named another channel or holder since. */
public final class Readdressing {
    private static final Set<String> TO_COMMITTEE = Set.of("record", "digest", "meeting", "report", "plan-update");
    private static final Set<String> TO_PARTY = Set.of(ReminderRun.REMINDER, ReminderRun.RETURNED);

    private Readdressing() {}

    /** The notices that take its place; empty where it goes where it was to go. */
    public static List<Notice> of(Notice failed, Committee committee, Roster roster, List<Action> actions) {
        if (TO_PARTY.contains(failed.kind())) {
            return byRoute(failed, roster, actions);
        }
        var channel = committee.channel();
        return TO_COMMITTEE.contains(failed.kind()) && channel != null && !channel.equals(failed.recipient())
                ? List.of(to(failed, channel, failed.actions()))
                : List.of();
    }

    private static List<Notice> byRoute(Notice failed, Roster roster, List<Action> actions) {
        var routes = new LinkedHashMap<String, List<Reference>>();
        for (var action : actions) {
            var now = Routes.of(action, roster);
            // Whoever has no other way to be told is tried again where they were.
            for (var route : now.isEmpty() || now.contains(failed.recipient()) ? Set.of(failed.recipient()) : now) {
                routes.computeIfAbsent(route, each -> new ArrayList<>()).add(action.ref());
            }
        }
        return Set.of(failed.recipient()).containsAll(routes.keySet())
                ? List.of()
                : routes.entrySet().stream().map(route -> to(failed, route.getKey(), route.getValue())).toList();
    }

    private static Notice to(Notice failed, String recipient, List<Reference> refs) {
        return new Notice(
                failed.workspace(),
                failed.key() + ":" + recipient,
                failed.kind(),
                failed.subject(),
                failed.committee(),
                recipient,
                failed.actor(),
                List.copyOf(refs),
                failed.due());
    }
}
