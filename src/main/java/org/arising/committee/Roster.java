package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The committees of a workspace and all that answer to them, at one moment.
 *
 * @param byCode the committees again, each by its code, in the order of the codes
 * @param mails whether mail is sent at all; where it is not, addresses are kept and nobody is written to
 */
public record Roster(
        List<Committee> committees,
        List<Organisation> organisations,
        List<Post> posts,
        List<Meeting> meetings,
        Map<String, Presence> presences,
        Directory directory,
        SortedMap<String, Committee> byCode,
        boolean mails) {

    /** A roster with the directory of its organisations and posts, and everybody there. */
    public static Roster of(
            List<Committee> committees, List<Organisation> organisations, List<Post> posts, List<Meeting> meetings) {
        return of(committees, organisations, posts, meetings, Map.of());
    }

    /** A roster with the directory of its organisations and posts, and what is known of who is there, by Slack user id. */
    public static Roster of(
            List<Committee> committees,
            List<Organisation> organisations,
            List<Post> posts,
            List<Meeting> meetings,
            Map<String, Presence> presences) {
        return new Roster(
                committees, organisations, posts, meetings, presences, new Directory(organisations, posts), byCode(committees), false);
    }

    /** The same where mail is sent, or is not. */
    public Roster mailing(boolean isSent) {
        return new Roster(committees, organisations, posts, meetings, presences, directory, byCode, isSent);
    }

    private static SortedMap<String, Committee> byCode(List<Committee> committees) {
        var byCode = new TreeMap<String, Committee>();
        committees.forEach(committee -> byCode.put(committee.code(), committee));
        return Collections.unmodifiableSortedMap(byCode);
    }

    /** The first committee whose channel that is. */
    public Optional<Committee> ofChannel(String channel) {
        for (var committee : committees) {
            if (channel.equals(committee.channel())) {
                return Optional.of(committee);
            }
        }
        return Optional.empty();
    }

    /** The codes of all committees, in their order. */
    public Set<String> codes() {
        return byCode.keySet();
    }

    /** Where mail for an organisation goes; null where it has no address or no mail is sent. */
    public @Nullable Mailing mail(String organisation) {
        return mails
                ? organisation(organisation).map(Organisation::mail).filter(Mailing::hasAddress).orElse(null)
                : null;
    }

    /**
     * Where mail for a post goes now: its own address, else its organisation's unless the post has a channel of its own; while
     * the holder is away, to the deputy's address where there is one.
     */
    public @Nullable Mailing mail(Post post) {
        var own = post.mail();
        if (!mails || own == null) {
            return mails && post.channel() == null ? mail(post.organisation()) : null;
        }
        if (own.deputy() != null && isAway(post, own)) {
            return own.toDeputy();
        }
        if (own.hasAddress()) {
            return own;
        }
        var shared = post.channel() == null ? mail(post.organisation()) : null;
        return shared == null ? null : shared.withCopy(own.copy());
    }

    /** Said by an officer, or by Slack; that nobody in Slack holds it says nothing of who reads its mail. */
    private boolean isAway(Post post, Mailing mail) {
        var absence = cover(post).absence();
        return mail.away() != null || (absence != null && !(absence instanceof Absence.Vacant));
    }

    /** Whether deadlines go into the calendar of that address, as its organisation or post wishes. */
    public boolean isCalendar(String address) {
        return mails
                && Stream.concat(organisations.stream().map(Organisation::mail), posts.stream().map(Post::mail))
                        .anyMatch(mail -> mail != null && mail.calendar() && mail.address().equalsIgnoreCase(address));
    }

    /** Whether somebody is there; those of whom Slack told nothing are. */
    public Presence presence(String user) {
        return presences.getOrDefault(user, Presence.HERE);
    }

    /** Who answers for a post now. */
    public Cover cover(Post post) {
        return Cover.of(post, this);
    }

    /** The committee of that code. */
    public Optional<Committee> committee(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The organisation of that short name. */
    public Optional<Organisation> organisation(String shortName) {
        return organisations.stream()
                .filter(organisation -> organisation.shortName().equals(shortName))
                .findFirst();
    }

    /** The post of that key, {@code MOPAC/Deputy Mayor for Policing and Crime}. */
    public Optional<Post> post(String key) {
        return posts.stream().filter(post -> post.key().equals(key)).findFirst();
    }

    /** The meeting of a committee on a day; none where no day is given. */
    public Optional<Meeting> meeting(String committee, @Nullable LocalDate date) {
        return meetings.stream()
                .filter(meeting -> meeting.committee().equals(committee) && meeting.date().equals(date))
                .findFirst();
    }

    /** The meeting of a committee whose actions are being gathered now. */
    public Optional<Meeting> openMeeting(String committee) {
        return meetings.stream()
                .filter(meeting -> meeting.committee().equals(committee) && meeting.isOpen())
                .findFirst();
    }

    /** Whether that user is of an organisation or holds a post among these. */
    public boolean isOf(String user, List<String> organisationNames, List<String> postKeys) {
        return organisationNames.stream()
                        .flatMap(name -> organisation(name).stream())
                        .anyMatch(organisation -> organisation.isAnsweredBy(user))
                || postKeys.stream().flatMap(key -> post(key).stream()).anyMatch(post -> post.isAnsweredBy(user));
    }
}
