package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody in the workspace, who types, clicks and reads. Each deed waits for the app's acknowledgement. */
public final class Person {
    private final LocalSlack slack;
    private final String id;

    Person(LocalSlack slack, String id) {
        this.slack = slack;
        this.id = id;
    }

    LocalSlack slack() {
        return slack;
    }

    User user() {
        return slack.team().user(id).orElseThrow();
    }

    /** Slack's id. */
    public String id() {
        return id;
    }

    /** Types into a channel's composer: a slash command, or a message where it does not begin with one. */
    public Seen types(String channelId, String text) {
        Channel channel = slack.channel(channelId);
        if (!channel.members().contains(id)) {
            return new Seen(List.of(), null, "You are not a member of " + channel.name() + ".");
        }
        String command = text.strip().split("\\s", 2)[0];
        if (command.startsWith("/")) {
            if (!slack.commands().knows(command)) {
                return new Seen(List.of(), null, command + " is not a valid command.");
            }
            String rest = text.strip().substring(command.length()).strip();
            return watches(() -> slack.commands().run(user(), channel, command, Typed.escaped(rest)));
        }
        return says(channel, null, text, List.of());
    }

    /** Replies in the thread under a message; Slack runs no commands there. */
    public Seen replies(Posted message, String text) {
        if (text.startsWith("/")) {
            return new Seen(List.of(), null, text.split("\\s", 2)[0] + " is not supported in threads. Sorry!");
        }
        String thread = message.threadTs() == null ? message.ts() : message.threadTs();
        return says(slack.channel(message.channel()), thread, text, List.of());
    }

    /** Replies in a thread with a file. */
    public Seen repliesWith(Posted message, String text, String fileName, byte[] content) {
        String thread = message.threadTs() == null ? message.ts() : message.threadTs();
        StoredFile file = slack.files().keep(user(), fileName, content);
        return says(slack.channel(message.channel()), thread, text, List.of(file));
    }

    /** Rewrites a message of one's own. */
    public Seen edits(Posted message, String text) {
        return watches(() -> {
            Posted old = own(message);
            ObjectNode body = old.json().deepCopy().put("text", Typed.linked(text, slack.team()));
            body.remove("blocks");
            body.putObject("edited").put("user", id).put("ts", slack.team().ids.ts());
            slack.events().changed(slack.team().write(slack.channel(old.channel()), body, null), old);
            return Optional.empty();
        });
    }

    /** Deletes a message of one's own. */
    public Seen deletes(Posted message) {
        return watches(() -> {
            Posted old = own(message);
            slack.channel(old.channel()).drop(old.ts());
            slack.events().deleted(old);
            return Optional.empty();
        });
    }

    private Posted own(Posted message) {
        Posted now = slack.current(message);
        if (!id.equals(now.json().path("user").asText())) {
            throw new IllegalStateException(id + " did not write “" + now.text() + "”");
        }
        return now;
    }

    Seen says(Channel channel, @Nullable String thread, String text, List<StoredFile> files) {
        if (channel.isArchived()) {
            return new Seen(List.of(), null, "This channel is archived.");
        }
        if (!channel.members().contains(id)) {
            return new Seen(List.of(), null, "You are not a member of " + channel.name() + ".");
        }
        return watches(() -> {
            ObjectNode body = slack.team().fromPerson(user(), Typed.linked(text, slack.team()), files);
            if (thread != null) {
                body.put("thread_ts", thread);
            }
            slack.events().posted(slack.team().write(channel, body, null));
            return Optional.empty();
        });
    }

    /** Clicks a button by its label or action id, or an option of a menu by its text; a confirmation is accepted. */
    public Seen clicks(Posted message, String what) {
        Posted now = visible(message);
        Control control = Seek.control(now.blocks(), what)
                .orElseThrow(() -> new NoSuchElementException("no “" + what + "” but " + now.labels()));
        List<String> chosen = control.type().equals("button") ? List.of() : List.of(what);
        return watches(() -> slack.actions().inMessage(user(), now, control, chosen));
    }

    /** Clicks a button of a message that is deleted before the app hears of the click. */
    public Seen clicksAsItGoes(Posted message, String what) {
        Posted now = visible(message);
        Control control = Seek.control(now.blocks(), what)
                .orElseThrow(() -> new NoSuchElementException("no “" + what + "” but " + now.labels()));
        slack.deletes(now);
        return watches(() -> slack.actions().inMessage(user(), now, control, List.of()));
    }

    /** Chooses from a select, date picker or the like in a message. */
    public Seen selects(Posted message, String actionId, String... values) {
        Posted now = visible(message);
        Control control = Seek.control(now.blocks(), actionId)
                .orElseThrow(() -> new NoSuchElementException("no “" + actionId + "” but " + now.labels()));
        return watches(() -> slack.actions().inMessage(user(), now, control, List.of(values)));
    }

    private Posted visible(Posted message) {
        Posted now = slack.current(message);
        if (now.isEphemeral() && !id.equals(now.visibleTo())) {
            throw new IllegalStateException(id + " cannot see the message that only " + now.visibleTo() + " sees");
        }
        return now;
    }

    /** Chooses a global shortcut of the app. */
    public Seen usesShortcut(String callbackId) {
        return watches(() -> slack.actions().shortcut(user(), callbackId));
    }

    /** Chooses a shortcut of the app from a message's menu. */
    public Seen usesShortcut(Posted message, String callbackId) {
        return watches(() -> slack.actions().messageShortcut(user(), slack.current(message), callbackId));
    }

    /** Looks at the app's home tab; the app hears of it by an event. */
    public void opensHome() {
        Channel direct = slack.team().direct(id);
        ObjectNode event = Json.object()
                .put("type", "app_home_opened")
                .put("user", id)
                .put("channel", direct.id())
                .put("tab", "home")
                .put("event_ts", slack.team().ids.ts());
        slack.events().send("app_home_opened", event);
    }

    /** The app's home tab as published for this person, or a missing node. */
    public JsonNode home() {
        return slack.home(id);
    }

    /** Types in a menu of the home tab whose choices the app gives; what it offers can be clicked. */
    public List<String> typesAtHome(String what, String typed) {
        ObjectNode home = homeTab();
        Control control = Seek.control(home.path("blocks"), what)
                .orElseThrow(() -> new NoSuchElementException("no “" + what + "” in the home tab"));
        return slack.suggestions().inHome(user(), home, control, typed);
    }

    private ObjectNode homeTab() {
        if (home() instanceof ObjectNode home) {
            return home;
        }
        throw new NoSuchElementException("no home tab was published for " + id);
    }

    /** Clicks in the home tab. */
    public Seen clicksAtHome(String what) {
        ObjectNode home = homeTab();
        Control control = Seek.control(home.path("blocks"), what)
                .orElseThrow(() -> new NoSuchElementException("no “" + what + "” in the home tab"));
        List<String> chosen = control.type().equals("button") ? List.of() : List.of(what);
        return watches(() -> slack.actions().inHome(user(), home, control, chosen));
    }

    /** The modal in front, if any. */
    public Optional<Modal> modal() {
        return slack.views().top(id).map(view -> new Modal(this, view.id()));
    }

    /** What stands in a channel for this person's eyes, ephemeral messages included. */
    public List<Posted> reads(String channelId) {
        return slack.channel(channelId).seenBy(id);
    }

    /** The conversation with the app. */
    public Channel direct() {
        return slack.team().direct(id);
    }

    /** Does something and gathers what changed for this person meanwhile. */
    Seen watches(Supplier<Optional<String>> deed) {
        long before = slack.team().watch.count();
        String viewBefore = slack.views().top(id).map(OpenView::hash).orElse("");
        Optional<String> failure = deed.get();
        List<Posted> news = slack.team().watch.reads(() -> slack.team().channels.values().stream()
                .filter(channel -> channel.kind() == Channel.Kind.OPEN || channel.members().contains(id))
                .flatMap(channel -> channel.seenBy(id).stream())
                .filter(post -> post.version() > before && !post.json().path("user").asText().equals(id))
                .toList());
        Modal modal = slack.views()
                .top(id)
                .filter(view -> !view.hash().equals(viewBefore))
                .map(view -> new Modal(this, view.id()))
                .orElse(null);
        return new Seen(news, modal, failure.orElse(null));
    }
}
