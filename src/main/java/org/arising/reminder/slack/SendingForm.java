package org.arising.reminder.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.arising.action.slack.ActionIds;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Inputs;
import org.arising.action.slack.RefusalModal;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.committee.Committee;
import org.arising.committee.Rosters;
import org.arising.committee.Sending;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.Click;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Review sending}: an officer sees the next ten messages, and switches sending on, off, or pauses it. */
@Singleton
class SendingForm implements Routes {
    private final NextMessages next;
    private final Rosters rosters;
    private final Outbox outbox;
    private final Visitors visitors;
    private final Forms forms;
    private final SlackApi slack;

    SendingForm(
            NextMessages next,
            Rosters rosters,
            Outbox outbox,
            Visitors visitors,
            Forms forms,
            SlackApi slack) {
        this.next = next;
        this.rosters = rosters;
        this.outbox = outbox;
        this.visitors = visitors;
        this.forms = forms;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(ActionIds.SENDING, (request, context) -> {
            var payload = request.getPayload();
            var visitor = visitors.clicking(payload);
            var view = Click.value(payload)
                    .flatMap(value -> visitor.roster().committee(value.query()))
                    .map(committee -> view(visitor, committee))
                    .orElseGet(() -> RefusalModal.of(say("sending.refusal.no-committee")));
            slack.call(client -> client.viewsOpen(r -> r.triggerId(payload.getTriggerId()).view(view)));
            return context.ack();
        });
        forms.on(app, SendingModal.CALLBACK, this::save);
    }

    private View view(Visitor visitor, Committee committee) {
        if (!visitor.isOfficer(committee)) {
            return RefusalModal.of(say("sending.refusal.officers-of", committee.name()));
        }
        var planned = next.of(visitor, committee);
        return SendingModal.of(committee, planned, visitor.now().atZone(committee.zone()).toLocalDate(), visitor.channel());
    }

    private Response save(Form form) {
        var visitor = form.visitor();
        var code = form.subject().committee();
        var committee = code == null ? null : visitor.roster().committee(code).orElse(null);
        if (committee == null || !visitor.isOfficer(committee)) {
            return form.error(SendingModal.SENDING, say("sending.refusal.officers"));
        }
        var today = visitor.now().atZone(committee.zone()).toLocalDate();
        var sending = sending(form, today);
        if (sending == null) {
            return form.error(Inputs.DAY, say("sending.refusal.no-day"));
        }
        forms.save(form, () -> {
            rosters.current(visitor.workspace())
                    .committee(committee.code())
                    .ifPresent(now -> rosters.save(visitor.workspace(), now.with(sending)));
            var channel = committee.channel();
            if (channel != null && !sending.equals(committee.sending())) {
                outbox.put(new Notice(
                        visitor.workspace(),
                        "record:" + form.once(),
                        "record",
                        words(sending),
                        committee.code(),
                        channel,
                        visitor.person().id(),
                        List.of(),
                        visitor.now()));
            }
        });
        rosters.forget(visitor.workspace());
        return form.close();
    }

    private static @Nullable Sending sending(Form form, LocalDate today) {
        return switch (form.fields().choice(SendingModal.SENDING).orElse("")) {
            case SendingModal.ON -> new Sending.On();
            case SendingModal.OFF -> new Sending.Off();
            default ->
                form.fields()
                        .day(Inputs.DAY)
                        .filter(day -> day.isAfter(today))
                        .map(Sending.PausedUntil::new)
                        .orElse(null);
        };
    }

    private static String words(Sending sending) {
        return switch (sending) {
            case Sending.On() -> say("sending.record.on");
            case Sending.Off() -> say("sending.record.off");
            case Sending.PausedUntil(var day) -> say("sending.record.paused", day);
        };
    }
}
