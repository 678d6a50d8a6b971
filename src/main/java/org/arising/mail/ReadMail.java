package org.arising.mail;

import org.arising.calendar.Attendance;
import org.arising.response.StoredFile;

import java.util.List;

/**
 * An e-mail that came, read: nothing of it is trusted.
 *
 * @param fingerprint names its sender, id, date and content, whichever way it came
 * @param sender the address it says it is from, in small letters; empty where there is none
 * @param body its text, whole
 * @param addressed every address that it was sent to, with those that servers on its way added
 * @param follows ids of the messages that it answers, the nearest first
 * @param returned what a bounce gives back of the message that did not arrive
 * @param problem why that did not arrive; empty where nothing is wrong
 * @param unreached the addresses that it did not reach, for a bounce that names them
 * @param checks what the receiving server found of its origin, {@code spf=pass dkim=pass dmarc=pass}; empty where it is not
 *     known
 * @param left how many files are kept within the message alone, as they are too large or too many
 */
public record ReadMail(
        String messageId,
        String fingerprint,
        String sender,
        String name,
        String subject,
        String body,
        List<Attached> files,
        String addressed,
        String follows,
        String returned,
        Sort sort,
        String problem,
        List<String> unreached,
        String checks,
        int left) {

    /** What it is, as far as that can be told. */
    public enum Sort {
        /** Somebody wrote it. */
        REPLY,
        /** A machine answered: an absence note, a receipt, a delay. */
        AUTOMATIC,
        /** A calendar accepted an invitation of ours. */
        ACCEPTED,
        /** A calendar declined one. */
        DECLINED,
        /** A calendar accepted one tentatively. */
        TENTATIVE,
        /** A message of ours did not arrive (RFC 3464). */
        BOUNCE,
        /** It is a message of ours that came back to us. */
        OWN;

        /** Whether it is a calendar's word on an invitation, which answers nothing that was asked. */
        public boolean isAttendance() {
            return this == ACCEPTED || this == DECLINED || this == TENTATIVE;
        }

        static Sort of(Attendance attendance) {
            return switch (attendance) {
                case ACCEPTED -> ACCEPTED;
                case DECLINED -> DECLINED;
                case TENTATIVE -> TENTATIVE;
            };
        }
    }

    /** A file that came with it. */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are stored at once
    public record Attached(String name, String mimetype, byte[] content) {
        StoredFile stored(String sha256) {
            return new StoredFile(sha256, name, mimetype, content.length);
        }
    }
}
