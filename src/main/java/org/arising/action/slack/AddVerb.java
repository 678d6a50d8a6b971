package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.action.Kind;
import org.arising.action.NewAction;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.kernel.Words;
import org.arising.slack.Routes;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** {@code add [text]}: a new action. */
@Singleton
final class AddVerb implements SpokenVerb, Routes {
    private final ActionDesk desk;
    private final Forms forms;

    AddVerb(ActionDesk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.ADD);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        return reply(visitor, rest, null);
    }

    /** The form with what was typed, and a link to the message from which it is made where there is one. */
    static Reply reply(Visitor visitor, String rest, @Nullable String link) {
        var run = visitor.run();
        if (run.isEmpty()) {
            return Reply.refused(visitor.notAnOfficer(Words.say("add.refusal.deed")));
        }
        var here = visitor.here().filter(run::contains).map(Committee::code).orElse(null);
        var committees = here == null ? run : run.stream().filter(one -> one.code().equals(here)).toList();
        return new Reply.Open(AddModal.of(prefill(visitor, committees, rest), visitor.channel(), link));
    }

    /** What is added while a meeting of the only committee is open arises at that meeting. */
    static AddModal.Prefill prefill(Visitor visitor, List<Committee> committees, String typed) {
        var only = committees.size() == 1 ? committees.getFirst() : null;
        var text = AddText.read(typed, visitor.roster().directory(), visitor.today());
        var meeting = only == null ? Optional.<Meeting>empty() : visitor.roster().openMeeting(only.code());
        return new AddModal.Prefill(
                text.action(),
                text.responsible(),
                text.deadline(),
                Typed.dayAfter(text.deadline(), visitor.today()),
                meeting.map(Meeting::date).orElse(null),
                committees,
                only == null ? null : only.code());
    }

    @Override
    public void register(App app) {
        forms.on(app, AddModal.CALLBACK, this::add);
    }

    private Response add(Form form) {
        var fields = form.fields();
        var text = fields.text(Inputs.ACTION);
        if (text.isEmpty()) {
            return form.error(Inputs.ACTION, Words.say("add.refusal.no-action"));
        }
        var code = fields.choice(Inputs.COMMITTEE).orElse(form.subject().committee());
        var committee = code == null
                ? Optional.<Committee>empty()
                : form.visitor().roster().committee(code);
        if (committee.isEmpty()) {
            return form.error(Inputs.ACTION, Words.say("add.refusal.which-committee"));
        }
        var today = form.visitor().now().atZone(committee.get().zone()).toLocalDate();
        var typed = fields.text(Inputs.DEADLINE).orElse("");
        var deadline = Typed.deadline(typed, today);
        if (deadline == null) {
            return form.error(Inputs.DEADLINE, Typed.notUnderstood(typed));
        }
        var meeting = fields.day(Inputs.MEETING).orElse(null);
        if (meeting != null && deadline.due() != null && deadline.due().isBefore(meeting)) {
            return form.error(Inputs.DEADLINE, Words.say("add.refusal.before-meeting", deadline.due(), meeting));
        }
        var fresh = new NewAction(
                committee.get().code(),
                meeting,
                null,
                WordingText.read(text.get()),
                Typed.responsible(
                        fields.text(Inputs.RESPONSIBLE).orElse(null),
                        form.visitor().roster().directory()),
                deadline,
                Kind.UNDERTAKING,
                form.subject().thing());
        return form.answer(desk.add(form.visitor().hand(form.once(), committee.get()), fresh), Inputs.ACTION);
    }
}
