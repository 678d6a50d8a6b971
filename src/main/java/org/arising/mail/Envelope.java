package org.arising.mail;

import org.arising.calendar.Invitation;

import java.time.Instant;
import java.util.List;

/**
 * A letter with all that its way needs.
 *
 * @param copies who gets a copy of it
 * @param answerTo where it is answered, and where it comes back to if it cannot be delivered
 * @param messageId in angle brackets; the same however often it is tried
 * @param references ids of the messages that it follows, oldest first
 * @param invitations what it brings to the recipient's calendar, a file each
 */
public record Envelope(
        String from,
        String to,
        List<String> copies,
        String answerTo,
        String messageId,
        List<String> references,
        Instant at,
        MailLetter letter,
        List<Invitation> invitations) {}
