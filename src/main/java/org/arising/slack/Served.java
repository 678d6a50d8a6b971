package org.arising.slack;

import org.arising.kernel.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Answers given lately, by signature: a repeat has no second effect, and gets the first answer again. A signature is good for
 * five minutes each way, so it is known for a little over ten. A list is long, and whoever repeats a request because no answer
 * came does it within seconds: of long answers only the last ones are kept, and a repeat of an earlier one is answered with
 * nothing more than that it came.
 */
final class Served {
    private static final long KEPT = Duration.ofMinutes(11).toNanos();
    /** What comes in eleven minutes at 180 a second; most answers are short or empty, and take some hundred bytes. */
    private static final int MOST = 120_000;
    /** Characters up to which an answer is short: what a modal says of its fields is. */
    private static final int SHORT = 250;
    /** Characters of all long answers that are kept: eight megabytes, and at 200 lists a second the last two seconds. */
    private static final int LONG_ONES = 4_000_000;

    private static final CompletableFuture<Answer> FORGOTTEN = CompletableFuture.completedFuture(new Answer(200, null, ""));

    private final LinkedHashMap<Key, Given> answers = new LinkedHashMap<>();
    private final ArrayDeque<Given> longOnes = new ArrayDeque<>();
    private int length;

    /** Half of a hash: as many signatures as are kept do not meet in it. */
    private record Key(long high, long low) {
        static Key of(String signature) {
            var hash = ByteBuffer.wrap(Sha256.digest().digest(signature.getBytes(StandardCharsets.UTF_8)));
            return new Key(hash.getLong(), hash.getLong());
        }
    }

    private static final class Given {
        private final long since = System.nanoTime();
        private CompletableFuture<Answer> answer = new CompletableFuture<>();
    }

    /** The answer to this request: worked out once, however often and however close together it comes. */
    Answer once(String signature, Supplier<Answer> work) {
        var key = Key.of(signature);
        var mine = new Given();
        CompletableFuture<Answer> before;
        synchronized (this) {
            var known = answers.putIfAbsent(key, mine);
            before = known == null ? null : known.answer;
            forgetOld();
        }
        if (before != null) {
            return join(before);
        }
        var answer = mine.answer;
        try {
            var worked = work.get();
            answer.complete(worked);
            keep(mine, worked.body().length());
        } catch (RuntimeException fault) {
            answer.completeExceptionally(fault);
        } catch (Error fault) { // or a repeat would wait for an answer that never comes
            answer.completeExceptionally(new IllegalStateException(fault));
            throw fault;
        }
        return join(answer);
    }

    private static Answer join(CompletableFuture<Answer> answer) {
        try {
            return answer.join();
        } catch (CompletionException fault) {
            throw fault.getCause() instanceof RuntimeException cause ? cause : fault;
        }
    }

    private synchronized void keep(Given given, int size) {
        if (size <= SHORT) {
            return;
        }
        longOnes.add(given);
        length += size;
        while (length > LONG_ONES) {
            forgetOldestLong();
        }
    }

    private void forgetOldestLong() {
        var oldest = longOnes.remove();
        length -= oldest.answer.join().body().length();
        oldest.answer = FORGOTTEN;
    }

    private void forgetOld() {
        var now = System.nanoTime();
        var oldest = answers.values().iterator();
        while (oldest.hasNext() && (now - oldest.next().since > KEPT || answers.size() > MOST)) {
            oldest.remove();
        }
        while (!longOnes.isEmpty() && now - longOnes.peek().since > KEPT) {
            forgetOldestLong();
        }
    }
}
