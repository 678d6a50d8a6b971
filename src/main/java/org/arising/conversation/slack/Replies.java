package org.arising.conversation.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.File;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import jakarta.inject.Singleton;
import org.arising.access.Deed;
import org.arising.access.Verdict;
import org.arising.action.Action;
import org.arising.action.ReadActions;
import org.arising.action.Stage;
import org.arising.action.slack.Visitors;
import org.arising.conversation.ThreadReplies;
import org.arising.conversation.ThreadReply;
import org.arising.outbox.Outbox;
import org.arising.slack.Installations;
import org.arising.slack.Routes;
import org.arising.slack.TypedText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import static org.arising.kernel.Words.say;

/**
 * Messages in channels and conversations of which the app hears. A reply beneath a message that asks for answers, by
 * somebody who may answer, is kept and offered as the answer; what is said to the app alone is answered as a mention is.
 */
@Singleton
final class Replies implements Routes {
    /** The kinds of our messages beneath which an answer is expected. */
    private static final Set<String> ASKING = Set.of("reminder", "returned");

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
            @Nullable List<File> files) {}

    @Override
    public void register(App app) {
        app.event(MessageEvent.class, (payload, context) -> {
            var e = payload.getEvent();
            var said = new Said(
                    e.getUser(), e.getBotId(), e.getChannel(), e.getTs(), e.getThreadTs(), e.getText(), null);
            if ("im".equals(e.getChannelType()) && said.thread() == null && said.user() != null && said.bot() == null) {
                mentions.hear(said.user(), said.channel(), said.ts(), null, Objects.requireNonNullElse(said.text(), ""));
            } else {
                reply(said);
            }
            return context.ack();
        });
        app.event(MessageFileShareEvent.class, (payload, context) -> {
            var e = payload.getEvent();
            reply(new Said(e.getUser(), null, e.getChannel(), e.getTs(), e.getThreadTs(), e.getText(), e.getFiles()));
            return context.ack();
        });
        app.event(MessageThreadBroadcastEvent.class, (payload, context) -> {
            var e = payload.getEvent();
            reply(new Said(e.getUser(), null, e.getChannel(), e.getTs(), e.getThreadTs(), e.getText(), null));
            return context.ack();
        });
    }

    private void reply(Said said) {
        var text = Objects.requireNonNullElse(said.text(), "");
        if (said.user() == null || said.bot() != null || said.thread() == null || said.thread().equals(said.ts()) || isToUs(text)) {
            return;
        }
        var notice = outbox.at(installations.workspace(), said.channel(), said.thread());
        if (notice.isEmpty() || !ASKING.contains(notice.get().kind())) {
            return;
        }
        var visitor = visitors.of(said.user(), said.channel());
        var open = actions.find(visitor.workspace(), notice.get().actions()).stream()
                .filter(action -> action.stage() == Stage.ONGOING)
                .filter(action -> visitor.may(Deed.ANSWER, action) instanceof Verdict.Allowed)
                .toList();
        if (!open.isEmpty()) {
            replies.offer(
                    new ThreadReply(
                            visitor.workspace(),
                            said.channel(),
                            said.ts(),
                            said.thread(),
                            notice.get().key(),
                            said.user(),
                            TypedText.plain(text),
                            files(said),
                            visitor.now(),
                            null,
                            null),
                    notice.get().committee(),
                    open.stream().map(Action::ref).toList());
        }
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
