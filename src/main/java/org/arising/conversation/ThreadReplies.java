package org.arising.conversation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.arising.action.Outcome;
import org.arising.kernel.Instants;
import org.arising.kernel.Reference;
import org.arising.kernel.WorkspaceId;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    private static final String VALUES = "\u001f";

    private final TransactionOperations<Connection> transactions;
    private final ReplyRows rows;
    private final Outbox outbox;

    ThreadReplies(TransactionOperations<Connection> transactions, ReplyRows rows, Outbox outbox) {
        this.transactions = transactions;
        this.rows = rows;
        this.outbox = outbox;
    }

    /** Keeps a reply and offers beneath it to take it as an answer to these actions; the same one again does nothing. */
    public void offer(ThreadReply reply, String committee, List<Reference> actions) {
        transactions.executeWrite(status -> {
            if (rows.insert(row(reply)) == 1) {
                outbox.put(new Notice(
                        reply.workspace(),
                        OFFER + ":" + reply.key(),
                        OFFER,
                        reply.key(),
                        committee,
                        reply.channel(),
                        reply.person(),
                        actions,
                        reply.came()));
            }
            return null;
        });
    }

    /** The reply that a key names. */
    public Optional<ThreadReply> find(WorkspaceId workspace, String key) {
        var words = key.split(" ", 2);
        return words.length < 2 ? Optional.empty() : rows.find(workspace.value(), words[0], words[1]).map(ThreadReplies::reply);
    }

    /**
     * Does what somebody says that the reply is, and settles it; where that is refused it stays as it was. What was kept as a
     * note or a promise can still be taken as an answer, and one reply can answer further actions later.
     */
    public Outcome settle(ThreadReply reply, String as, String by, Work work) {
        return transactions.executeWrite(status -> {
            var outcome = work.run();
            if (outcome instanceof Outcome.Done) {
                rows.settle(reply.workspace().value(), reply.channel(), reply.ts(), as, by);
                outbox.refresh(reply.workspace(), OFFER + ":" + reply.key());
            } else if (outcome instanceof Outcome.Refused || outcome instanceof Outcome.Overtaken) {
                status.setRollbackOnly();
            }
            return outcome;
        });
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
                r.files().stream()
                        .map(file -> String.join(VALUES, file.id(), clean(file.name()), file.mimetype(), file.address()))
                        .collect(Collectors.joining("\n")),
                Instants.micros(r.came()),
                null,
                null);
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
                r.settledBy());
    }

    private static ThreadReply.Attached file(String line) {
        var values = line.split(VALUES, -1);
        return new ThreadReply.Attached(values[0], values[1], values[2], values[3]);
    }
}
