package org.arising.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** What the page draws, for one person's eyes. */
final class PageState {
    private static final int LOGGED = 200;

    private final LocalSlack slack;
    private final Team team;

    PageState(LocalSlack slack) {
        this.slack = slack;
        this.team = slack.team();
    }

    ObjectNode of(String me, String channelId) {
        return team.watch.reads(() -> {
            ObjectNode state = Json.object()
                    .put("count", team.watch.count())
                    .put("team", team.options.teamName())
                    .put("app", team.options.app().name())
                    .put("bot", team.options.app().botUserId())
                    .put("now", team.options.clock().instant().toString());
            team.options.app().commands().forEach(state.putArray("commands")::add);
            ArrayNode people = state.putArray("people");
            team.users.values().forEach(user -> people.addObject()
                    .put("id", user.id())
                    .put("name", user.name())
                    .put("realName", user.realName())
                    .put("tz", user.tz())
                    .put("kind", user.kind().name()));
            ArrayNode channels = state.putArray("channels");
            team.channels.values().stream().filter(channel -> sees(channel, me)).forEach(channel -> add(channels, channel, me));
            team.channel(channelId).filter(channel -> sees(channel, me)).ifPresent(channel -> {
                ArrayNode messages = state.putArray("messages");
                channel.seenBy(me).forEach(post -> messages.add(told(post)));
            });
            slack.views().top(me).ifPresent(view -> state.set("modal", view.json(team.options)));
            state.set("home", slack.home(me));
            return state;
        });
    }

    private static boolean sees(Channel channel, String me) {
        return channel.kind() == Channel.Kind.OPEN || channel.members().contains(me);
    }

    private static void add(ArrayNode channels, Channel channel, String me) {
        List<Posted> seen = channel.seenBy(me);
        channels.addObject()
                .put("id", channel.id())
                .put("name", channel.name())
                .put("kind", channel.kind().name())
                .put("archived", channel.isArchived())
                .put("member", channel.members().contains(me))
                .put("last", seen.isEmpty() ? "" : seen.getLast().ts());
    }

    private static ObjectNode told(Posted post) {
        ObjectNode message = post.json().deepCopy();
        message.remove("bot_profile");
        return message.put("ephemeral", post.isEphemeral());
    }

    /** What the page offers beside Slack. */
    ObjectNode guide() {
        Guide guide = slack.team().guide;
        ObjectNode told = Json.object();
        ArrayNode hints = told.putArray("hints");
        guide.hints().forEach(hint -> hints.addObject().put("text", hint.text()).put("about", hint.about()));
        ArrayNode shortcuts = told.putArray("shortcuts");
        guide.shortcuts().forEach(shortcut -> shortcuts.addObject()
                .put("name", shortcut.name())
                .put("callback", shortcut.callbackId())
                .put("onMessage", shortcut.onMessage()));
        ArrayNode steps = told.putArray("steps");
        guide.steps().forEach(step -> steps.addObject()
                .put("title", step.title())
                .put("text", step.text())
                .put("as", step.as())
                .put("channel", step.channel())
                .put("words", step.words())
                .put("jump", step.jump()));
        ArrayNode samples = told.putArray("samples");
        guide.samples().forEach(sample -> samples.add(sample.name()));
        ArrayNode jumps = told.putArray("jumps");
        guide.time().jumps().forEach(jump -> jumps.addObject().put("id", jump.id()).put("label", jump.label()));
        return told;
    }

    /** The newest calls and deliveries, newest first. */
    ObjectNode log() {
        ObjectNode log = Json.object();
        ArrayNode calls = log.putArray("calls");
        newest(slack.calls()).forEach(call -> {
            ObjectNode line = calls.addObject()
                    .put("at", call.at().toString())
                    .put("method", call.method())
                    .put("status", call.status())
                    .put("ok", call.ok())
                    .put("error", call.error());
            line.set("args", call.args());
            line.set("answer", call.answer());
        });
        ArrayNode deliveries = log.putArray("deliveries");
        newest(slack.deliveries()).forEach(sent -> {
            ObjectNode line = deliveries.addObject()
                    .put("at", sent.at().toString())
                    .put("kind", sent.kind())
                    .put("status", sent.status())
                    .put("outcome", sent.outcome());
            line.set("payload", sent.payload());
            line.put("answer", sent.answer());
        });
        return log;
    }

    private static <T> List<T> newest(List<T> all) {
        return all.subList(Math.max(0, all.size() - LOGGED), all.size()).reversed();
    }
}
