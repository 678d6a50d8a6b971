package org.arising.conversation.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import jakarta.inject.Singleton;
import org.arising.action.slack.ActionIds;
import org.arising.action.slack.ErrorView;
import org.arising.action.slack.Reply;
import org.arising.action.slack.Speaking;
import org.arising.action.slack.Visitor;
import org.arising.action.slack.Visitors;
import org.arising.conversation.Heard;
import org.arising.kernel.Reference;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.slack.ButtonValue;
import org.arising.slack.Click;
import org.arising.slack.Draw;
import org.arising.slack.Message;
import org.arising.slack.Opening;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;
import org.arising.slack.TypedText;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/**
 * What is said to the app by name, in channels and in threads, where slash commands do not work: every verb as after
 * {@code /actions}. In the thread of one of our messages a verb without references means the actions of that message.
 */
@Singleton
final class Mentions implements Routes {
    private final Visitors visitors;
    private final Speaking speaking;
    private final Heard heard;
    private final Outbox outbox;
    private final SlackApi slack;

    Mentions(Visitors visitors, Speaking speaking, Heard heard, Outbox outbox, SlackApi slack) {
        this.visitors = visitors;
        this.speaking = speaking;
        this.heard = heard;
        this.outbox = outbox;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.event(AppMentionEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            if (event.getUser() != null && event.getBotId() == null) {
                hear(event.getUser(), event.getChannel(), event.getTs(), event.getThreadTs(), event.getText());
            }
            return context.ack();
        });
        app.blockAction(ActionIds.SAY, (request, context) -> open(request.getPayload(), context));
    }

    /** Answers what somebody said, to them alone. */
    void hear(String user, String channel, String ts, @Nullable String thread, String text) {
        var visitor = visitors.of(user, channel, "said:" + channel + ":" + ts);
        if (!heard.first(visitor.workspace(), channel, ts, visitor.now())) {
            return;
        }
        var typed = TypedText.afterMention(text);
        var about = about(visitor, channel, thread);
        var message = switch (speaking.answer(visitor, typed, about)) {
            case Reply.Tell(var said) -> said;
            case Reply.Open(var view) -> invitation(view.getTitle().getText(), typed, about);
        };
        tell(user, channel, thread, message);
    }

    private List<Reference> about(Visitor visitor, String channel, @Nullable String thread) {
        return Optional.ofNullable(thread)
                .flatMap(ts -> outbox.at(visitor.workspace(), channel, ts))
                .map(Notice::actions)
                .orElse(List.of());
    }

    /** Slack opens a form only after a click. */
    private static Message invitation(String title, String typed, List<Reference> about) {
        var value = new ButtonValue("say", about.subList(0, Math.min(ButtonValue.REFS, about.size())), ButtonValue.FIRST, typed);
        if (!value.fits()) {
            return ErrorView.refused(say("mention.too-long"));
        }
        return new Message(
                say("mention.open", title),
                List.of(Draw.actions(List.of(Draw.button(title, ActionIds.SAY, value)))));
    }

    private void tell(String user, String channel, @Nullable String thread, Message message) {
        if (channel.startsWith("D")) {
            slack.call(client -> client.chatPostMessage(r -> r.channel(channel)
                    .threadTs(thread)
                    .text(message.text())
                    .blocks(message.blocks())
                    .unfurlLinks(false)));
        } else {
            slack.call(client -> client.chatPostEphemeral(r -> r.channel(channel)
                    .user(user)
                    .threadTs(thread)
                    .text(message.text())
                    .blocks(message.blocks())));
        }
    }

    private Response open(BlockActionPayload payload, ActionContext context) throws IOException {
        var visitor = visitors.clicking(payload);
        var value = Click.value(payload);
        var message = value.isEmpty()
                ? ErrorView.refused(say("mention.untold"))
                : switch (speaking.answer(visitor, value.get().query(), value.get().refs())) {
                    case Reply.Tell(var said) -> said;
                    case Reply.Open(var view) -> {
                        var trouble = Opening.open(slack, payload.getTriggerId(), view);
                        yield trouble == null ? null : ErrorView.refused(trouble);
                    }
                };
        if (message != null) {
            Click.tell(context, message, false);
        }
        return context.ack();
    }
}
