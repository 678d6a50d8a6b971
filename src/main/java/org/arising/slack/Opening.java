package org.arising.slack;

import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;

import static org.arising.kernel.Words.say;

/** Opens forms. */
public final class Opening {
    private Opening() {}

    /** Opens a modal while its trigger lives; null where that went well, else what to tell who asked. */
    public static @Nullable String open(SlackApi slack, String trigger, View view) {
        return told(slack.call(client -> client.viewsOpen(r -> r.triggerId(trigger).view(view))));
    }

    /** Opens a modal over the one in which somebody clicked; null where that went well. */
    public static @Nullable String push(SlackApi slack, String trigger, View view) {
        return told(slack.call(client -> client.viewsPush(r -> r.triggerId(trigger).view(view))));
    }

    private static @Nullable String told(Called<?> called) {
        return switch (called) {
            case Called.Ok(var answer) -> null;
            case Called.No(var code, var detail) ->
                code.contains("trigger")
                        ? say("slack.form.too-late")
                        : say("slack.form.refused", code);
            case Called.TooFast(var after) -> say("slack.form.pause");
            case Called.NotReached(var why) -> say("slack.form.not-reached");
            case Called.Untold(var why) -> say("slack.form.no-answer");
        };
    }
}
