package org.arising.reminder.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Reply;
import org.arising.action.slack.Visitor;
import org.arising.committee.Organisation;
import org.arising.committee.Post;
import org.arising.committee.Rosters;
import org.arising.kernel.Texts;
import org.arising.kernel.Words;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.Routes;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings of organisations and posts: their names, who answers for them, and where they are reached. */
@Singleton
class PartySettings implements Routes {
    private static final int LONGEST_SHORT_NAME = 20;
    private static final int LONGEST_TITLE = 200;

    private final TransactionOperations<Connection> transactions;
    private final NextMessages next;
    private final Rosters rosters;
    private final Outbox outbox;
    private final Forms forms;

    PartySettings(
            TransactionOperations<Connection> transactions, NextMessages next, Rosters rosters, Outbox outbox, Forms forms) {
        this.transactions = transactions;
        this.next = next;
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
            return Optional.of(new Reply.Open(organisation(visitor, body.get(), false)));
        }
        var posts = visitor.roster().posts().stream()
                .filter(each -> name.equalsIgnoreCase(each.title()) || name.equalsIgnoreCase(titled(each)))
                .toList();
        if (posts.size() > 1) {
            var first = posts.getFirst();
            return Optional.of(Reply.refused(Words.say(
                    "settings.post.refusal.which", first.title(), Texts.listed(posts.stream().map(Post::organisation).toList()),
                    titled(first))));
        }
        return posts.stream().findFirst().map(post -> new Reply.Open(post(visitor, post, false)));
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
                var title = name.substring(0, comma).strip();
                return new Reply.Open(post(visitor, new Post(title, body.get().shortName(), null, null), true));
            }
        }
        return name.length() > LONGEST_SHORT_NAME
                ? Reply.refused(Words.say("settings.refusal.long-name", LONGEST_SHORT_NAME))
                : new Reply.Open(organisation(visitor, fresh(name), true));
    }

    private static String titled(Post post) {
        return post.title() + ", " + post.organisation();
    }

    private static Organisation fresh(String shortName) {
        return new Organisation(shortName, shortName, List.of(), null, Set.of());
    }

    private View organisation(Visitor visitor, Organisation body, boolean isNew) {
        var posts = visitor.roster().posts().stream().filter(post -> post.organisation().equals(body.shortName())).toList();
        var planned = next.about(visitor, action -> action.responsible().organisations().contains(body.shortName()));
        return SettingsModal.organisation(body, posts, planned, isNew, visitor.channel());
    }

    private View post(Visitor visitor, Post post, boolean isNew) {
        var body = visitor.roster().organisation(post.organisation()).orElseGet(() -> fresh(post.organisation()));
        var planned = next.about(visitor, action -> action.responsible().posts().contains(post.key()));
        return PostModal.of(post, body, planned, isNew, visitor.channel());
    }

    @Override
    public void register(App app) {
        forms.on(app, SettingsModal.ORGANISATION, this::saveOrganisation);
        forms.on(app, PostModal.CALLBACK, this::savePost);
    }

    private Response saveOrganisation(Form form) {
        var name = form.subject().thing();
        var run = form.visitor().run();
        var old = name == null ? null : form.visitor().roster().organisation(name).orElseGet(() -> fresh(name));
        if (old == null || run.isEmpty()) {
            return form.say(Words.say("settings.organisation.refusal.officers"));
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
                fields.users(SettingsModal.PEOPLE));
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

    private Response savePost(Form form) {
        var visitor = form.visitor();
        var key = form.subject().thing();
        var slash = key == null ? -1 : key.indexOf('/');
        if (key == null || slash < 0 || visitor.run().isEmpty()) {
            return form.say(Words.say("settings.post.refusal.officers"));
        }
        var body = visitor.roster().organisation(key.substring(0, slash));
        if (body.isEmpty()) {
            return form.say(Words.say("settings.post.refusal.no-organisation", key.substring(0, slash)));
        }
        var known = visitor.roster().post(key);
        var old = known.orElseGet(() -> new Post(key.substring(slash + 1), body.get().shortName(), null, null));
        var holder = form.fields().user(PostModal.HOLDER).orElse(null);
        var channel = form.fields().conversation(SettingsModal.CHANNEL).orElse(null);
        // Who stood in did so for the one who held it.
        var standIn = holder != null && holder.equals(old.holder()) ? old.standIn() : null;
        var made = new Post(old.title(), old.organisation(), holder, channel, standIn);
        if (known.isEmpty() || !made.equals(old)) {
            var words = known.isEmpty()
                    ? Words.say("settings.post.record.added", titled(made))
                    : Words.say("settings.post.record.changed", titled(made));
            save(form, words, () -> rosters.save(visitor.workspace(), made));
        }
        return form.close();
    }

    /** The line goes to the committee in whose channel it was done, or else to the first that its officer runs. */
    private void save(Form form, String words, Runnable save) {
        var visitor = form.visitor();
        var run = visitor.run();
        var committee = visitor.here().filter(run::contains).orElse(run.getFirst());
        transactions.executeWrite(status -> {
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
            return null;
        });
        rosters.forget(visitor.workspace());
    }
}
