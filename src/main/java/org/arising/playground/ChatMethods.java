package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;

/** chat.* */
final class ChatMethods {
    private final Team team;
    private final Rates rates;
    private final Events events;

    ChatMethods(Team team, Rates rates, Events events) {
        this.team = team;
        this.rates = rates;
        this.events = events;
    }

    Map<String, Method> all() {
        return Map.of(
                "chat.postMessage", this::post,
                "chat.update", this::update,
                "chat.delete", this::delete,
                "chat.postEphemeral", this::whisper,
                "chat.getPermalink", this::permalink);
    }

    private ObjectNode post(Call call) {
        call.scope("chat:write");
        Channel channel = Access.target(call);
        ObjectNode message = Sent.message(call);
        Sent.judge(message, team);
        String thread = call.text("thread_ts");
        if (!thread.isEmpty() && channel.thread(thread).isEmpty()) {
            throw new ApiError("thread_not_found");
        }
        rates.post(channel.id());
        Posted post = team.write(channel, team.fromApp(message), null);
        events.posted(post);
        ObjectNode answer = Call.ok().put("channel", channel.id()).put("ts", post.ts());
        answer.set("message", post.json());
        return answer;
    }

    private ObjectNode update(Call call) {
        call.scope("chat:write");
        Channel channel = Access.visible(call);
        Posted old = own(channel, call.need("ts"), "cant_update_message");
        if (channel.isArchived()) {
            throw new ApiError("is_inactive");
        }
        ObjectNode change = Sent.message(call);
        Sent.judge(change, team);
        ObjectNode body = old.json().deepCopy();
        if (change.has("text")) {
            body.set("text", change.path("text"));
        }
        if (change.has("blocks")) {
            body.set("blocks", Stamp.blocks(change.path("blocks"), team.ids));
        }
        JsonNode metadata = change.path("metadata");
        if (metadata.isObject()) {
            body.set("metadata", metadata);
        }
        body.putObject("edited").put("user", team.options.app().botUserId()).put("ts", team.ids.ts());
        Posted post = team.write(channel, body, null);
        events.changed(post, old);
        ObjectNode answer = Call.ok()
                .put("channel", channel.id())
                .put("ts", post.ts())
                .put("text", post.text());
        answer.set("message", post.json());
        return answer;
    }

    private ObjectNode delete(Call call) {
        call.scope("chat:write");
        Channel channel = Access.visible(call);
        Posted old = own(channel, call.need("ts"), "cant_delete_message");
        channel.drop(old.ts());
        events.deleted(old);
        return Call.ok().put("channel", channel.id()).put("ts", old.ts());
    }

    private Posted own(Channel channel, String ts, String otherwise) {
        Posted post = channel.messages().stream()
                .filter(each -> each.ts().equals(ts))
                .findFirst()
                .orElseThrow(() -> new ApiError("message_not_found"));
        if (!post.isFromApp()) {
            throw new ApiError(otherwise);
        }
        return post;
    }

    private ObjectNode whisper(Call call) {
        call.scope("chat:write");
        Channel channel = Access.target(call);
        String user = call.need("user");
        if (!channel.members().contains(user)) {
            throw new ApiError("user_not_in_channel");
        }
        ObjectNode message = Sent.message(call);
        Sent.judge(message, team);
        Posted post = team.write(channel, team.fromApp(message), user);
        return Call.ok().put("message_ts", post.ts());
    }

    private ObjectNode permalink(Call call) {
        Channel channel = Access.visible(call);
        String ts = call.need("message_ts");
        if (channel.messages().stream().noneMatch(post -> post.ts().equals(ts))) {
            throw new ApiError("message_not_found");
        }
        return Call.ok()
                .put("channel", channel.id())
                .put("permalink", "https://playground.slack.com/archives/" + channel.id() + "/p" + ts.replace(".", ""));
    }
}
