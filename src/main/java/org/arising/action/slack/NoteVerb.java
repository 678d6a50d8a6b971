package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.committee.Meeting;
import org.arising.kernel.Words;
import org.arising.slack.Routes;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** {@code note REF…}: the committee noted what ended, and carried over what is ongoing. */
@Singleton
final class NoteVerb implements SpokenVerb, Routes {
    private final ActionDesk desk;
    private final Forms forms;

    NoteVerb(ActionDesk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.NOTE);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        var today = visitor.today(actions.getFirst());
        return new Reply.Open(NoteModal.of(actions, newest(visitor, actions.getFirst(), today), today, visitor.channel()));
    }

    private static @Nullable LocalDate newest(Visitor visitor, Action action, LocalDate today) {
        return visitor.roster().meetings().stream()
                .filter(meeting -> meeting.committee().equals(action.ref().committee()))
                .map(Meeting::date)
                .filter(date -> !date.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    @Override
    public void register(App app) {
        forms.on(app, NoteModal.CALLBACK, this::note);
    }

    private Response note(Form form) {
        var meeting = form.fields().day(Inputs.MEETING);
        if (meeting.isEmpty()) {
            return form.error(Inputs.MEETING, Words.say("note.refusal.no-day"));
        }
        var committee = form.committee();
        if (committee.isEmpty()) {
            return form.error(Inputs.MEETING, Words.say("note.refusal.untold"));
        }
        if (meeting.get().isAfter(form.today(committee.get()))) {
            return form.error(Inputs.MEETING, Words.say("note.refusal.future"));
        }
        return form.answer(
                desk.note(form.hand(committee.get()), form.refs(), meeting.get()), Inputs.MEETING);
    }
}
