package org.arising.mail.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.ReadActions;
import org.arising.action.slack.ErrorView;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Reply;
import org.arising.action.slack.SpokenVerb;
import org.arising.action.slack.Verb;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.committee.Organisation;
import org.arising.committee.Post;
import org.arising.committee.Roster;
import org.arising.kernel.Words;
import org.arising.mail.FiledMail;
import org.arising.mail.MailDesk;
import org.arising.mail.MailNotes;
import org.arising.slack.Click;
import org.arising.slack.Opening;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code write REF}, and the same beneath an e-mail that came: an officer writes to a party that is not in Slack. */
@Singleton
final class WriteVerb implements SpokenVerb, Routes {
    private final MailDesk mails;
    private final MailNotes notes;
    private final ReadActions actions;
    private final Visitors visitors;
    private final Forms forms;
    private final SlackApi slack;

    WriteVerb(MailDesk mails, MailNotes notes, ReadActions actions, Visitors visitors, Forms forms, SlackApi slack) {
        this.mails = mails;
        this.notes = notes;
        this.actions = actions;
        this.visitors = visitors;
        this.forms = forms;
        this.slack = slack;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.WRITE);
    }

    @Override
    public Reply say(Verb verb, Visitor visitor, List<Action> named, String rest) {
        return switch (asked(visitor, named, "", "")) {
            case Asked.Form(var view) -> new Reply.Open(view);
            case Asked.Refused(var why) -> Reply.refused(why);
        };
    }

    @Override
    public void register(App app) {
        app.blockAction(MailIds.WRITE, (request, context) -> {
            var why = clicked(request.getPayload());
            if (why.isPresent()) {
                Click.tell(context, ErrorView.refused(why.get()), false);
            }
            return context.ack();
        });
        forms.on(app, MailIds.WRITE_FORM, this::write);
    }

    private Optional<String> clicked(BlockActionPayload payload) {
        var visitor = visitors.clicking(payload);
        var mail = Click.value(payload).flatMap(value -> mails.find(visitor.workspace(), value.query()));
        if (mail.isEmpty()) {
            return Optional.of(Words.say("mail.refusal.gone"));
        }
        return switch (asked(visitor, about(visitor, mail.get()), mail.get().asked(), mail.get().id())) {
            case Asked.Form(var view) -> Optional.ofNullable(Opening.open(slack, payload.getTriggerId(), view));
            case Asked.Refused(var why) -> Optional.of(why);
        };
    }

    private List<Action> about(Visitor visitor, FiledMail mail) {
        return mine(visitor, actions.find(visitor.workspace(), mail.refs()));
    }

    /** Those of one committee that they run. */
    private static List<Action> mine(Visitor visitor, List<Action> about) {
        var mine = about.stream().filter(action -> visitor.may(Deed.MANAGE, action) instanceof Verdict.Allowed).toList();
        return mine.stream()
                .filter(action -> action.ref().committee().equals(mine.getFirst().ref().committee()))
                .toList();
    }

    private sealed interface Asked {
        record Form(View view) implements Asked {}

        record Refused(String why) implements Asked {}
    }

    private Asked asked(Visitor visitor, List<Action> named, String asked, String answers) {
        var about = mine(visitor, named);
        if (about.isEmpty()) {
            return new Asked.Refused(visitor.notAnOfficer(Words.say("mail.write.deed")));
        }
        if (!visitor.roster().mails()) {
            return new Asked.Refused(Words.say("refusal.no-mail"));
        }
        var to = notes.addresses(visitor.workspace(), about, visitor.roster(), asked);
        var first = about.getFirst();
        if (to.isEmpty()) {
            return new Asked.Refused(noAddress(visitor.roster(), first));
        }
        var committee = visitor.roster().committee(first.ref().committee()).orElseThrow();
        var copies = notes.copies(about, visitor.roster(), to.getFirst());
        return new Asked.Form(WriteModal.of(committee, about, to, copies, answers, visitor.today(first)));
    }

    /** Whose settings want an address: the post's that answers, else the organisation's. */
    private static String noAddress(Roster roster, Action action) {
        var said = action.responsible().spoken();
        return action.asked().stream()
                .flatMap(party -> Stream.concat(
                        party.posts().stream().flatMap(key -> roster.post(key).stream()).map(Post::title),
                        party.organisations().stream().flatMap(name -> roster.organisation(name).stream()).map(Organisation::name)))
                .findFirst()
                .map(whose -> Words.say("mail.write.refusal.no-address", said, whose))
                .orElseGet(() -> Words.say("mail.write.refusal.unknown", said));
    }

    private Response write(Form form) {
        var visitor = form.visitor();
        var about = mine(visitor, actions.find(visitor.workspace(), form.refs()));
        if (about.isEmpty()) {
            return form.say(visitor.notAnOfficer(Words.say("mail.write.deed")));
        }
        var committee = visitor.roster().committee(about.getFirst().ref().committee()).orElseThrow();
        var answered = form.subject().thing() == null ? "" : form.subject().thing();
        var mail = mails.find(visitor.workspace(), answered);
        var to = notes.addresses(visitor.workspace(), about, visitor.roster(), mail.map(FiledMail::asked).orElse(""));
        var name = form.fields().choice(WriteModal.TO).orElse("");
        var chosen = to.stream().filter(address -> WriteModal.name(address).equals(name)).findFirst();
        if (chosen.isEmpty()) {
            return form.error(WriteModal.TO, Words.say("mail.write.refusal.changed"));
        }
        var text = form.fields().text(WriteModal.TEXT).orElse("");
        if (text.isBlank()) {
            return form.error(WriteModal.TEXT, Words.say("mail.write.refusal.nothing"));
        }
        if (!committee.sending().allowsOn(form.today(committee)) && form.fields().choices(WriteModal.ANYHOW).isEmpty()) {
            return form.fields().has(WriteModal.ANYHOW)
                    ? form.error(WriteModal.ANYHOW, Words.say("mail.write.refusal.sending"))
                    : form.error(WriteModal.TEXT, Words.say("mail.write.refusal.sending-now"));
        }
        forms.save(form, () -> notes.put(new MailNotes.Note(
                visitor.workspace(),
                WriteModal.refs(about),
                chosen.get(),
                text,
                answered,
                visitor.person().id(),
                visitor.now())));
        return form.close();
    }
}
