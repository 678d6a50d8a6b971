package org.arising.action.slack;

import com.slack.api.bolt.App;
import jakarta.inject.Singleton;
import org.arising.slack.Opening;
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
            var visitor = visitors.of(
                    payload.getUserId(), payload.getChannelId(), "command:" + payload.getTriggerId());
            var typed = Objects.requireNonNullElse(payload.getText(), "");
            return switch (speaking.answer(visitor, typed)) {
                case Reply.Tell(var message) -> message.ephemeral();
                case Reply.Open(var view) -> {
                    var trouble = Opening.open(slack, payload.getTriggerId(), view);
                    yield trouble == null ? context.ack() : ErrorView.refused(trouble).ephemeral();
                }
            };
        });
    }
}
