package org.arising.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** conversations.info, list, members and open. */
final class ConversationMethods {
    private static final Set<String> KINDS = Set.of("public_channel", "private_channel", "mpim", "im");

    private final Team team;

    ConversationMethods(Team team) {
        this.team = team;
    }

    Map<String, Method> all() {
        return Map.of(
                "conversations.info", this::info,
                "conversations.list", this::list,
                "conversations.members", this::members,
                "conversations.open", this::open);
    }

    private ObjectNode info(Call call) {
        ObjectNode answer = Call.ok();
        answer.set("channel", told(call, Access.known(call)));
        return answer;
    }

    private ObjectNode list(Call call) {
        String types = call.has("types") ? call.text("types") : "public_channel";
        List<String> wanted = Arrays.stream(types.split(",", -1)).map(String::trim).toList();
        if (!KINDS.containsAll(wanted)) {
            throw new ApiError("invalid_types");
        }
        if (wanted.contains("public_channel")) {
            call.scope("channels:read");
        }
        if (wanted.contains("private_channel")) {
            call.scope("groups:read");
        }
        if (wanted.contains("im")) {
            call.scope("im:read");
        }
        Stream<Channel> seen = team.channels.values().stream()
                .filter(channel -> wanted.contains(switch (channel.kind()) {
                    case OPEN -> "public_channel";
                    case CLOSED -> "private_channel";
                    case DIRECT -> "im";
                }))
                .filter(channel -> channel.kind() == Channel.Kind.OPEN || Access.isIn(call, channel))
                .filter(channel -> !(call.flag("exclude_archived") && channel.isArchived()));
        Page<Channel> page = Page.of(call, seen.toList());
        ObjectNode answer = page.onto(Call.ok());
        ArrayNode channels = answer.putArray("channels");
        page.shown().forEach(channel -> channels.add(told(call, channel)));
        return answer;
    }

    private ObjectNode members(Call call) {
        Page<String> page = Page.of(call, Access.known(call).members().stream().sorted().toList());
        ObjectNode answer = page.onto(Call.ok());
        ArrayNode members = answer.putArray("members");
        page.shown().forEach(members::add);
        return answer;
    }

    private ObjectNode open(Call call) {
        call.scope("im:write");
        String user = call.need("users");
        if (user.contains(",")) {
            throw new ApiError("not_enough_users");
        }
        User person = team.user(user).orElseThrow(() -> new ApiError("user_not_found"));
        if (person.kind() == User.Kind.DEACTIVATED) {
            throw new ApiError("user_disabled");
        }
        if (person.kind() == User.Kind.BOT) {
            throw new ApiError("cannot_dm_bot");
        }
        ObjectNode answer = Call.ok();
        answer.putObject("channel").put("id", team.direct(user).id());
        return answer;
    }

    private ObjectNode told(Call call, Channel channel) {
        boolean direct = channel.kind() == Channel.Kind.DIRECT;
        ObjectNode json = Json.object()
                .put("id", channel.id())
                .put("is_channel", !direct)
                .put("is_group", false)
                .put("is_im", direct)
                .put("is_mpim", false)
                .put("is_private", channel.kind() != Channel.Kind.OPEN)
                .put("is_archived", channel.isArchived())
                .put("is_ext_shared", team.isShared(channel))
                .put("is_shared", team.isShared(channel))
                .put("is_org_shared", false)
                .put("is_general", false)
                .put("created", 1)
                .put("creator", team.options.app().botUserId())
                .put("context_team_id", team.options.teamId());
        if (direct) {
            json.put("user", channel.name());
        } else {
            json.put("name", channel.name())
                    .put("name_normalized", channel.name())
                    .put("is_member", Access.isIn(call, channel));
            if (!call.method().equals("conversations.info") || call.flag("include_num_members")) {
                json.put("num_members", channel.members().size());
            }
        }
        return json;
    }
}
