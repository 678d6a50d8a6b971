package org.arising.conversation;

import org.arising.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What somebody wrote beneath a message of ours.
 *
 * @param channel Slack channel in which it stands
 * @param ts its Slack timestamp, which names it within the channel
 * @param thread timestamp of our message
 * @param notice key of our message; empty while Slack has not told us yet where that stands
 * @param person Slack user id of who wrote it
 * @param settled what it was said to be, {@code note} or {@code answer}, or null while nobody has said
 * @param settledBy who said so, or null
 * @param edited Slack's timestamp of its newest change; empty while it stands as it was first written
 */
public record ThreadReply(
        WorkspaceId workspace,
        String channel,
        String ts,
        String thread,
        String notice,
        String person,
        String text,
        List<Attached> files,
        Instant came,
        @Nullable String settled,
        @Nullable String settledBy,
        String edited) {

    /** A file of Slack's that hangs on it, not yet fetched. */
    public record Attached(String id, String name, String mimetype, String address) {}

    /** The same, taken back by its writer. */
    public ThreadReply withdrawn() {
        return new ThreadReply(
                workspace, channel, ts, thread, notice, person, "", List.of(), came, ThreadReplies.WITHDRAWN, person, edited);
    }

    /** What names it in buttons with the words that it had then: {@code C0MPS 1664787600.000100 1664787700.000200}. */
    public String version() {
        return (key() + " " + edited).strip();
    }

    /** What names it: {@code C0MPS 1664787600.000100}. */
    public String key() {
        return channel + " " + ts;
    }
}
