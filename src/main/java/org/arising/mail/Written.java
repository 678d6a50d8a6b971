package org.arising.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.arising.calendar.ICalendar;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * A letter as it goes over the wire: text first and HTML second, of which a reader takes the last that it knows (RFC 2046,
 * 5.1.4). What goes into a calendar follows as files, where Outlook takes it for a file: in the letter's own place it would
 * make the letter a meeting request, which goes once it is accepted (MS-STANOICAL, 2.2.168).
 */
final class Written extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    /** Marks what is ours, so that it is known should it ever come back to us. */
    static final String MARK = "X-Arising";

    private final String id;

    private Written(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** The message, complete. */
    static Written of(Envelope envelope, Session session) throws MessagingException {
        var letter = envelope.letter();
        var message = new Written(session, envelope.messageId());
        message.setFrom(named(envelope.from(), letter.sender()));
        message.setReplyTo(new InternetAddress[] {named(envelope.answerTo(), letter.sender())});
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.to()));
        for (var copy : envelope.copies()) {
            message.addRecipient(Message.RecipientType.CC, new InternetAddress(copy));
        }
        message.setSubject(oneLine(letter.subject()), UTF_8);
        message.setSentDate(Date.from(envelope.at()));
        message.setHeader(MARK, "1");
        // Asks absence notes not to answer, which Exchange heeds; whatever answers by itself is recognised anyhow (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (!envelope.references().isEmpty()) {
            message.setHeader("In-Reply-To", envelope.references().getLast());
            message.setHeader("References", String.join("\r\n ", envelope.references()));
        }
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setContent(letter.html(), "text/html; charset=" + UTF_8);
        var body = new MimeMultipart("alternative", text, html);
        message.setContent(envelope.invitations().isEmpty() ? body : withFiles(body, envelope));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart withFiles(MimeMultipart body, Envelope envelope) throws MessagingException {
        var letter = new MimeBodyPart();
        letter.setContent(body);
        var whole = new MimeMultipart("mixed", letter);
        var organiser = new ICalendar.Mailbox(envelope.letter().sender(), envelope.from());
        for (var invitation : envelope.invitations()) {
            var file = new MimeBodyPart();
            var text = ICalendar.of(invitation, organiser, envelope.to(), envelope.at());
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(
                    text.getBytes(StandardCharsets.UTF_8),
                    "text/calendar; charset=" + UTF_8 + "; method=" + invitation.method())));
            file.setFileName(invitation.name() + ".ics");
            // As it is: an encoding for the eye might change the ends of its lines.
            file.setHeader("Content-Transfer-Encoding", "base64");
            whole.addBodyPart(file);
        }
        return whole;
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException missing) {
            throw new MessagingException("No UTF-8", missing);
        }
    }

    /** No text of ours can begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
