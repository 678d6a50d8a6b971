package org.arising.testkit;

import org.arising.outbox.Outbox;
import org.arising.playground.Modal;
import org.arising.playground.Posted;
import org.arising.playground.Seen;
import org.arising.playground.Submitted;

import java.util.Map;

/** A conversation as it is had, written down as people would read it. */
public final class Transcript {
    private static final Map<String, String> PEOPLE =
            Map.of("U0ROSA", "Rosa (clerk)", "U0AMIR", "Amir (police)", "U0JUNE", "June (commissioner)", "U0LEWIS", "Lewis (member)");
    private static final Map<String, String> CHANNELS = Map.of(
            "C0PANEL", "#police-and-crime-panel", "C0POLICE", "#millbrook-police", "C0OPCC", "#commissioners-office");

    private final Town town;
    private final StringBuilder written = new StringBuilder();

    /** An empty one, under a heading. */
    public Transcript(Town town, String heading) {
        this.town = town;
        written.append("# ").append(heading).append("\n");
    }

    /** Somebody types in a channel; what they are told alone and what opens is written down. */
    public Seen types(String who, String channel, String words) {
        said("%s in %s: %s".formatted(PEOPLE.get(who), CHANNELS.get(channel), words));
        return seen(who, town.person(who).types(channel, words));
    }

    /** Somebody clicks. */
    public Seen clicks(String who, Posted message, String label) {
        said("%s presses *%s*".formatted(PEOPLE.get(who), label));
        return seen(who, town.person(who).clicks(message, label));
    }

    /** Somebody writes beneath a message. */
    public void replies(String who, Posted message, String words) {
        said("%s in the thread: %s".formatted(PEOPLE.get(who), words));
        town.person(who).replies(message, words);
    }

    /** Somebody fills a field. */
    public void fills(Modal form, String label, String words) {
        written.append("\n    ").append(label).append(": ").append(words);
        form.fill(label, words);
    }

    /** Somebody sends a form; what is wrong with it is written down. */
    public void submits(Modal form) {
        written.append("\n    [").append(form.submitLabel()).append("]\n");
        switch (form.submit()) {
            case Submitted.Closed() -> {}
            case Submitted.FieldErrors(var byLabel) ->
                byLabel.forEach((label, why) -> written.append("\n    ").append(label).append(" ✗ ").append(why).append("\n"));
            case Submitted.Updated(var shown) -> shown(shown);
            case Submitted.Failed(var text, var why) -> throw new AssertionError(text + ": " + why);
        }
    }

    /** A message arrives in a channel, which everybody there sees. */
    public Posted comes(String channel, String words) {
        var message = town.awaitMessage(channel, words);
        // Nobody answers within the milliseconds until Slack's confirmation is stored.
        if (!town.slack().awaits(Town.SOON, now ->
                town.bean(Outbox.class).at(town.workspace(), channel, message.ts()).isPresent())) {
            throw new AssertionError("What was posted in %s is not known as posted".formatted(channel));
        }
        said("Arising in %s%s:".formatted(CHANNELS.get(channel), message.threadTs() == null ? "" : ", in the thread"));
        quoted(message);
        return message;
    }

    /** What a message has become. */
    public void becomes(Posted message, String words) {
        if (!town.slack().awaits(Town.SOON, now -> now.current(message).seenText().contains(words))) {
            throw new AssertionError("No “%s” but %s".formatted(words, town.slack().current(message).seenText()));
        }
        said("The message now says:");
        quoted(town.slack().current(message));
    }

    /** Time passes. */
    public void later(String when) {
        said("— " + when + " —");
    }

    /** Fails where the conversation is not as it was. */
    public void holds(String name) {
        Golden.holds("talk/" + name + ".md", written.toString());
    }

    private Seen seen(String who, Seen seen) {
        if (seen.failure() != null) {
            throw new AssertionError(seen.failure());
        }
        seen.messages().stream().filter(Posted::isEphemeral).forEach(message -> {
            said("Arising to %s alone:".formatted(PEOPLE.get(who)));
            quoted(message);
        });
        if (seen.modal() != null) {
            shown(seen.modal());
        }
        return seen;
    }

    private void shown(Modal form) {
        said("A form: **%s**".formatted(form.title()));
        form.seenText().lines().forEach(line -> written.append("\n    | ").append(line));
        for (var label : form.labels()) {
            var filled = String.join(", ", form.valueOf(label));
            if (!filled.isEmpty()) {
                written.append("\n    ").append(label).append(" = ").append(filled);
            }
        }
        written.append("\n");
    }

    private void said(String line) {
        written.append("\n").append(line).append("\n");
    }

    private void quoted(Posted message) {
        message.text().lines().forEach(line -> written.append("> ").append(line).append("\n"));
        if (!message.labels().isEmpty()) {
            written.append("> [").append(String.join("] [", message.labels())).append("]\n");
        }
    }
}
