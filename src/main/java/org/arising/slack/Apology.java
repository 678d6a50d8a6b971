package org.arising.slack;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * Tells who clicked or used a shortcut that it failed. A command and a form carry the reason in their acknowledgement;
 * here Slack shows nothing of one, and without a word people believe that it was done.
 */
@Singleton
final class Apology {
    private static final Logger LOG = LoggerFactory.getLogger(Apology.class);

    private final SlackApi slack;

    Apology(SlackApi slack) {
        this.slack = slack;
    }

    /** Tells them where they are: beneath the message, or over the form or the home tab. Within their workspace. */
    void tell(Request<?> failed, String words) {
        switch (failed) {
            case BlockActionRequest click when click.getPayload().getResponseUrl() != null -> beneath(click, words);
            case BlockActionRequest click -> over(
                    click.getPayload().getTriggerId(),
                    words,
                    click.getPayload().getView() != null && "modal".equals(click.getPayload().getView().getType()));
            case GlobalShortcutRequest used -> over(used.getPayload().getTriggerId(), words, false);
            case MessageShortcutRequest used -> over(used.getPayload().getTriggerId(), words, false);
            default -> {
                // it has its answer, or shows nothing to anybody
            }
        }
    }

    private static void beneath(BlockActionRequest click, String words) {
        try {
            click.getContext().respond(r -> r.responseType("ephemeral").replaceOriginal(false).text(Escape.text(words)));
        } catch (IOException unheard) {
            LOG.warn("Who clicked could not be told that it failed ({})", unheard.getClass().getSimpleName());
        }
    }

    private void over(String trigger, String words, boolean onForm) {
        var view = Modal.words("failed", say("slack.trouble.title"), List.of(Draw.section(words)));
        var called = onForm ? push(trigger, view) : open(trigger, view);
        if (!(called instanceof Called.Ok)) {
            LOG.warn("Who clicked could not be told that it failed ({})", called);
        }
    }

    private Called<?> push(String trigger, View view) {
        return slack.call(client -> client.viewsPush(r -> r.triggerId(trigger).view(view)));
    }

    private Called<?> open(String trigger, View view) {
        return slack.call(client -> client.viewsOpen(r -> r.triggerId(trigger).view(view)));
    }
}
