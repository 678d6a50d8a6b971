package org.arising.conversation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.Action;
import org.arising.action.Actions;
import org.arising.action.Outcome;
import org.arising.action.Stage;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static org.arising.kernel.Words.say;

/** Replies in threads as they are kept: each once, offered once, and settled once. */
@Singleton
public class ThreadReplies {
    /** The kind of notice that offers to take a reply as an answer; its subject is {@link ThreadReply#key()}. */
    public static final String OFFER = "offer";
    /** It was kept as a note. */
    public static final String NOTE = "note";
    /** It was taken as an answer. */
    public static final String ANSWER = "answer";
    /** It was taken as a promise. */
    public static final String PROMISE = "promise";
    /** Its writer took it back before anybody took it. */
    public static final String WITHDRAWN = "withdrawn";
    /** The kinds of our messages beneath which an answer is expected. */
    public static final Set<String> ASKING = Set.of("reminder", "returned");

    private static final String VALUES = "\u001f";

    private final TransactionOperations<Connection> transactions;
    private final ReplyRows rows;
    private final Actions actions;
    private final Outbox outbox;

    ThreadReplies(TransactionOperations<Connection> transactions, ReplyRows rows, Actions actions, Outbox outbox) {
        this.transactions = transactions;
        this.rows = rows;
        this.actions = actions;
        this.outbox = outbox;
    }

    /**
     * Keeps a reply and offers beneath it to take it as an answer to these actions; the same one again does nothing, and nor
     * does one to what has been answered by now.
     */
    public void offer(ThreadReply reply, String committee, List<Reference> asked) {
        transactions.executeWrite(status -> {
            // Read here, so that a change of the reply, which comes beside it and finds all answered, finds the reply too.
            var open = actions.find(reply.workspace(), asked).stream()
                    .filter(action -> action.stage() == Stage.ONGOING)
                    .map(Action::ref)
                    .toList();
            if (!open.isEmpty() && find(reply.workspace(), reply.key()).isEmpty()) {
                rows.insert(row(reply));
                outbox.put(new Notice(
                        reply.workspace(),
                        OFFER + ":" + reply.key(),
                        OFFER,
                        reply.key(),
                        committee,
                        reply.channel(),
                        reply.person(),
                        open,
                        reply.came()));
                // Its message may have been placed since the reply was read.
                place(reply.workspace(), reply.channel(), reply.thread());
            } else {
                edit(reply);
            }
            return null;
        });
    }

    /** Follows a change of a reply that is known, as long as nobody has said what it is. */
    public void edit(ThreadReply changed) {
        transactions.executeWrite(status -> {
            var followed = rows.edit(
                    changed.workspace().value(), changed.channel(), changed.ts(), changed.text(), files(changed), changed.edited());
            if (followed == 1) {
                outbox.refresh(changed.workspace(), OFFER + ":" + changed.key());
            }
            return null;
        });
    }

    /** Takes back the offer of a reply that its writer deleted before anybody said what it is; one that comes late is not offered. */
    public void withdraw(ThreadReply deleted) {
        transactions.executeWrite(status -> {
            if (rows.withdraw(deleted.workspace().value(), deleted.channel(), deleted.ts()) == 1) {
                outbox.refresh(deleted.workspace(), OFFER + ":" + deleted.key());
            } else {
                rows.insert(row(deleted.withdrawn()));
            }
            return null;
        });
    }

    /** Messages that ask for answers and may stand in a channel, or in the conversation with a person, without our knowing where. */
    public List<Notice> onTheirWay(WorkspaceId workspace, String channel, String person) {
        // What is sent to a person has their id for its recipient.
        return outbox.onTheirWay(workspace, channel.startsWith("D") ? person : channel, ASKING);
    }

    /** Brings replies beneath the message that stands there, which came before Slack had told us so, to that message. */
    void place(WorkspaceId workspace, String channel, String thread) {
        outbox.at(workspace, channel, thread)
                .filter(notice -> ASKING.contains(notice.kind()))
                .ifPresent(notice -> rows.place(workspace.value(), channel, thread, notice.key()));
    }

    /** Forgets replies in a channel that turned out to be beneath no message of ours. */
    void forgetUnplaced(WorkspaceId workspace, String channel) {
        rows.forgetUnplaced(workspace.value(), channel);
    }

    /** The reply that a key names, or a version of it. */
    public Optional<ThreadReply> find(WorkspaceId workspace, String key) {
        var words = key.split(" ");
        return words.length < 2 ? Optional.empty() : rows.find(workspace.value(), words[0], words[1]).map(ThreadReplies::reply);
    }

    /**
     * Does what somebody says that the reply is, and settles it; where that is refused it stays as it was. What was kept as a
     * note or a promise can still be taken as an answer, and one reply can answer further actions later.
     */
    public Outcome settle(ThreadReply reply, String as, String by, Work work) {
        return transactions.executeWrite(status -> {
            var outcome = as.equals(ANSWER) || isAsRead(reply) ? work.run() : new Outcome.Refused(say("offer.refusal.edited"));
            if (outcome instanceof Outcome.Done) {
                rows.settle(reply.workspace().value(), reply.channel(), reply.ts(), as, by);
                outbox.refresh(reply.workspace(), OFFER + ":" + reply.key());
            } else if (outcome instanceof Outcome.Refused || outcome instanceof Outcome.Overtaken) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    /** An answer has words of its own, which stood in a form; a note or a promise is what the reply says. */
    private boolean isAsRead(ThreadReply reply) {
        return rows.find(reply.workspace().value(), reply.channel(), reply.ts())
                .filter(now -> now.edited().equals(reply.edited()) && !WITHDRAWN.equals(now.settled()))
                .isPresent();
    }

    /** What is done with a reply. */
    public interface Work {
        /** Does it. */
        Outcome run();
    }

    private static ReplyRow row(ThreadReply r) {
        return new ReplyRow(
                r.workspace().value(),
                r.channel(),
                r.ts(),
                r.thread(),
                r.notice(),
                r.person(),
                r.text(),
                files(r),
                Instants.micros(r.came()),
                r.settled(),
                r.settledBy(),
                r.edited());
    }

    private static String files(ThreadReply r) {
        return r.files().stream()
                .map(file -> String.join(VALUES, file.id(), clean(file.name()), file.mimetype(), file.address()))
                .collect(Collectors.joining("\n"));
    }

    private static String clean(String name) {
        return name.replace(VALUES, " ").replace('\n', ' ');
    }

    private static ThreadReply reply(ReplyRow r) {
        return new ThreadReply(
                new WorkspaceId(r.workspaceId()),
                r.channel(),
                r.ts(),
                r.thread(),
                r.notice(),
                r.person(),
                r.text(),
                r.files().isEmpty() ? List.of() : Arrays.stream(r.files().split("\n")).map(ThreadReplies::file).toList(),
                Instants.at(r.came()),
                r.settled(),
                r.settledBy(),
                r.edited());
    }

    private static ThreadReply.Attached file(String line) {
        var values = line.split(VALUES, -1);
        return new ThreadReply.Attached(values[0], values[1], values[2], values[3]);
    }
}
