package org.arising.action;

import org.arising.kernel.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** Several actions that become one: the others become parts of the first, which keeps its reference. */
final class Merging {
    private Merging() {}

    static Decision merge(Action action, Change.Merge change, LocalDate today) {
        var refusal = refusal(action, change.from());
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        var whole = new ArrayList<Action>();
        whole.add(action);
        whole.addAll(change.from());
        var draft = action.change();
        var parts = new ArrayList<Wording.Part>();
        var answered = new HashMap<Integer, LocalDate>();
        var leads = new HashMap<Integer, Action.Responsible>();
        for (var each : whole) {
            for (int part = 0; part < Math.max(1, each.wording().parts().size()); part++) {
                if (!each.lead(part).equals(action.responsible())) {
                    leads.put(parts.size() + part, each.lead(part));
                }
            }
            each.answered().forEach((part, day) -> answered.put(parts.size() + part, day));
            parts.addAll(parts(each, each.ref().equals(action.ref())));
        }
        draft.wording = new Wording(
                action.wording().parts().isEmpty() ? say("merge.lead-in") : action.wording().leadIn(), List.copyOf(parts), "");
        draft.answered = Map.copyOf(answered);
        draft.leads = Map.copyOf(leads);
        draft.touch = new Touch("merged", today);
        var reason = Texts.collapsed(change.reason());
        var happenings = new ArrayList<Happening>();
        happenings.add(new Happening.Merged(change.from().stream().map(Action::ref).toList(), reason));
        if (!action.exempt() && whole.stream().anyMatch(Action::exempt)) {
            draft.exempt = true;
            happenings.add(new Happening.Exempted(true));
        }
        deadline(action, change.from()).ifPresent(deadline -> {
            draft.deadline = deadline;
            happenings.add(new Happening.DeadlineRevised(null, deadline.due(), reason));
        });
        return new Decision.Accepted(draft.action(), List.copyOf(happenings));
    }

    /** Why these cannot be merged into an action; empty where they can. */
    private static Optional<String> refusal(Action action, List<Action> from) {
        if (from.isEmpty()) {
            return Optional.of(say("refusal.merge.one", action.ref()));
        }
        var seen = new LinkedHashSet<>(List.of(action.ref()));
        for (var other : from) {
            if (!seen.add(other.ref())) {
                return Optional.of(say("refusal.merge.itself", other.ref()));
            }
            if (!other.ref().committee().equals(action.ref().committee())) {
                return Optional.of(
                        say("refusal.merge.committees", action.ref(), action.ref().committee(), other.ref(), other.ref().committee()));
            }
            var standing = Lifecycle.refusal(other, Transition.MERGE);
            if (standing.isPresent()) {
                return standing;
            }
            if (other.kind() != action.kind() && !(other.kind().isChased() && action.kind().isChased())) {
                return Optional.of(say("refusal.merge.kinds." + chased(action), action.ref(), other.ref()));
            }
        }
        return Optional.empty();
    }

    private static String chased(Action action) {
        return action.kind().isChased() ? "asked" : "not-asked";
    }

    /** What it is without parts is one part; what leads into its parts leads into the first of them. */
    private static List<Wording.Part> parts(Action action, boolean keeps) {
        var wording = action.wording();
        if (wording.parts().isEmpty()) {
            return List.of(new Wording.Part((wording.leadIn() + " " + wording.closing()).strip(), ""));
        }
        var parts = new ArrayList<>(wording.parts());
        if (!keeps) {
            var first = parts.getFirst();
            parts.set(0, new Wording.Part(first.text(), (wording.leadIn() + " " + first.leadIn()).strip()));
        }
        var last = parts.removeLast();
        parts.add(new Wording.Part((last.text() + " " + wording.closing()).strip(), last.leadIn()));
        return parts;
    }

    /** The earliest of the others where it has none of its own. */
    private static Optional<Deadline> deadline(Action action, List<Action> from) {
        return action.deadline().due() != null || action.deadline().stated() != null
                ? Optional.empty()
                : from.stream()
                        .map(Action::deadline)
                        .filter(deadline -> deadline.due() != null)
                        .min((one, other) -> Objects.requireNonNull(one.due()).compareTo(Objects.requireNonNull(other.due())));
    }
}
