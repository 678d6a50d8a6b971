package org.arising.meeting.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Outcome;
import org.arising.action.ReadActions;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.Reply;
import org.arising.action.slack.SpokenVerb;
import org.arising.action.slack.Verb;
import org.arising.action.slack.Visitor;
import org.arising.committee.Committee;
import org.arising.committee.Meeting;
import org.arising.committee.StatedTiming;
import org.arising.committee.WorkingCalendar;
import org.arising.kernel.Texts;
import org.arising.kernel.Words;
import org.arising.meeting.MeetingDesk;
import org.arising.slack.Routes;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code meeting [day]}: opens a meeting of the committee whose channel this is, or closes the one that is open. */
@Singleton
final class MeetingVerb implements SpokenVerb, Routes {
    private final MeetingDesk desk;
    private final ReadActions actions;
    private final Forms forms;

    MeetingVerb(MeetingDesk desk, ReadActions actions, Forms forms) {
        this.desk = desk;
        this.actions = actions;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.MEETING);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> named, String rest) {
        var run = visitor.run();
        var committee = visitor.meant().filter(run::contains);
        if (committee.isEmpty()) {
            return Reply.refused(run.isEmpty()
                    ? visitor.notAnOfficer(Words.say("meeting.refusal.deed"))
                    : Words.say("meeting.refusal.which"));
        }
        var code = committee.get().code();
        var today = visitor.now().atZone(committee.get().zone()).toLocalDate();
        var open = visitor.roster().openMeeting(code);
        if (open.isPresent()) {
            return new Reply.Open(MeetingModal.close(
                    committee.get(),
                    open.get().date(),
                    gathered(visitor, committee.get(), open.get().date()),
                    asked(committee.get(), today),
                    today,
                    visitor.channel()));
        }
        var typed = StatedTiming.read(rest, today) instanceof StatedTiming.Meaning.OnDay(var day, var why)
                ? Optional.of(day)
                : Optional.<LocalDate>empty();
        if (!rest.isBlank() && typed.isEmpty()) {
            return Reply.refused(Words.say("meeting.refusal.no-day", Texts.shortened(rest, 60), verb.example()));
        }
        return new Reply.Open(MeetingModal.open(
                committee.get(), typed.orElseGet(() -> nearest(visitor, code, today)), visitor.channel()));
    }

    /** The meeting that is held today or was planned nearest to it. */
    private static LocalDate nearest(Visitor visitor, String committee, LocalDate today) {
        return visitor.roster().meetings().stream()
                .filter(meeting -> meeting.committee().equals(committee) && meeting.opened() == null)
                .map(Meeting::date)
                .filter(date -> !date.isBefore(today.minusDays(3)) && !date.isAfter(today.plusDays(3)))
                .min(Comparator.comparing(date -> Math.abs(date.toEpochDay() - today.toEpochDay())))
                .orElse(today);
    }

    private List<Action> gathered(Visitor visitor, Committee committee, LocalDate meeting) {
        return actions.find(visitor.workspace(), actions.atMeeting(visitor.workspace(), committee.code(), meeting));
    }

    /** The first working day after today, on which requests go out where anything does. */
    static @Nullable LocalDate asked(Committee committee, LocalDate today) {
        var day = WorkingCalendar.of(committee).plus(today, 1);
        return committee.sending().allowsOn(day) ? day : null;
    }

    @Override
    public void register(App app) {
        forms.on(app, MeetingModal.OPEN, this::open);
        forms.on(app, MeetingModal.CLOSE, this::close);
    }

    private Response open(Form form) {
        var day = form.fields().day(Inputs.MEETING);
        if (day.isEmpty()) {
            return form.error(Inputs.MEETING, Words.say("meeting.refusal.day"));
        }
        return committee(form)
                .map(committee -> form.answer(
                        desk.open(form.visitor().hand(form.once(), committee), committee.code(), day.get()), Inputs.MEETING))
                .orElseGet(() -> form.error(Inputs.MEETING, Words.say("meeting.refusal.gone")));
    }

    private Response close(Form form) {
        return committee(form)
                .map(committee -> form.said(desk.close(form.visitor().hand(form.once(), committee), committee.code())))
                .orElseGet(() -> form.said(new Outcome.Refused(Words.say("meeting.refusal.gone"))));
    }

    private static Optional<Committee> committee(Form form) {
        return Optional.ofNullable(form.subject().committee()).flatMap(form.visitor().roster()::committee);
    }
}
