package org.arising.conversation;

import jakarta.inject.Singleton;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.outbox.Sent;

import java.time.Instant;

/**
 * Somebody may answer beneath a message before Slack has told us where it stands: such a reply waits until that is known.
 * One beneath somebody else's message, which waited only because a message of ours was on its way, is forgotten then.
 */
@Singleton
final class EarlyReplies implements Sent {
    private final ThreadReplies replies;
    private final Outbox outbox;

    EarlyReplies(ThreadReplies replies, Outbox outbox) {
        this.replies = replies;
        this.outbox = outbox;
    }

    @Override
    public boolean wants(String kind) {
        return ThreadReplies.ASKING.contains(kind);
    }

    @Override
    public void sent(Notice notice, Instant at) {
        outbox.posted(notice.workspace(), notice.key()).ifPresent(place -> {
            replies.place(notice.workspace(), place.channel(), place.ts());
            if (outbox.onTheirWay(notice.workspace(), notice.recipient(), ThreadReplies.ASKING).isEmpty()) {
                replies.forgetUnplaced(notice.workspace(), place.channel());
            }
        });
    }
}
