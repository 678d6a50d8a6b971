package org.arising.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Optional;

/** What every handler of a click needs: what its button carried, and how who clicked is answered. */
public final class Click {
    private Click() {}

    /** What the button carried; empty where it is none of ours or of an older kind. */
    public static Optional<ButtonValue> value(BlockActionPayload payload) {
        return ButtonValue.read(String.valueOf(payload.getActions().getFirst().getValue()));
    }

    /** The channel of the message that holds the button; null in a modal and in the home tab. */
    public static @Nullable String channel(BlockActionPayload payload) {
        var channel = payload.getChannel();
        return channel == null ? null : channel.getId();
    }

    /** Names a click: the same one delivered twice is the same. */
    public static String once(BlockActionPayload payload) {
        var action = payload.getActions().getFirst();
        return payload.getUser().getId() + ":" + action.getActionId() + ":" + action.getActionTs();
    }

    /** Answers to who clicked alone; {@code replace} where the message with the button is their own answer. */
    public static Response tell(ActionContext context, Message message, boolean replace) throws IOException {
        try {
            context.respond(r -> r.responseType("ephemeral")
                    .replaceOriginal(replace)
                    .text(message.text())
                    .blocks(message.blocks()));
        } catch (IllegalArgumentException noAddress) {
            throw new Malformed("response_url");
        }
        return context.ack();
    }
}
