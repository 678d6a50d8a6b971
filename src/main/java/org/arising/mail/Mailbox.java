package org.arising.mail;

import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Job;
import org.arising.settings.MailSettings;
import org.arising.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

import static org.arising.kernel.Words.say;

/**
 * Reads the mailbox over IMAP (RFC 9051), from where it left off by the messages' own numbers: whatever people mark, move or
 * read there, each message that arrives is filed, and none twice. It changes nothing in the mailbox.
 */
@Singleton
final class Mailbox implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final Duration APART = Duration.ofSeconds(15);
    /** Servers bar whoever knocks too often with the wrong password. */
    private static final Duration LOCKED_OUT = Duration.ofMinutes(5);
    private static final Duration NEVER = Duration.ofDays(1);
    /** Bytes; beyond what any server of ours would take with ten files of ten megabytes. */
    private static final int LARGEST = 160 * 1024 * 1024;

    private final Settings settings;
    private final MailDesk desk;
    private final InRows rows;
    private final ServiceClock clock;
    private final Standstill standstill;
    private final ReentrantLock looking = new ReentrantLock();
    /** Jobs are run before the time that they wished for, too. */
    private volatile Instant barred = Instant.MIN;

    Mailbox(Settings settings, MailDesk desk, InRows rows, ServiceClock clock, Standstill standstill) {
        this.settings = settings;
        this.desk = desk;
        this.rows = rows;
        this.clock = clock;
        this.standstill = standstill;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public Instant run() {
        var mail = settings.mail();
        if (mail == null || mail.imap() == null) {
            return clock.instant().plus(NEVER);
        }
        if (clock.instant().isBefore(barred)) {
            return barred;
        }
        return clock.instant().plus(look(mail.imap()) ? APART : LOCKED_OUT);
    }

    /**
     * Files what arrived. Whoever comes while somebody looks waits: what arrived since is looked for then.
     *
     * @return whether the server lets us in, as far as it was reached
     */
    boolean look(MailSettings.Server server) {
        looking.lock();
        try {
            read(server);
            standstill.over(Standstill.Way.IN);
        } catch (AuthenticationFailedException refused) {
            LOG.warn("The mailbox at {} was not read: {}", server, String.valueOf(refused.getMessage()));
            standstill.lasts(Standstill.Way.IN, say("mail.why.login-imap", server.toString()), true);
            barred = clock.instant().plus(LOCKED_OUT);
            return false;
        } catch (MessagingException | IOException fault) {
            LOG.warn("The mailbox at {} was not read, and is tried again: {}", server, String.valueOf(fault.getMessage()));
            standstill.lasts(Standstill.Way.IN, say("mail.why.mailbox", server.toString(), String.valueOf(fault.getMessage())), false);
        } finally {
            looking.unlock();
        }
        return true;
    }

    private void read(MailSettings.Server server) throws MessagingException, IOException {
        try (Store store = MailSession.of(server, "imap").getStore("imap")) {
            store.connect(server.host(), server.port(), server.user(), server.password());
            try (var folder = store.getFolder(server.folder())) {
                folder.open(Folder.READ_ONLY);
                if (folder instanceof UIDFolder numbered) {
                    read(numbered, server.user() + "@" + server + "/" + server.folder());
                }
            }
        }
    }

    private void read(UIDFolder folder, String place) throws MessagingException, IOException {
        var known = rows.read(place).map(text -> text.split(" ")).orElse(new String[] {"0", "0"});
        var validity = folder.getUIDValidity();
        // Where the numbers were given anew, all is read again; what is known changes nothing.
        var last = Long.parseLong(known[0]) == validity ? Long.parseLong(known[1]) : 0;
        for (var message : after(folder, last).entrySet()) {
            desk.file(content(message.getValue()));
            rows.readTo(place, validity, message.getKey());
        }
    }

    /** A server answers the last message even where that is not after {@code last}. */
    private static Map<Long, Message> after(UIDFolder folder, long last) throws MessagingException {
        var found = new TreeMap<Long, Message>(Comparator.naturalOrder());
        for (var message : List.of(folder.getMessagesByUID(last + 1, UIDFolder.LASTUID))) {
            var uid = folder.getUID(message);
            if (uid > last) {
                found.put(uid, message);
            }
        }
        return found;
    }

    private static byte[] content(Message message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        if (message.getSize() > LARGEST) {
            LOG.warn("An e-mail of {} bytes is filed by its headers alone", message.getSize());
            for (var headers = message.getAllHeaders(); headers.hasMoreElements(); ) {
                var header = headers.nextElement();
                bytes.write((header.getName() + ": " + header.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        } else {
            message.writeTo(bytes);
        }
        return bytes.toByteArray();
    }
}
