package org.arising.playground;

/** Which conversations the app may see, read and post to. */
final class Access {
    private Access() {}

    /** The channel of an argument, or {@code channel_not_found}, as of private ones the app is not in. */
    static Channel visible(Call call) {
        Channel channel = call.team().channel(call.need("channel")).orElseThrow(() -> new ApiError("channel_not_found"));
        if (channel.kind() != Channel.Kind.OPEN && !isIn(call, channel)) {
            throw new ApiError("channel_not_found");
        }
        return channel;
    }

    static boolean isIn(Call call, Channel channel) {
        return channel.members().contains(call.team().options.app().botUserId());
    }

    /** A channel whose messages the app may read: the scope goes by its kind, and it must be a member. */
    static Channel readable(Call call) {
        call.scope("channels:history", "groups:history", "im:history");
        Channel channel = visible(call);
        switch (channel.kind()) {
            case OPEN -> call.scope("channels:history");
            case CLOSED -> call.scope("groups:history");
            case DIRECT -> call.scope("im:history");
        }
        if (!isIn(call, channel)) {
            throw new ApiError("not_in_channel");
        }
        return channel;
    }

    /** A channel whose properties the app may know. */
    static Channel known(Call call) {
        call.scope("channels:read", "groups:read", "im:read");
        Channel channel = visible(call);
        switch (channel.kind()) {
            case OPEN -> call.scope("channels:read");
            case CLOSED -> call.scope("groups:read");
            case DIRECT -> call.scope("im:read");
        }
        return channel;
    }

    /** Where a post goes: a channel's id or name, or a person, whose conversation with the app is opened. */
    static Channel target(Call call) {
        String wanted = call.text("channel");
        if (wanted.isEmpty()) {
            throw new ApiError("channel_not_found");
        }
        Team team = call.team();
        Channel channel = team.user(wanted)
                .filter(user -> user.kind() != User.Kind.DEACTIVATED && user.kind() != User.Kind.BOT)
                .map(user -> team.direct(user.id()))
                .or(() -> team.channel(wanted))
                .or(() -> team.channels.values().stream()
                        .filter(each -> each.kind() != Channel.Kind.DIRECT)
                        .filter(each -> wanted.equals(each.name()) || wanted.equals("#" + each.name()))
                        .findFirst())
                .orElseThrow(() -> new ApiError("channel_not_found"));
        if (!isIn(call, channel)) {
            boolean mayPost = channel.kind() == Channel.Kind.OPEN
                    && team.options.app().scopes().contains("chat:write.public");
            if (!mayPost) {
                throw new ApiError(channel.kind() == Channel.Kind.OPEN ? "not_in_channel" : "channel_not_found");
            }
        }
        if (channel.isArchived()) {
            throw new ApiError("is_archived");
        }
        return channel;
    }
}
