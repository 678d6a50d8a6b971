package org.arising.outbox;

import org.arising.action.ReadActions;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.reminder.ReminderSent;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A Slack that takes every post, also a second time, and whose history can be read; it outlives the service. */
final class HistoryCourier implements Courier {
    /** A post as it stands: how much of what people did to which action it shows. */
    record Post(String key, String channel, Map<Reference, Long> shown) {}

    private final List<Post> posts = new ArrayList<>();
    private final ReadActions actions;
    private boolean isBlind;

    HistoryCourier(ReadActions actions) {
        this.actions = actions;
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    /** From now on its history cannot be read, and seems to be empty. */
    void goBlind() {
        isBlind = true;
    }

    /** How often each key was posted. */
    Map<String, Long> counts() {
        return posts.stream().collect(Collectors.groupingBy(Post::key, Collectors.counting()));
    }

    /** What was posted by then is all that was posted. */
    void goBack(List<Post> then) {
        posts.clear();
        posts.addAll(then);
    }

    @Override
    public boolean carries(String recipient) {
        return true;
    }

    @Override
    public Delivery deliver(Notice notice) {
        posts.add(rendered(notice, notice.recipient()));
        return new Delivery.Sent(notice.recipient(), Integer.toString(posts.size() - 1), notice.key());
    }

    @Override
    public Delivery refresh(Notice notice, String channel, String ts) {
        posts.set(Integer.parseInt(ts), rendered(notice, channel));
        return new Delivery.Sent(channel, ts, notice.key());
    }

    @Override
    public Search find(Notice notice, @Nullable String channel) {
        for (var at = 0; at < posts.size() && !isBlind; at++) {
            if (posts.get(at).key().equals(notice.key())) {
                return new Search.Found(notice.recipient(), Integer.toString(at), notice.key());
            }
        }
        return new Search.Absent();
    }

    private Post rendered(Notice notice, String channel) {
        var shown = new LinkedHashMap<Reference, Long>();
        notice.actions().forEach(ref -> shown.put(ref, deeds(notice.workspace(), ref)));
        return new Post(notice.key(), channel, shown);
    }

    /** What people did to an action; that it was sent by itself is not shown on what was sent. */
    long deeds(WorkspaceId workspace, Reference ref) {
        return actions.history(workspace, ref).stream().filter(event -> !event.via().equals(ReminderSent.VIA)).count();
    }
}
