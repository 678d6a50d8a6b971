package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.ActionDesk;
import org.arising.action.Answer;
import org.arising.action.Outcome;
import org.arising.action.State;
import org.arising.committee.Committee;
import org.arising.kernel.Ids;
import org.arising.response.StoredFile;
import org.arising.slack.Field;
import org.arising.slack.Routes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code complete REF…}: one response, in words or files, for one action or several. */
@Singleton
final class CompleteVerb implements SpokenVerb, Routes {
    private final ActionDesk desk;
    private final Files files;
    private final Forms forms;

    CompleteVerb(ActionDesk desk, Files files, Forms forms) {
        this.desk = desk;
        this.files = files;
        this.forms = forms;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.COMPLETE);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest) {
        for (var action : actions) {
            if (!(action.state() instanceof State.Ongoing)) {
                return Reply.refused("%s is %s already. Look at it with `/actions %s`, or open it again with `/actions reopen %s`."
                        .formatted(action.ref(), action.state().status().written(), action.ref(), action.ref()));
            }
        }
        var today = visitor.today(actions.getFirst());
        return new Reply.Open(CompleteModal.of(actions, rest, today, today, visitor.channel()));
    }

    @Override
    public void register(App app) {
        forms.on(app, CompleteModal.CALLBACK, this::complete);
    }

    private Response complete(Form form) {
        var fields = form.fields();
        var text = fields.text(Inputs.RESPONSE).orElse("");
        if (text.isEmpty() && fields.files().isEmpty()) {
            return form.error(Inputs.RESPONSE, "Give the response in words, or attach the letter under Files.");
        }
        if (text.length() > Field.LONGEST) {
            return form.error(Inputs.RESPONSE, "The response has %,d characters; Slack takes %,d. Attach the rest as a file."
                    .formatted(text.length(), Field.LONGEST));
        }
        var received = fields.day(Inputs.RECEIVED);
        if (received.isEmpty()) {
            return form.error(Inputs.RECEIVED, "Give the day on which the response was received, such as 2022-10-03.");
        }
        var committee = form.refs().isEmpty()
                ? Optional.<Committee>empty()
                : form.visitor().roster().committee(form.refs().getFirst().committee());
        if (committee.isEmpty()) {
            return form.error(Inputs.RESPONSE, "The action cannot be told any more. Type /actions again.");
        }
        var today = form.visitor().now().atZone(committee.get().zone()).toLocalDate();
        if (received.get().isAfter(today)) {
            return form.error(Inputs.RECEIVED, "That day is in the future. Give the day on which it was received.");
        }
        return switch (files.keep(form.visitor().workspace(), fields.files(), form.visitor().now())) {
            case Files.Kept.Missing(var why) -> form.error(Inputs.FILES, why);
            case Files.Kept.All(var kept) -> form.answer(record(form, committee.get(), text, received.get(), kept), Inputs.RESPONSE);
        };
    }

    private Outcome record(
            Form form,
            Committee committee,
            String text,
            LocalDate received,
            List<StoredFile> kept) {
        var response = new org.arising.response.Response(
                Ids.fresh(), form.visitor().person().id(), received, text, kept);
        return desk.complete(
                form.visitor().hand(form.once(), committee),
                form.refs(),
                new Answer(response, form.fields().parts()));
    }
}
