package org.arising.conversation.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.File;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.conversation.ThreadReplies;
import org.arising.conversation.ThreadReply;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Outbox;
import org.arising.slack.Installations;
import org.arising.slack.Malformed;
import org.arising.slack.Routes;
import org.arising.slack.TypedText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/**
 * Messages in channels and conversations of which the app hears. A reply beneath a message that asks for answers, by
 * somebody who may answer, is kept and offered as the answer; changed or deleted before anybody has taken it, the offer follows.
 * What is said to the app alone is answered as a mention is.
 */
@Singleton
final class Replies implements Routes {
    private final Visitors visitors;
    private final ReadActions actions;
    private final ThreadReplies replies;
    private final Mentions mentions;
    private final Outbox outbox;
    private final Installations installations;

    Replies(
            Visitors visitors,
            ReadActions actions,
            ThreadReplies replies,
            Mentions mentions,
            Outbox outbox,
            Installations installations) {
        this.visitors = visitors;
        this.actions = actions;
        this.replies = replies;
        this.mentions = mentions;
        this.outbox = outbox;
        this.installations = installations;
    }

    private record Said(
            @Nullable String user,
            @Nullable String bot,
            String channel,
            String ts,
            @Nullable String thread,
            @Nullable String text,
            @Nullable List<File> files,
            String edited) {
        @SuppressWarnings("ConstantValue") // what comes from outside may lack what Slack never leaves out
        private Said {
            if (channel == null || ts == null) {
                throw new Malformed("channel");
            }
        }
    }

    /** The message of ours beneath which somebody wrote; without a key while Slack has not told us which it is. */
    private record Above(String key, String committee, List<Reference> actions) {}

    @Override
    public void register(App app) {
        app.event(MessageEvent.class, (payload, context) -> {
            var e = payload.getEvent();
            var said = new Said(
                    e.getUser(), e.getBotId(), e.getChannel(), e.getTs(), e.getThreadTs(), e.getText(), null, "");
            if ("im".equals(e.getChannelType()) && said.thread() == null && said.user() != null && said.bot() == null) {
                mentions.hear(said.user(), said.channel(), said.ts(), null, Objects.requireNonNullElse(said.text(), ""));
            } else {
                heard(said);
            }
            return context.ack();
        });
        app.event(MessageFileShareEvent.class, (payload, context) -> {
            var e = payload.getEvent();
            heard(new Said(e.getUser(), null, e.getChannel(), e.getTs(), e.getThreadTs(), e.getText(), e.getFiles(), ""));
            return context.ack();
        });
        app.event(MessageThreadBroadcastEvent.class, (payload, context) -> {
            var e = payload.getEvent();
            heard(new Said(e.getUser(), null, e.getChannel(), e.getTs(), e.getThreadTs(), e.getText(), null, ""));
            return context.ack();
        });
        app.event(MessageChangedEvent.class, (payload, context) -> {
            var e = payload.getEvent();
            var m = e.getMessage();
            // Slack tells of a link that it has looked up as of a change; only what its writer changed is followed.
            if (m != null && m.getEdited() != null) {
                heard(new Said(
                        m.getUser(), m.getBotId(), e.getChannel(), m.getTs(), m.getThreadTs(), m.getText(), m.getFiles(),
                        m.getEdited().getTs()));
            }
            return context.ack();
        });
        app.event(MessageDeletedEvent.class, (payload, context) -> {
            var e = payload.getEvent();
            var m = e.getPreviousMessage();
            if (m != null) {
                deleted(new Said(
                        m.getUser(), m.getBotId(), e.getChannel(), e.getDeletedTs(), m.getThreadTs(), m.getText(), null, ""));
            }
            return context.ack();
        });
    }

    private void heard(Said said) {
        if (!isReply(said)) {
            return;
        }
        var visitor = visitors.of(Objects.requireNonNull(said.user()), said.channel());
        if (!said.edited().isEmpty() && isKnown(visitor.workspace(), said)) {
            replies.edit(reply(said, visitor, ""));
            return;
        }
        above(said).ifPresent(above -> {
            var open = actions.find(visitor.workspace(), above.actions()).stream()
                    .filter(action -> action.stage() == Stage.ONGOING)
                    .filter(action -> visitor.may(Deed.ANSWER, action) instanceof Verdict.Allowed)
                    .toList();
            var reply = reply(said, visitor, above.key());
            if (!open.isEmpty()) {
                replies.offer(reply, above.committee(), open.stream().map(Action::ref).toList());
            } else if (!said.edited().isEmpty()) {
                // What it changes may have been kept just before all was answered.
                replies.edit(reply);
            }
        });
    }

    private void deleted(Said said) {
        if (isReply(said) && (isKnown(installations.workspace(), said) || above(said).isPresent())) {
            replies.withdraw(reply(said, visitors.of(Objects.requireNonNull(said.user()), said.channel()), ""));
        }
    }

    private boolean isReply(Said said) {
        return said.user() != null
                && said.bot() == null
                && said.thread() != null
                && !said.thread().equals(said.ts())
                && !isToUs(Objects.requireNonNullElse(said.text(), ""));
    }

    private boolean isKnown(WorkspaceId workspace, Said said) {
        return replies.find(workspace, said.channel() + " " + said.ts()).isPresent();
    }

    private Optional<Above> above(Said said) {
        var workspace = installations.workspace();
        // Read first: what is told to stand somewhere afterwards is found there.
        var coming = replies.onTheirWay(workspace, said.channel(), Objects.requireNonNull(said.user()));
        var known = outbox.at(workspace, said.channel(), Objects.requireNonNull(said.thread()));
        if (known.isPresent() || coming.isEmpty()) {
            return known.filter(notice -> ThreadReplies.ASKING.contains(notice.kind()))
                    .map(notice -> new Above(notice.key(), notice.committee(), notice.actions()));
        }
        var all = coming.stream().flatMap(notice -> notice.actions().stream()).distinct().toList();
        return Optional.of(new Above("", coming.getFirst().committee(), all));
    }

    private static ThreadReply reply(Said said, Visitor visitor, String notice) {
        return new ThreadReply(
                visitor.workspace(),
                said.channel(),
                said.ts(),
                Objects.requireNonNull(said.thread()),
                notice,
                visitor.person().id(),
                TypedText.plain(Objects.requireNonNullElse(said.text(), "")),
                files(said),
                visitor.now(),
                null,
                null,
                said.edited());
    }

    /** A mention in a thread is a command, and answered as one. */
    private boolean isToUs(String text) {
        var bot = installations.botUser();
        return bot != null && text.contains("<@" + bot);
    }

    private static List<ThreadReply.Attached> files(Said said) {
        return said.files() == null
                ? List.of()
                : said.files().stream()
                        .filter(file -> file.getId() != null && file.getUrlPrivate() != null)
                        .map(file -> new ThreadReply.Attached(
                                file.getId(),
                                Objects.requireNonNullElse(file.getName(), say("reply.unnamed-file")),
                                Objects.requireNonNullElse(file.getMimetype(), "application/octet-stream"),
                                file.getUrlPrivateDownload() != null ? file.getUrlPrivateDownload() : file.getUrlPrivate()))
                        .toList();
    }
}
