package org.arising.slack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Answers given lately, by signature: a repeat gets the first answer again and has no second effect. A signature is good
 * for five minutes each way, so an answer is kept for a little over ten.
 */
final class Served {
    private static final long KEPT = Duration.ofMinutes(11).toNanos();
    /** Bodies are lists of ten actions at most, a few kilobytes each. */
    private static final int MOST = 20_000;

    private final Map<String, CompletableFuture<Answer>> answers = new HashMap<>();
    private final ArrayDeque<Entry> order = new ArrayDeque<>();

    private record Entry(String signature, long since) {}

    /** The answer to this request: worked out once, however often and however close together it comes. */
    Answer once(String signature, Supplier<Answer> work) {
        CompletableFuture<Answer> mine;
        synchronized (this) {
            var given = answers.get(signature);
            if (given != null) {
                mine = null;
            } else {
                mine = new CompletableFuture<>();
                answers.put(signature, mine);
                order.add(new Entry(signature, System.nanoTime()));
                forgetOld();
            }
            if (mine == null) {
                return join(given);
            }
        }
        try {
            mine.complete(work.get());
        } catch (RuntimeException fault) {
            mine.completeExceptionally(fault);
        }
        return join(mine);
    }

    private static Answer join(@org.jspecify.annotations.Nullable CompletableFuture<Answer> answer) {
        try {
            return java.util.Objects.requireNonNull(answer).join();
        } catch (CompletionException fault) {
            throw fault.getCause() instanceof RuntimeException cause ? cause : fault;
        }
    }

    private void forgetOld() {
        var now = System.nanoTime();
        while (!order.isEmpty() && (now - order.peek().since() > KEPT || order.size() > MOST)) {
            answers.remove(order.remove().signature());
        }
    }
}
