package org.arising.playground;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A channel or direct conversation, and the messages in it. */
public final class Channel {
    /** Who may find it. */
    public enum Kind { OPEN, CLOSED, DIRECT }

    private final String id;
    private final String name;
    private final Kind kind;
    private final Watch watch;
    private final Set<String> members;
    private final SortedMap<String, Posted> posts = new TreeMap<>();
    private boolean archived;

    Channel(String id, String name, Kind kind, List<String> members, Watch watch) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.members = new LinkedHashSet<>(members);
        this.watch = watch;
    }

    /** Slack's id. */
    public String id() {
        return id;
    }

    /** The name without its hash; of a direct conversation the person's id. */
    public String name() {
        return name;
    }

    /** Open, closed or direct. */
    public Kind kind() {
        return kind;
    }

    /** Whether it takes no more messages. */
    public boolean isArchived() {
        return watch.reads(() -> archived);
    }

    /** Ids of those in it, bots included. */
    public Set<String> members() {
        return watch.reads(() -> Set.copyOf(members));
    }

    /** All but the ephemeral messages, replies in threads included, oldest first. */
    public List<Posted> messages() {
        return watch.reads(() -> posts.values().stream().filter(post -> !post.isEphemeral()).toList());
    }

    /** The thread under this message, itself first. */
    public List<Posted> thread(String ts) {
        return messages().stream().filter(post -> post.ts().equals(ts) || ts.equals(post.threadTs())).toList();
    }

    /** The newest message. */
    public Posted last() {
        List<Posted> all = messages();
        if (all.isEmpty()) {
            throw new NoSuchElementException("no message in " + name);
        }
        return all.getLast();
    }

    /** No more messages are taken. */
    public void archive() {
        watch.change(() -> archived = true);
    }

    /** Messages are taken again. */
    public void unarchive() {
        watch.change(() -> archived = false);
    }

    /** Lets somebody in, the app's bot user too. */
    public void invite(String user) {
        watch.change(() -> members.add(user));
    }

    /** Puts somebody out. */
    public void remove(String user) {
        watch.change(() -> members.remove(user));
    }

    List<Posted> everything() {
        return watch.reads(() -> List.copyOf(posts.values()));
    }

    List<Posted> seenBy(String user) {
        return everything().stream().filter(post -> !post.isEphemeral() || user.equals(post.visibleTo())).toList();
    }

    void put(Posted post) {
        watch.change(() -> posts.put(post.ts(), post));
    }

    void drop(String ts) {
        watch.change(() -> posts.remove(ts));
    }
}
