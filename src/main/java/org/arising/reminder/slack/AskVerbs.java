package org.arising.reminder.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.action.Change;
import org.arising.action.Outcome;
import org.arising.action.ReadActions;
import org.arising.action.State;
import org.arising.action.slack.AskModal;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.Letter;
import org.arising.action.slack.RefusalModal;
import org.arising.action.slack.Reply;
import org.arising.action.slack.SpokenVerb;
import org.arising.action.slack.Verb;
import org.arising.action.slack.Visitor;
import org.arising.committee.Committee;
import org.arising.committee.Sending;
import org.arising.committee.Ways;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.kernel.Words;
import org.arising.reminder.Occasion;
import org.arising.reminder.ReminderRun;
import org.arising.reminder.Routes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code request} and {@code chase}: ask the responsible party in its channel, or, where there is none or nothing may be
 * sent, hand the officer a letter to copy with all that the party owes.
 */
@Singleton
final class AskVerbs implements SpokenVerb, org.arising.slack.Routes {
    private final ReadActions actions;
    private final ActionDesk desk;
    private final ReminderRun run;
    private final Ways ways;
    private final Forms forms;

    AskVerbs(ReadActions actions, ActionDesk desk, ReminderRun run, Ways ways, Forms forms) {
        this.actions = actions;
        this.desk = desk;
        this.run = run;
        this.ways = ways;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.REQUEST, Verb.CHASE);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> named, String rest) {
        for (var action : named) {
            if (!action.kind().isChased()) {
                return Reply.refused(Words.say("ask-verb.refusal.unchased." + action.kind().written(), action.ref()));
            }
        }
        var committees = named.stream().map(action -> action.ref().committee()).distinct().toList();
        if (committees.size() > 1) {
            return Reply.refused(Words.say("ask-verb.refusal.committees", Texts.listed(committees)));
        }
        var committee = visitor.roster().committee(committees.getFirst()).orElseThrow();
        var today = visitor.now().atZone(committee.zone()).toLocalDate();
        var way = way(verb, visitor, committee, named, today);
        var about = way instanceof AskModal.Way.Letter ? owed(visitor, named) : named;
        return new Reply.Open(
                verb == Verb.REQUEST
                        ? AskModal.request(about, way, today, visitor.channel())
                        : AskModal.chase(about, way, today, visitor.channel()));
    }

    private AskModal.Way way(Verb verb, Visitor visitor, Committee committee, List<Action> named, LocalDate today) {
        var routes = routes(visitor, named);
        if (!committee.sending().allowsOn(today)) {
            return letter(verb, visitor, committee, named, today, because(committee.sending()));
        }
        return routes.size() == 1
                ? new AskModal.Way.Slack(routes.iterator().next())
                : letter(verb, visitor, committee, named, today, routes.isEmpty()
                        ? unrouted(visitor, named)
                        : Words.say("ask-verb.letter.parties"));
    }

    private static String unrouted(Visitor visitor, List<Action> named) {
        return named.stream()
                .flatMap(action -> Routes.unreached(action, visitor.roster()).stream())
                .findFirst()
                .map(cover -> AbsenceWords.why(cover) + " " + Words.say("unreached.nobody"))
                .orElseGet(() -> Words.say("ask-verb.letter.no-channel"));
    }

    private Set<String> routes(Visitor visitor, List<Action> named) {
        var chosen = ways.of(visitor.workspace());
        return named.stream()
                .flatMap(action -> Routes.byHand(action, visitor.roster(), chosen).stream())
                .collect(Collectors.toSet());
    }

    private static String because(Sending sending) {
        return switch (sending) {
            case Sending.PausedUntil(var day) -> Words.say("ask-verb.letter.paused", day);
            case Sending.Off() -> Words.say("ask-verb.letter.off");
            case Sending.On() -> "";
        };
    }

    private AskModal.Way letter(
            Verb verb, Visitor visitor, Committee committee, List<Action> named, LocalDate today, String why) {
        var party = named.stream()
                .map(action -> action.responsible().stated())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        var addressee = party.isEmpty() ? Words.say("ask-verb.letter.nobody") : party;
        var letter = Letter.of(committee, addressee, owed(visitor, named), verb == Verb.CHASE, today);
        return new AskModal.Way.Letter(why, letter);
    }

    /** All that the parties of these actions owe the committee: those that were named first. */
    private List<Action> owed(Visitor visitor, List<Action> named) {
        var stated = named.stream().map(action -> action.responsible().stated()).collect(Collectors.toSet());
        var code = named.getFirst().ref().committee();
        var all = actions.find(visitor.workspace(), actions.ongoing(visitor.workspace(), code)).stream()
                .filter(action -> action.kind().isChased())
                .filter(action -> stated.contains(action.responsible().stated()))
                .filter(action -> !named.contains(action))
                .toList();
        return java.util.stream.Stream.concat(named.stream(), all.stream()).toList();
    }

    @Override
    public void register(App app) {
        forms.on(app, AskModal.REQUEST, form -> ask(form, Occasion.Kind.REQUEST));
        forms.on(app, AskModal.CHASE, form -> ask(form, Occasion.Kind.FOLLOW_UP));
        forms.on(app, AskModal.REQUEST + AskModal.LETTER, form -> sent(form, Occasion.Kind.REQUEST));
        forms.on(app, AskModal.CHASE + AskModal.LETTER, form -> sent(form, Occasion.Kind.FOLLOW_UP));
    }

    private Response ask(Form form, Occasion.Kind kind) {
        var visitor = form.visitor();
        var named = actions.find(visitor.workspace(), form.refs());
        var committee = form.committee();
        if (committee.isEmpty()
                || !visitor.isOfficer(committee.get())
                || named.stream().anyMatch(action -> !action.ref().committee().equals(committee.get().code()))) {
            return words(form, Words.say("ask-verb.refusal.officers"));
        }
        var ended = named.stream().filter(action -> !(action.state() instanceof State.Ongoing)).findFirst();
        var hand = form.hand(committee.get());
        var news = named.stream()
                .map(action -> new Outcome.News(action, actions.news(hand, action)))
                .filter(each -> !each.events().isEmpty())
                .toList();
        if (ended.isPresent()) {
            var status = ended.get().state().status().written();
            var why = Words.say("ask-verb.refusal.ended." + status, ended.get().ref());
            return news.isEmpty() ? words(form, why) : form.said(new Outcome.Overtaken(news, why));
        }
        if (!news.isEmpty()) {
            return form.said(new Outcome.Overtaken(news, ""));
        }
        var routes = routes(visitor, named);
        var today = form.today(committee.get());
        if (routes.size() != 1 || !committee.get().sending().allowsOn(today)) {
            return words(form, Words.say("ask-verb.refusal.way"));
        }
        var again = run.askNow(new ReminderRun.Asking(
                visitor.workspace(),
                committee.get(),
                form.refs(),
                kind,
                routes.iterator().next(),
                visitor.person().id(),
                form.once(),
                visitor.now()));
        return again.isEmpty()
                ? form.close()
                : words(form, again(form, again, today));
    }

    /** Asked for today already, or not, where the message could not be sent. */
    private String again(Form form, List<Reference> again, LocalDate today) {
        var refs = Texts.listed(again.stream().map(Object::toString).toList());
        return run.problem(form.visitor().workspace(), again, today)
                .map(problem -> Words.say("ask-verb.refusal.not-sent", refs, problem))
                .orElseGet(() -> Words.say("ask-verb.refusal.again", refs, again.size()));
    }

    private static Response words(Form form, String words) {
        return form.context().ack(r -> r.responseAction("update").view(RefusalModal.of(words)));
    }

    /** The officer has sent the letter: that is the dated event. */
    private Response sent(Form form, Occasion.Kind kind) {
        var day = form.fields().day(Inputs.SENT);
        if (day.isEmpty()) {
            return form.error(Inputs.SENT, Words.say("ask-verb.refusal.no-day"));
        }
        var committee = form.committee();
        if (committee.isEmpty()) {
            return form.error(Inputs.SENT, Words.say("ask-verb.refusal.untold"));
        }
        if (day.get().isAfter(form.today(committee.get()))) {
            return form.error(Inputs.SENT, Words.say("ask-verb.refusal.future"));
        }
        Change change = kind == Occasion.Kind.REQUEST ? new Change.Request(day.get()) : new Change.FollowUp(day.get());
        return form.answer(
                desk.change(
                        form.hand(committee.get()), form.refs(), change),
                Inputs.SENT);
    }
}
