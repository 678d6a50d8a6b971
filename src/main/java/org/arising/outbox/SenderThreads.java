package org.arising.outbox;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that send, made when there is something to send and gone when there is nothing. They are threads of the platform:
 * SQLite waits in native code, which would hold on to the carrier of a virtual one.
 */
@Singleton
final class SenderThreads implements Hands {
    private static final Logger LOG = LoggerFactory.getLogger(SenderThreads.class);
    private static final int THREADS = 48;
    private static final int IDLE_SECONDS = 20;
    /** What is cut short then is looked for at the next start. */
    private static final int LAST_SECONDS = 3;

    private final ThreadPoolExecutor threads;

    SenderThreads() {
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                work -> Thread.ofPlatform().name("sending").daemon().unstarted(work),
                new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void take(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException fault) {
                LOG.error("Sending failed and is tried again", fault);
            }
        });
    }

    @Override
    public void rest() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Something was still being sent; its fate is looked up at the next start.");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
