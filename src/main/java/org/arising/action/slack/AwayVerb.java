package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.access.Person;
import org.arising.action.Action;
import org.arising.committee.Rosters;
import org.arising.committee.StandIn;
import org.arising.kernel.Words;
import org.arising.slack.Routes;
import org.arising.slack.Standings;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** {@code away [until day]}: whoever holds a post names who answers for it while they are away. */
@Singleton
final class AwayVerb implements SpokenVerb, Routes {
    private static final Set<Person.Standing> CAN_STAND_IN =
            Set.of(Person.Standing.MEMBER, Person.Standing.GUEST, Person.Standing.UNKNOWN);

    private final Standings standings;
    private final Rosters rosters;
    private final Forms forms;

    AwayVerb(Standings standings, Rosters rosters, Forms forms) {
        this.standings = standings;
        this.rosters = rosters;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.AWAY);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var held = visitor.held(visitor.roster());
        return held.isEmpty()
                ? Reply.refused(Words.say("away.refusal.no-post"))
                : new Reply.Open(AwayModal.of(held, rest, Typed.dayAfter(rest, visitor.today()), visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, AwayModal.CALLBACK, this::save);
    }

    private Response save(Form form) {
        var held = form.visitor().held(form.visitor().roster());
        if (held.isEmpty()) {
            return form.say(Words.say("away.refusal.post-gone"));
        }
        var until = form.fields().day(AwayModal.UNTIL);
        if (until.isEmpty()) {
            return save(form, null);
        }
        if (until.get().isBefore(form.visitor().today())) {
            return form.error(AwayModal.UNTIL, Words.say("away.refusal.past"));
        }
        var deputy = form.fields().user(AwayModal.DEPUTY);
        if (deputy.isEmpty() || deputy.get().equals(form.visitor().person().id())) {
            return form.error(AwayModal.DEPUTY, Words.say("away.refusal.no-deputy"));
        }
        return CAN_STAND_IN.contains(standings.person(deputy.get()).standing())
                ? save(form, new StandIn(deputy.get(), until.get()))
                : form.error(AwayModal.DEPUTY, Words.say("away.refusal.inactive"));
    }

    private Response save(Form form, @Nullable StandIn standIn) {
        var workspace = form.visitor().workspace();
        forms.save(form, () -> form.visitor().held(rosters.current(workspace))
                .forEach(post -> rosters.save(workspace, post.with(standIn))));
        rosters.forget(workspace);
        return form.say(AwayModal.saved(standIn, standIn == null ? "" : standings.name(standIn.deputy())));
    }
}
