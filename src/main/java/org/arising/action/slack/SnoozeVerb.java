package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Change;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.ReadActions;
import org.arising.committee.Committee;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.Reference;
import org.arising.kernel.Words;
import org.arising.slack.Routes;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** {@code snooze REF}: no reminder before a day. A responsible party may once, for up to five working days. */
@Singleton
final class SnoozeVerb implements SpokenVerb, Routes {
    private static final int PARTYS_LONGEST = 5;

    private final ReadActions actions;
    private final Forms forms;

    SnoozeVerb(ReadActions actions, Forms forms) {
        this.actions = actions;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.SNOOZE);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> named, String rest) {
        var action = named.getFirst();
        var committee = visitor.roster().committee(action.ref().committee()).orElseThrow();
        var limits = limits(visitor, committee, action.ref());
        if (limits.refusal() != null) {
            return Reply.refused(limits.refusal());
        }
        var today = visitor.today(action);
        var next = WorkingCalendar.of(committee).plus(today, 1);
        return new Reply.Open(SnoozeModal.of(action, today, next, limits.latest(), visitor.channel()));
    }

    private record Limits(@Nullable LocalDate latest, @Nullable String refusal) {}

    private Limits limits(Visitor visitor, Committee committee, Reference ref) {
        if (visitor.isOfficer(committee)) {
            return new Limits(null, null);
        }
        var snoozed = actions.history(visitor.workspace(), ref).stream()
                .filter(event -> event.what() instanceof Happening.Snoozed)
                .map(Event::actor)
                .anyMatch(actor -> !committee.isOfficer(actor));
        var today = visitor.now().atZone(committee.zone()).toLocalDate();
        return snoozed
                ? new Limits(null, Words.say("snooze.refusal.again", ref, committee.code()))
                : new Limits(WorkingCalendar.of(committee).plus(today, PARTYS_LONGEST), null);
    }

    @Override
    public void register(App app) {
        forms.on(app, Verb.SNOOZE.word(), this::snooze);
    }

    private Response snooze(Form form) {
        var reason = form.fields().text(Inputs.REASON);
        if (reason.isEmpty()) {
            return form.error(Inputs.REASON, Words.say("snooze.refusal.no-reason"));
        }
        if (form.committee().isEmpty()) {
            return form.error(Inputs.REASON, Words.say("snooze.refusal.untold"));
        }
        var committee = form.committee().get();
        var today = form.today(committee);
        var until = until(form, committee, today);
        if (until == null || !until.isAfter(today)) {
            return form.error(Inputs.DAY, Words.say("snooze.refusal.past"));
        }
        var limits = limits(form.visitor(), committee, form.refs().getFirst());
        if (limits.refusal() != null) {
            return form.error(Inputs.REASON, limits.refusal());
        }
        if (limits.latest() != null && until.isAfter(limits.latest())) {
            return form.error(Inputs.DAY, Words.say("snooze.refusal.late", limits.latest()));
        }
        return forms.change(form, Inputs.REASON, new Change.Snooze(until, reason.get()));
    }

    private static @Nullable LocalDate until(Form form, Committee committee, LocalDate today) {
        return switch (form.fields().choice(Inputs.UNTIL).orElse("")) {
            case SnoozeModal.TOMORROW -> today.plusDays(1);
            case SnoozeModal.WORKING_DAY -> WorkingCalendar.of(committee).plus(today, 1);
            default -> form.fields().day(Inputs.DAY).orElse(null);
        };
    }
}
