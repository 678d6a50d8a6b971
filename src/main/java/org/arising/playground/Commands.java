package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.arising.playground.rules.MessageRules;
import org.arising.playground.rules.Verdict;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Sends a slash command and shows its answer to who typed it. */
final class Commands {
    private final Team team;
    private final Delivery delivery;
    private final Payloads payloads;
    private final Events events;

    Commands(Team team, Delivery delivery, Payloads payloads, Events events) {
        this.team = team;
        this.delivery = delivery;
        this.payloads = payloads;
        this.events = events;
    }

    boolean knows(String command) {
        return team.options.app().commands().contains(command) && team.options.app().scopes().contains("commands");
    }

    /** Empty where it went well, else what the person reads. */
    Optional<String> run(User user, Channel channel, String command, String text) {
        Ack ack = delivery.command(payloads.command(user, channel, command, text));
        String trouble = ack instanceof Ack.Answered answered && answered.isFine()
                ? show(user, channel, answered)
                : ack.trouble();
        if (trouble.isEmpty()) {
            return Optional.empty();
        }
        String why = trouble.equals("operation_timeout") ? ", because the app did not respond in time" : "";
        return Optional.of(command + " failed with the error \"" + trouble + "\"" + why);
    }

    private String show(User user, Channel channel, Ack.Answered answered) {
        String body = answered.body().strip();
        if (body.isEmpty()) {
            return "";
        }
        JsonNode message = answered.contentType().startsWith("application/json")
                ? Json.parse(body)
                : Json.object().put("text", body);
        if (!message.isObject()) {
            return "invalid_command_response";
        }
        boolean says = message.has("text") || message.has("blocks") || message.has("attachments");
        if (!says) {
            return "";
        }
        Verdict verdict = SlackFiles.judge(MessageRules.check(message), message, "/blocks", "invalid_blocks", team);
        if (!verdict.fine()) {
            return "invalid_command_response: " + verdict.words();
        }
        boolean forAll = message.path("response_type").asText().equals("in_channel");
        ObjectNode written = team.fromApp(message);
        @Nullable String visibleTo = forAll ? null : user.id();
        Posted post = team.write(channel, written, visibleTo);
        if (forAll) {
            events.posted(post);
        }
        return "";
    }
}
