package org.arising.reminder.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Reply;
import org.arising.action.slack.Visitor;
import org.arising.committee.Organisation;
import org.arising.committee.Party;
import org.arising.committee.Rosters;
import org.arising.kernel.Words;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.Routes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings of whoever answers: of an organisation here, of a post in {@link PostForm}. */
@Singleton
class PartySettings implements Routes {
    private static final int LONGEST_SHORT_NAME = 20;
    private static final int LONGEST_TITLE = 200;

    private final PartyGuard guard;
    private final NextMessages next;
    private final PostForm posts;
    private final Rosters rosters;
    private final Outbox outbox;
    private final Forms forms;

    PartySettings(
            PartyGuard guard,
            NextMessages next,
            PostForm posts,
            Rosters rosters,
            Outbox outbox,
            Forms forms) {
        this.guard = guard;
        this.next = next;
        this.posts = posts;
        this.rosters = rosters;
        this.outbox = outbox;
        this.forms = forms;
    }

    /** The form of the organisation or post of that name; empty where there is none. */
    Optional<Reply> asked(Visitor visitor, String name) {
        var body = visitor.roster().organisations().stream()
                .filter(each -> each.names().anyMatch(name::equalsIgnoreCase))
                .findFirst();
        if (body.isPresent()) {
            return Optional.of(open(visitor, body.get(), false));
        }
        return posts.open(visitor, name);
    }

    /** The form of a new organisation, or of a new post where the name ends with that of an organisation. */
    Reply fresh(Visitor visitor, String name) {
        var comma = name.lastIndexOf(',');
        if (comma > 0) {
            var stated = name.substring(comma + 1).strip();
            var body = visitor.roster().organisations().stream()
                    .filter(each -> each.names().anyMatch(stated::equalsIgnoreCase))
                    .findFirst();
            if (body.isPresent() && comma <= LONGEST_TITLE) {
                return posts.fresh(visitor, name.substring(0, comma).strip(), body.get());
            }
        }
        return name.length() > LONGEST_SHORT_NAME
                ? Reply.refused(Words.say("settings.refusal.long-name", LONGEST_SHORT_NAME))
                : open(visitor, fresh(name), true);
    }

    private static Organisation fresh(String shortName) {
        return new Organisation(shortName, shortName, List.of(), null, Set.of());
    }

    private Reply open(Visitor visitor, Organisation body, boolean isNew) {
        return guard.refusal(visitor, new Party.OfOrganisation(body))
                .map(Reply::refused)
                .orElseGet(() -> new Reply.Open(organisation(visitor, body, isNew)));
    }

    private View organisation(Visitor visitor, Organisation body, boolean isNew) {
        var posts = visitor.roster().posts().stream().filter(post -> post.organisation().equals(body.shortName())).toList();
        var planned = next.about(visitor, action -> action.responsible().organisations().contains(body.shortName()));
        return SettingsModal.organisation(body, posts, planned, isNew, visitor.channel());
    }

    @Override
    public void register(App app) {
        forms.on(app, SettingsModal.ORGANISATION, this::saveOrganisation);
    }

    private Response saveOrganisation(Form form) {
        var name = form.subject().thing();
        var run = form.visitor().run();
        var old = name == null ? null : form.visitor().roster().organisation(name).orElseGet(() -> fresh(name));
        if (old == null || run.isEmpty()) {
            return form.say(Words.say("settings.organisation.refusal.officers"));
        }
        var refusal = guard.refusal(form.visitor(), new Party.OfOrganisation(old));
        if (refusal.isPresent()) {
            return form.say(refusal.get());
        }
        var fields = form.fields();
        var made = new Organisation(
                old.shortName(),
                fields.text(SettingsModal.NAME).orElse(old.name()),
                Arrays.stream(fields.text(SettingsModal.ALIASES).orElse("").split(","))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .distinct()
                        .toList(),
                fields.conversation(SettingsModal.CHANNEL).orElse(old.channel()),
                fields.users(SettingsModal.PEOPLE),
                old.groups(),
                old.members(),
                MailFields.read(form));
        var fault = MailFields.fault(form);
        if (fault != null) {
            return form.error(fault.getKey(), fault.getValue());
        }
        var taken = form.visitor().roster().organisations().stream()
                .filter(other -> !other.shortName().equals(old.shortName()))
                .filter(other -> made.names().anyMatch(mine -> other.names().anyMatch(mine::equalsIgnoreCase)))
                .findFirst();
        if (taken.isPresent()) {
            return form.error(SettingsModal.ALIASES, Words.say("settings.organisation.refusal.taken", taken.get().name()));
        }
        var isNew = form.visitor().roster().organisation(old.shortName()).isEmpty();
        if (isNew || !made.equals(old)) {
            var words = isNew
                    ? Words.say("settings.organisation.record.added", old.shortName())
                    : Words.say("settings.organisation.record.changed", old.shortName());
            save(form, words, () -> rosters.save(form.visitor().workspace(), made));
        }
        return form.close();
    }

    /** The line goes to the committee in whose channel it was done, or else to the first that its officer runs. */
    private void save(Form form, String words, Runnable save) {
        var visitor = form.visitor();
        var run = visitor.run();
        var committee = visitor.here().filter(run::contains).orElse(run.getFirst());
        forms.save(form, () -> {
            save.run();
            var channel = committee.channel();
            if (channel != null) {
                outbox.put(new Notice(
                        visitor.workspace(),
                        "record:" + form.once(),
                        "record",
                        words,
                        committee.code(),
                        channel,
                        visitor.person().id(),
                        List.of(),
                        visitor.now()));
            }
        });
        rosters.forget(visitor.workspace());
    }
}
