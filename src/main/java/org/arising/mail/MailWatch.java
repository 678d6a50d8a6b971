package org.arising.mail;

import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import org.arising.settings.MailSettings;
import org.arising.settings.Settings;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hears from the mail server when something arrives (IMAP IDLE, RFC 2177), so that it is filed at once. It owns one thread, and
 * the mailbox is read at its times all the same: where the server has no IDLE, or the connection is lost, nothing waits longer
 * than that.
 */
@Singleton
public final class MailWatch {
    private static final Logger LOG = LoggerFactory.getLogger(MailWatch.class);
    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LOCKED_OUT = Duration.ofMinutes(5);

    private final Settings settings;
    private final Mailbox mailbox;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Store store;

    MailWatch(Settings settings, Mailbox mailbox) {
        this.settings = settings;
        this.mailbox = mailbox;
    }

    /** Begins, where a mailbox is read at all; called by {@code serve} alone. */
    public void start() {
        var mail = settings.mail();
        var server = mail == null ? null : mail.imap();
        if (server != null) {
            Thread.ofVirtual().name("mail-watch").start(() -> watch(server));
        }
    }

    /** Ends: a connection that is waited on is closed. */
    public void stop() {
        ended.countDown();
        var open = store;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException lost) {
                LOG.debug("The mail server did not hear the goodbye", lost);
            }
        }
    }

    private void watch(MailSettings.Server server) {
        var pause = SOONEST;
        while (!isEnded(Duration.ZERO)) {
            try {
                if (!hear(server)) {
                    LOG.info("The mail server {} does not tell what arrives; it is asked instead.", server);
                    return;
                }
                pause = SOONEST;
            } catch (AuthenticationFailedException refused) {
                // Whoever knocks too often with the wrong password is barred; that it is wrong, the mailbox tells.
                pause = LOCKED_OUT;
            } catch (MessagingException | IllegalStateException lost) {
                // A folder whose connection was lost refuses even to be closed.
                LOG.debug("The mail server {} is not heard: {}", server, String.valueOf(lost.getMessage()));
                pause = longer(pause);
            } catch (RuntimeException fault) {
                if (isEnded(Duration.ZERO)) {
                    return;
                }
                LOG.error("Hearing from the mail server failed and is tried again", fault);
                pause = longer(pause);
            }
            if (isEnded(pause)) {
                return;
            }
        }
    }

    private static Duration longer(Duration pause) {
        return pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
    }

    /** Listens until the connection is lost; false where the server has no IDLE. */
    private boolean hear(MailSettings.Server server) throws MessagingException {
        try (var made = MailSession.waiting(server).getStore("imap")) {
            store = made;
            made.connect(server.host(), server.port(), server.user(), server.password());
            if (!(made instanceof IMAPStore imap) || !imap.hasCapability("IDLE")) {
                return false;
            }
            try (var folder = made.getFolder(server.folder())) {
                folder.open(Folder.READ_ONLY);
                // What arrived while nobody listened.
                mailbox.look(server);
                while (!isEnded(Duration.ZERO) && folder.isOpen() && folder instanceof IMAPFolder listening) {
                    listening.idle(true);
                    mailbox.look(server);
                }
            }
            return true;
        } finally {
            store = null;
        }
    }

    private boolean isEnded(Duration within) {
        try {
            return ended.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
