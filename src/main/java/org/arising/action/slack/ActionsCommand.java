package org.arising.action.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.arising.slack.Called;
import org.arising.slack.Message;
import org.arising.slack.Routes;
import org.arising.slack.SlackApi;

import java.util.Objects;

/** {@code /actions}, as it is typed. */
@Singleton
final class ActionsCommand implements Routes {
    private final Visitors visitors;
    private final Speaking speaking;
    private final SlackApi slack;

    ActionsCommand(Visitors visitors, Speaking speaking, SlackApi slack) {
        this.visitors = visitors;
        this.speaking = speaking;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.command("/actions", (request, context) -> {
            var payload = request.getPayload();
            var visitor = visitors.of(payload.getUserId(), payload.getChannelId());
            var typed = Objects.requireNonNullElse(payload.getText(), "");
            return switch (speaking.answer(visitor, typed)) {
                case Reply.Tell(var message) -> ephemeral(context, message);
                case Reply.Open(var view) -> {
                    var trouble = open(slack, payload.getTriggerId(), view);
                    yield trouble == null ? context.ack() : ephemeral(context, ErrorView.refused(trouble));
                }
            };
        });
    }

    private static Response ephemeral(com.slack.api.bolt.context.builtin.SlashCommandContext context, Message message) {
        return context.ack(r -> r.responseType("ephemeral").text(message.text()).blocks(message.blocks()));
    }

    /** Opens a modal while its trigger lives; null where that went well, else what to tell who asked. */
    static @org.jspecify.annotations.Nullable String open(SlackApi slack, String trigger, View view) {
        return switch (slack.call(client -> client.viewsOpen(r -> r.triggerId(trigger).view(view)))) {
            case Called.Ok(var answer) -> null;
            case Called.No(var code, var detail) ->
                code.contains("trigger")
                        ? "Slack gives three seconds to open a form, and they had passed. Please try again."
                        : "Slack did not open the form (%s). Please try again.".formatted(code);
            case Called.TooFast(var after) -> "Slack asks for a pause. Please try again in a minute.";
            case Called.NotReached(var why) -> "Slack cannot be reached just now. Please try again in a minute.";
            case Called.Untold(var why) -> "Slack did not answer in time. If no form opened, please try again.";
        };
    }
}
