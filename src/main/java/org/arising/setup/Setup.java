package org.arising.setup;

import org.arising.committee.Letters;
import org.arising.committee.Mailing;
import org.arising.committee.Sending;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What a setup file declares. A value that it does not name is null, and stays as it is. */
public record Setup(List<OfCommittee> committees, List<OfOrganisation> organisations, List<OfPost> posts) {

    /**
     * A committee.
     *
     * @param letters the texts that it words itself; an empty one is the usual one again
     * @param publicName the name of its public page; the word {@code off} takes the page away
     */
    public record OfCommittee(
            String code,
            @Nullable String name,
            @Nullable ZoneId zone,
            @Nullable String calendar,
            @Nullable String channel,
            @Nullable List<String> officers,
            @Nullable Boolean closed,
            List<OfMeeting> meetings,
            @Nullable DayOfWeek digestDay,
            @Nullable LocalTime digestAt,
            @Nullable Integer before,
            @Nullable Integer overdueEvery,
            @Nullable Integer escalateAfter,
            @Nullable LocalTime remindersAt,
            @Nullable String quiet,
            @Nullable Boolean acceptance,
            @Nullable Sending sending,
            @Nullable String meetingsTo,
            Map<Letters.Place, String> letters,
            @Nullable String publicName) {}

    /** A meeting. */
    public record OfMeeting(LocalDate date, @Nullable LocalDate papersDue) {}

    /** An organisation. */
    public record OfOrganisation(
            String shortName,
            @Nullable String name,
            @Nullable List<String> aliases,
            @Nullable String channel,
            @Nullable List<String> people,
            @Nullable List<String> groups,
            OfMailing mail) {}

    /** A post. */
    public record OfPost(
            String title,
            String organisation,
            @Nullable String holder,
            @Nullable String channel,
            @Nullable String deputy,
            OfMailing mail) {}

    /** E-mail addresses, which way goes first, and the calendar; the word {@code none} takes an address away. */
    public record OfMailing(
            @Nullable String email,
            Mailing.@Nullable Prefer prefer,
            @Nullable List<String> copy,
            @Nullable String deputy,
            @Nullable Boolean calendar) {
        /** Nothing is said of it. */
        public static final OfMailing UNNAMED = new OfMailing(null, null, null, null, null);

        /** What it makes of what is held. */
        @Nullable Mailing over(@Nullable Mailing held) {
            var base = held == null ? Mailing.NONE : held;
            var address = email == null ? base.address() : MailSection.NONE.equals(email) ? "" : email;
            var instead = deputy == null ? base.deputy() : MailSection.NONE.equals(deputy) ? null : deputy;
            var made = new Mailing(
                    address,
                    prefer == null ? base.prefer() : prefer,
                    copy == null ? base.copy() : copy,
                    instead,
                    base.away(),
                    calendar == null ? base.calendar() : calendar);
            return made.equals(Mailing.NONE) ? null : made;
        }
    }
}
