package org.arising.reminder.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.arising.action.slack.Form;
import org.arising.action.slack.Forms;
import org.arising.action.slack.Reply;
import org.arising.action.slack.Visitor;
import org.arising.committee.Committee;
import org.arising.committee.Directory;
import org.arising.committee.Organisation;
import org.arising.committee.Party;
import org.arising.committee.Post;
import org.arising.committee.Rosters;
import org.arising.kernel.Texts;
import org.arising.kernel.Words;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.Routes;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Saves what officers say of a post. */
@Singleton
class PostForm implements Routes {
    private static final int MOST = 5;

    private final PartyGuard guard;
    private final NextMessages next;
    private final Rosters rosters;
    private final Outbox outbox;
    private final Forms forms;

    PostForm(
            PartyGuard guard, NextMessages next, Rosters rosters, Outbox outbox, Forms forms) {
        this.guard = guard;
        this.next = next;
        this.rosters = rosters;
        this.outbox = outbox;
        this.forms = forms;
    }

    /** Opens the form of the post of that name; empty where the name is of none. One word must be the whole title. */
    Optional<Reply> open(Visitor visitor, String name) {
        var roster = visitor.roster();
        return switch (roster.directory().find(name)) {
            case Directory.Finding.Found(Party.OfPost(var post)) when name.contains(" ") || post.title().equalsIgnoreCase(name) ->
                Optional.of(open(visitor, post, () ->
                        PostModal.of(post, rosters.holdings(visitor.workspace(), post), planned(visitor, post), visitor.channel())));
            case Directory.Finding.Ambiguous(var candidates) when name.contains(" ") ->
                Optional.of(Reply.refused(Words.say(
                        "post.refusal.several",
                        Texts.listed(candidates.stream().limit(MOST).map(PostForm::whole).toList()))));
            case Directory.Finding.Found found -> Optional.empty();
            case Directory.Finding.Ambiguous ambiguous -> Optional.empty();
            case Directory.Finding.None none -> Optional.empty();
        };
    }

    /** Opens the form of a new post of an organisation. */
    Reply fresh(Visitor visitor, String title, Organisation body) {
        var post = new Post(title, body.shortName(), null, null);
        return open(visitor, post, () -> PostModal.fresh(post, visitor.channel()));
    }

    private Reply open(Visitor visitor, Post post, Supplier<View> form) {
        return guard.refusal(visitor, new Party.OfPost(post))
                .map(Reply::refused)
                .orElseGet(() -> new Reply.Open(form.get()));
    }

    private List<SendingModal.Planned> planned(Visitor visitor, Post post) {
        return next.about(visitor, action -> action.responsible().posts().contains(post.key()));
    }

    private static String whole(Party party) {
        return party instanceof Party.OfPost(var post) ? post.title() + ", " + post.organisation() : party.title();
    }

    @Override
    public void register(App app) {
        forms.on(app, PostModal.CALLBACK, this::save);
    }

    private Response save(Form form) {
        var about = form.subject().thing();
        var known = form.visitor().roster().posts().stream()
                .filter(post -> PostModal.name(post).equals(about) || post.key().equals(about))
                .findFirst();
        var old = known.or(() -> about == null ? Optional.empty() : unknown(form.visitor(), about)).orElse(null);
        var run = form.visitor().run();
        if (old == null || run.isEmpty()) {
            return form.say(Words.say("post.refusal.officers"));
        }
        var refusal = guard.refusal(form.visitor(), new Party.OfPost(old));
        if (refusal.isPresent()) {
            return form.say(refusal.get());
        }
        var fields = form.fields();
        var holder = fields.user(PostModal.HOLDER).orElse(null);
        var deputy = fields.user(PostModal.DEPUTY).orElse(null);
        if (deputy != null && deputy.equals(holder)) {
            return form.error(PostModal.DEPUTY, Words.say("post.refusal.own-deputy"));
        }
        var fault = MailFields.fault(form);
        if (fault != null) {
            return form.error(fault.getKey(), fault.getValue());
        }
        var made = new Post(
                old.title(),
                old.organisation(),
                holder,
                fields.conversation(PostModal.CHANNEL).orElse(null),
                // Whom a holder named goes with the holder.
                Objects.equals(holder, old.holder()) ? old.standIn() : null,
                deputy,
                MailFields.read(form));
        if (known.isEmpty() || !made.equals(old)) {
            var words = known.isEmpty() ? Words.say("post.record.added", made.title()) : Words.say("post.record.changed", made.title());
            save(form, form.visitor().here().filter(run::contains).orElse(run.getFirst()), words, made);
        }
        return form.close();
    }

    /** What the form of a new post was about; empty where its organisation is not there any more. */
    private static Optional<Post> unknown(Visitor visitor, String key) {
        var slash = key.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : visitor.roster()
                        .organisation(key.substring(0, slash))
                        .map(body -> new Post(key.substring(slash + 1), body.shortName(), null, null));
    }

    private void save(Form form, Committee committee, String words, Post made) {
        forms.save(form, () -> {
            rosters.save(form.visitor().workspace(), made);
            tell(form, committee.code(), committee.channel(), words);
        });
        rosters.forget(form.visitor().workspace());
    }

    private void tell(Form form, String committee, @Nullable String channel, String words) {
        if (channel != null) {
            outbox.put(new Notice(
                    form.visitor().workspace(),
                    "record:" + form.once(),
                    "record",
                    words,
                    committee,
                    channel,
                    form.visitor().person().id(),
                    List.of(),
                    form.visitor().now()));
        }
    }
}
