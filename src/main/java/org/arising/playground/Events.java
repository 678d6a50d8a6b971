package org.arising.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends events the app subscribed to, again where it does not take them. */
final class Events {
    private final Team team;
    private final Delivery delivery;
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor();

    Events(Team team, Delivery delivery) {
        this.team = team;
        this.delivery = delivery;
    }

    /** A new message, the app's own ones included, as Slack does. */
    void posted(Posted post) {
        team.channel(post.channel()).ifPresent(channel -> {
            ObjectNode event = post.json().deepCopy();
            message(channel, event, post.ts());
            String mention = "<@" + team.options.app().botUserId();
            if (!post.isFromApp() && channel.kind() != Channel.Kind.DIRECT && post.text().contains(mention)) {
                ObjectNode mentioned = post.json().deepCopy();
                mentioned.remove("subtype");
                mentioned.put("type", "app_mention").put("channel", channel.id()).put("event_ts", post.ts());
                send("app_mention", "app_mentions:read", mentioned, channel);
            }
        });
    }

    /** A message rewritten. */
    void changed(Posted now, Posted before) {
        team.channel(now.channel()).ifPresent(channel -> {
            String ts = team.ids.ts();
            ObjectNode event = Json.object().put("type", "message").put("subtype", "message_changed").put("hidden", true);
            event.set("message", now.json());
            event.set("previous_message", before.json());
            event.put("ts", ts);
            message(channel, event, ts);
        });
    }

    /** A message removed. */
    void deleted(Posted gone) {
        team.channel(gone.channel()).ifPresent(channel -> {
            String ts = team.ids.ts();
            ObjectNode event = Json.object()
                    .put("type", "message")
                    .put("subtype", "message_deleted")
                    .put("hidden", true)
                    .put("deleted_ts", gone.ts());
            event.set("previous_message", gone.json());
            event.put("ts", ts);
            message(channel, event, ts);
        });
    }

    private void message(Channel channel, ObjectNode event, String ts) {
        event.put("channel", channel.id()).put("event_ts", ts);
        switch (channel.kind()) {
            case OPEN -> send("message.channels", "channels:history", event.put("channel_type", "channel"), channel);
            case CLOSED -> send("message.groups", "groups:history", event.put("channel_type", "group"), channel);
            case DIRECT -> send("message.im", "im:history", event.put("channel_type", "im"), channel);
        }
    }

    private void send(String name, String scope, ObjectNode event, Channel channel) {
        AppSetup app = team.options.app();
        boolean hears = app.scopes().contains(scope) && channel.members().contains(app.botUserId());
        if (hears) {
            send(name, event);
        }
    }

    /** An event of the workspace, where the app has the scope for it and subscribed to it. */
    void send(String name, String scope, ObjectNode event) {
        if (team.options.app().scopes().contains(scope)) {
            send(name, event);
        }
    }

    /** Any event, where the app subscribed to it. */
    void send(String name, ObjectNode event) {
        if (team.options.app().events().contains(name)) {
            ObjectNode envelope = envelope(event);
            attempt(envelope, 0, "", Duration.ZERO);
        }
    }

    /** The envelope of an event, with an id of its own. */
    ObjectNode envelope(ObjectNode event) {
        ObjectNode envelope = Json.object()
                .put("token", team.options.app().verificationToken())
                .put("team_id", team.options.teamId())
                .put("context_team_id", team.options.teamId())
                .putNull("context_enterprise_id")
                .put("api_app_id", team.options.app().appId());
        envelope.set("event", event);
        envelope.put("type", "event_callback")
                .put("event_id", team.ids.next("Ev"))
                .put("event_time", team.options.clock().instant().getEpochSecond());
        envelope.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", team.options.teamId())
                .put("user_id", team.options.app().botUserId())
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        boolean shared = team.channel(event.path("channel").asText()).filter(team::isShared).isPresent();
        return envelope.put("is_ext_shared_channel", shared).put("event_context", team.ids.next("4-"));
    }

    /** Sends an envelope now, then as often as Slack does until it is taken. */
    void attempt(ObjectNode envelope, int retry, String reason, Duration wait) {
        underWay.incrementAndGet();
        try {
            sender.execute(() -> {
                Pause.of(wait);
                if (!Thread.currentThread().isInterrupted()) {
                    deliver(envelope, retry, reason);
                }
                team.watch.change(underWay::decrementAndGet);
            });
        } catch (RejectedExecutionException stopping) {
            // The workspace is being closed; an event no longer matters.
            return;
        }
    }

    private void deliver(ObjectNode envelope, int retry, String reason) {
        String trouble = switch (delivery.event(envelope, retry, reason)) {
            case Ack.Answered answered -> answered.isFine() || answered.noRetry() ? "" : "http_error";
            case Ack.Silent silent -> switch (silent.reason()) {
                case "operation_timeout" -> "http_timeout";
                case "no_request_url" -> "";
                default -> "connection_failed";
            };
        };
        List<Duration> waits = team.options.limits().eventRetries();
        if (!trouble.isEmpty() && retry < waits.size()) {
            attempt(envelope, retry + 1, trouble, waits.get(retry));
        }
    }

    /** Nothing is on its way, retries included. */
    boolean isQuiet() {
        return underWay.get() == 0;
    }

    void close() {
        sender.shutdownNow();
    }
}
