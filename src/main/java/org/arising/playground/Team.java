package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workspace: people, channels, files, home tabs. Everything is read and written under its watch. */
final class Team {
    /** Changes where the app is installed anew with other scopes. */
    volatile Options options;
    /** Comes once the app has started, for it moves the app's clock too. */
    volatile Guide guide = Guide.NONE;
    final Watch watch = new Watch();
    final Ids ids;
    final Map<String, User> users = new LinkedHashMap<>();
    final Map<String, Channel> channels = new LinkedHashMap<>();
    final Map<String, StoredFile> files = new LinkedHashMap<>();
    final Map<String, ObjectNode> homes = new LinkedHashMap<>();
    final Map<String, UserGroup> groups = new LinkedHashMap<>();

    Team(Options options) {
        this.options = options;
        this.ids = new Ids(options.clock());
        AppSetup app = options.app();
        options.users().forEach(user -> users.put(user.id(), user));
        users.put(
                app.botUserId(),
                new User(app.botUserId(), "arising", app.name(), "Europe/London", User.Kind.BOT, options.teamId()));
        for (ChannelSetup setup : options.channels()) {
            Channel.Kind kind = setup.isPrivate() ? Channel.Kind.CLOSED : Channel.Kind.OPEN;
            channels.put(
                    setup.id(),
                    new Channel(setup.id(), setup.name(), kind, setup.everyone(app.botUserId()), watch));
        }
    }

    Optional<User> user(String id) {
        return watch.reads(() -> Optional.ofNullable(users.get(id)));
    }

    Optional<Channel> channel(String id) {
        return watch.reads(() -> Optional.ofNullable(channels.get(id)));
    }

    /** Whether somebody of another workspace is in it, as over Slack Connect. */
    boolean isShared(Channel channel) {
        return channel.members().stream()
                .anyMatch(id -> user(id).filter(user -> user.kind() == User.Kind.STRANGER).isPresent());
    }

    /** The app's home tab as published for a person, or a missing node. */
    JsonNode home(String user) {
        return watch.reads(() -> {
            ObjectNode home = homes.get(user);
            return home == null ? MissingNode.getInstance() : home;
        });
    }

    /** The conversation between the app and a person, opened where there was none. */
    Channel direct(String user) {
        return watch.changes(() -> channels.computeIfAbsent(
                "D" + user.substring(1),
                id -> new Channel(id, user, Channel.Kind.DIRECT, List.of(user, options.app().botUserId()), watch)));
    }

    /** Writes a message; the body's own {@code ts} is kept, else a new one is given. */
    Posted write(Channel channel, ObjectNode body, @Nullable String visibleTo) {
        return watch.changes(() -> {
            if (!body.has("ts")) {
                body.put("ts", ids.ts());
            }
            Posted post = new Posted(channel.id(), body.path("ts").asText(), visibleTo, body, watch.count() + 1);
            channel.put(post);
            return post;
        });
    }

    /** A message of the app's, as Slack stores it. */
    ObjectNode fromApp(JsonNode sent) {
        AppSetup app = options.app();
        ObjectNode body = Json.object()
                .put("type", "message")
                .put("user", app.botUserId())
                .put("bot_id", app.botId())
                .put("app_id", app.appId())
                .put("team", options.teamId())
                .put("text", sent.path("text").asText());
        body.putObject("bot_profile")
                .put("id", app.botId())
                .put("app_id", app.appId())
                .put("user_id", app.botUserId())
                .put("name", app.name())
                .put("deleted", false)
                .put("updated", 0)
                .put("team_id", options.teamId());
        if (!sent.path("blocks").isEmpty()) {
            body.set("blocks", Stamp.blocks(sent.path("blocks"), ids));
        }
        if (sent.path("thread_ts").isTextual()) {
            body.set("thread_ts", sent.path("thread_ts"));
        }
        if (sent.path("metadata").isObject()) {
            body.set("metadata", sent.path("metadata"));
        }
        return body;
    }

    /** A person's message, with the rich text that Slack makes of it. */
    ObjectNode fromPerson(User user, String text, List<StoredFile> attached) {
        ObjectNode body = Json.object()
                .put("type", "message")
                .put("user", user.id())
                .put("team", user.teamId())
                .put("client_msg_id", ids.next("c"))
                .put("text", text);
        if (user.kind() == User.Kind.STRANGER) {
            // Whose words they are in a channel that two workspaces share.
            body.put("user_team", user.teamId()).put("source_team", user.teamId());
        }
        ObjectNode section = Json.object().put("type", "rich_text_section");
        section.putArray("elements").addObject().put("type", "text").put("text", text);
        ObjectNode rich = Json.object().put("type", "rich_text").put("block_id", ids.brief());
        rich.putArray("elements").add(section);
        body.putArray("blocks").add(rich);
        if (!attached.isEmpty()) {
            body.put("subtype", "file_share").put("upload", false);
            ArrayNode list = body.putArray("files");
            attached.forEach(file -> list.add(file.told(options.teamId())));
        }
        return body;
    }
}
