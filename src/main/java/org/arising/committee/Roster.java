package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The committees of a workspace and all that answer to them, at one moment. */
public record Roster(
        List<Committee> committees,
        List<Organisation> organisations,
        List<Post> posts,
        List<Meeting> meetings,
        Map<String, Presence> presences,
        Directory directory) {

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
                committees, organisations, posts, meetings, presences, new Directory(organisations, posts));
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
        return committees.stream().filter(committee -> committee.code().equals(code)).findFirst();
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
