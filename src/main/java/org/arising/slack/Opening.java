package org.arising.slack;

import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;

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
                        ? "Slack gives three seconds to open a form, and they had passed. Please try again."
                        : "Slack did not open the form (%s). Please try again.".formatted(code);
            case Called.TooFast(var after) -> "Slack asks for a pause. Please try again in a minute.";
            case Called.NotReached(var why) -> "Slack cannot be reached just now. Please try again in a minute.";
            case Called.Untold(var why) -> "Slack did not answer in time. If no form opened, please try again.";
        };
    }
}
