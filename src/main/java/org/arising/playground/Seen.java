package org.arising.playground;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * What a person sees after doing something: read when the app's acknowledgement is in, so work after it may still come.
 *
 * @param messages messages that are new to the person or were rewritten, oldest first
 * @param modal the modal that opened or changed, or null
 * @param failure what Slack says where the app failed, or null
 */
public record Seen(List<Posted> messages, @Nullable Modal modal, @Nullable String failure) {
    public Seen {
        messages = List.copyOf(messages);
    }

    /** The one message, or an exception that tells what was seen instead. */
    public Posted message() {
        if (messages.size() != 1) {
            throw new IllegalStateException("expected one message, saw " + words());
        }
        return messages.getFirst();
    }

    /** The text of the one message. */
    public String text() {
        return message().text();
    }

    /** The modal, or an exception that tells what was seen instead. */
    public Modal opened() {
        return Optional.ofNullable(modal)
                .orElseThrow(() -> new IllegalStateException("expected a modal, saw " + words()));
    }

    /** The failure's text, or an exception that tells what was seen instead. */
    public String failed() {
        return Optional.ofNullable(failure)
                .orElseThrow(() -> new IllegalStateException("expected a failure, saw " + words()));
    }

    /** Everything seen, in a line for a failing test. */
    public String words() {
        String texts = messages.stream().map(post -> "“" + post.text() + "”").toList().toString();
        String view = modal == null ? "no modal" : "the modal “" + modal.title() + "”";
        return texts + ", " + view + ", " + (failure == null ? "no failure" : failure);
    }
}
