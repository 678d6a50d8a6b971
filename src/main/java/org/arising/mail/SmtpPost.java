package org.arising.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.arising.settings.MailSettings;
import org.arising.settings.Settings;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** A mail server, over SMTP (RFC 5321) with TLS; one connection a message. */
@Singleton
final class SmtpPost implements Post {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

    private final Settings settings;

    SmtpPost(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Handover hand(Envelope envelope, Runnable lastByte) {
        var mail = settings.mail();
        if (mail == null) {
            return new Handover.Refused("none", say("mail.why.none"));
        }
        var session = MailSession.of(mail.smtp(), "smtp");
        // Where it cannot be delivered, word of that comes to where it is answered.
        session.getProperties().setProperty("mail.smtp.from", envelope.answerTo());
        return hand(envelope, lastByte, mail.smtp(), session);
    }

    private static Handover hand(Envelope envelope, Runnable lastByte, MailSettings.Server server, Session session) {
        var transport = new Telling(session, lastByte);
        try {
            var message = Written.of(envelope, session);
            connect(transport, server);
            return new Handover.Taken(sent(message, envelope, transport));
        } catch (AuthenticationFailedException refused) {
            return new Handover.LockedOut(say("mail.why.login", server.toString()));
        } catch (MessagingException fault) {
            return told(fault, envelope.to(), transport, server);
        } finally {
            close(transport);
        }
    }

    /** Sends it to all who are taken: without those copies that the server refuses, but never without whom it asks. */
    private static List<Missed> sent(Message message, Envelope envelope, Telling transport) throws MessagingException {
        var to = new ArrayList<Address>(List.of(message.getAllRecipients()));
        var missed = new ArrayList<Missed>();
        while (true) {
            try {
                transport.sendMessage(message, to.toArray(Address[]::new));
                return List.copyOf(missed);
            } catch (SendFailedException fault) {
                var refused = refused(fault);
                if (transport.ended
                        || refused.isEmpty()
                        || refused.stream().anyMatch(each -> !envelope.copies().contains(each.getAddress().getAddress()))) {
                    throw fault;
                }
                refused.forEach(each -> {
                    missed.add(new Missed(each.getAddress().getAddress(), String.valueOf(each.getMessage())));
                    to.remove(each.getAddress());
                });
            }
        }
    }

    /** The addresses that the server refuses, with its words. */
    private static List<SMTPAddressFailedException> refused(MessagingException fault) {
        var refused = new ArrayList<SMTPAddressFailedException>();
        for (Exception each = fault; each != null; ) {
            if (each instanceof SMTPAddressFailedException address) {
                refused.add(address);
            }
            each = each instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return refused;
    }

    /** What came of it is known by then: that the goodbye was not heard changes nothing. */
    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException unheard) {
            LOG.debug("The mail server did not hear the goodbye", unheard);
        }
    }

    private static void connect(SMTPTransport transport, MailSettings.Server server) throws MessagingException {
        if (server.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(server.host(), server.port(), server.user(), server.password());
        }
    }

    private static Handover told(
            MessagingException fault, String to, Telling transport, MailSettings.Server server) {
        var said = said(fault, to);
        if (said.code >= 500) {
            return new Handover.Refused(Integer.toString(said.code), say("mail.why.refused", said.words));
        }
        if (said.code >= 400) {
            // 421: it closes its door for everybody (RFC 5321, 3.8).
            return said.code == 421
                    ? new Handover.NotReached(say("mail.why.not-now", said.words))
                    : new Handover.NotNow(say("mail.why.not-now", said.words));
        }
        var next = fault.getNextException();
        LOG.info("The mail server {} was lost or not reached: {}", server, String.valueOf(next == null ? fault : next));
        return transport.ended
                ? new Handover.Untold(say("mail.why.untold", server.toString()))
                : new Handover.NotReached(say("mail.why.not-reached", server.toString()));
    }

    private record Said(int code, String words) {}

    /** The server's own words, wherever the library has put them; those on whom it asks before those on copies. */
    private static Said said(MessagingException fault, String to) {
        for (var address : refused(fault)) {
            if (address.getAddress().getAddress().equals(to)) {
                return new Said(address.getReturnCode(), String.valueOf(address.getMessage()));
            }
        }
        for (Exception each = fault; each != null; ) {
            if (each instanceof SMTPAddressFailedException address) {
                return new Said(address.getReturnCode(), String.valueOf(address.getMessage()));
            }
            if (each instanceof SMTPSendFailedException failed && failed.getReturnCode() >= 400
                    && failed.getNextException() == null) {
                return new Said(failed.getReturnCode(), String.valueOf(failed.getMessage()));
            }
            each = each instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return fault instanceof SMTPSendFailedException failed
                ? new Said(failed.getReturnCode(), String.valueOf(failed.getMessage()))
                : new Said(0, "");
    }

    /** Tells when the last byte goes: before it, a server that hears no more throws away what it has (RFC 5321, 4.1.1.4). */
    private static final class Telling extends SMTPTransport {
        private final Runnable lastByte;
        private boolean ended;

        Telling(Session session, Runnable lastByte) {
            super(session, new URLName("smtp", null, -1, null, null, null));
            this.lastByte = lastByte;
        }

        @Override
        protected OutputStream data() throws MessagingException {
            ended = false;
            return super.data();
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            lastByte.run();
            ended = true;
            super.finishData();
        }
    }
}
