package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.arising.slack.Called;
import org.arising.slack.Opening;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;
import org.arising.slack.TypedText;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** <em>Make this an action</em> on a message, and <em>Add an action</em> from anywhere. */
@Singleton
final class AddShortcuts implements Routes {
    private final Visitors visitors;
    private final SlackApi slack;

    AddShortcuts(Visitors visitors, SlackApi slack) {
        this.visitors = visitors;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.messageShortcut("make_action", (request, context) -> {
            var payload = request.getPayload();
            var channel = payload.getChannel().getId();
            var visitor = visitors.of(payload.getUser().getId(), channel);
            var text = TypedText.plain(Objects.requireNonNullElse(payload.getMessage().getText(), ""));
            open(payload.getTriggerId(), AddVerb.reply(visitor, text, link(channel, payload.getMessage().getTs())));
            return context.ack();
        });
        app.globalShortcut("add_action", (request, context) -> {
            var payload = request.getPayload();
            open(payload.getTriggerId(), AddVerb.reply(visitors.of(payload.getUser().getId(), null), "", null));
            return context.ack();
        });
    }

    private void open(String trigger, Reply reply) {
        View view = switch (reply) {
            case Reply.Open(var form) -> form;
            case Reply.Tell(var message) -> RefusalModal.of(message.text());
        };
        Opening.open(slack, trigger, view);
    }

    /** Where the message stands; without it the action is added all the same. */
    private @Nullable String link(String channel, String ts) {
        return slack.call(client -> client.chatGetPermalink(r -> r.channel(channel).messageTs(ts)))
                        instanceof Called.Ok(var answer)
                ? answer.getPermalink()
                : null;
    }
}
