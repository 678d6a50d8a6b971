package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * A committee whose actions are kept.
 *
 * @param code short name that begins its references, {@code PCC}; never changes
 * @param zone the zone of its due dates and slots
 * @param calendar the bank holidays it keeps, {@code england}
 * @param channel the Slack channel of the digest and of public lines, or null while none is named
 * @param officers Slack user ids of those who run its list
 * @param closed true for a private committee, which only those in its channel may read
 * @param acceptance true where an officer accepts an answer before the action is completed
 * @param since when it was set up here; nothing is sent for a slot before that
 * @param meetingsTo the e-mail address into whose calendar its meetings go, or null
 * @param letters its own wording of what it writes by e-mail
 * @param publicName the name in the address of its public page, or null while it has none; see {@link PublicName}
 */
public record Committee(
        String code,
        String name,
        ZoneId zone,
        String calendar,
        @Nullable String channel,
        Set<String> officers,
        boolean closed,
        DigestSlot digest,
        ReminderPolicy reminders,
        boolean acceptance,
        Sending sending,
        Instant since,
        @Nullable String meetingsTo,
        Letters letters,
        @Nullable String publicName) {

    /** A committee whose meetings go into nobody's calendar, that words its letters as usual and has no public page. */
    public Committee(
            String code,
            String name,
            ZoneId zone,
            String calendar,
            @Nullable String channel,
            Set<String> officers,
            boolean closed,
            DigestSlot digest,
            ReminderPolicy reminders,
            boolean acceptance,
            Sending sending,
            Instant since) {
        this(
                code, name, zone, calendar, channel, officers, closed, digest, reminders, acceptance, sending, since, null,
                Letters.USUAL, null);
    }

    /** This committee with sending switched. */
    public Committee with(Sending now) {
        return new Committee(
                code, name, zone, calendar, channel, officers, closed, digest, reminders, acceptance, now, since,
                meetingsTo, letters, publicName);
    }

    /** This committee with its letters worded so. */
    public Committee with(Letters now) {
        return new Committee(
                code, name, zone, calendar, channel, officers, closed, digest, reminders, acceptance, sending, since,
                meetingsTo, now, publicName);
    }

    /** This committee with its public page under that name, or without one. */
    public Committee withPublicName(@Nullable String now) {
        return new Committee(
                code, name, zone, calendar, channel, officers, closed, digest, reminders, acceptance, sending, since,
                meetingsTo, letters, now);
    }

    /** Whether that Slack user runs this committee's list. */
    public boolean isOfficer(String user) {
        return officers.contains(user);
    }
}
