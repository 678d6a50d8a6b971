package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A body that answers to committees.
 *
 * @param shortName the name it goes by, {@code MPS}; the key within a workspace
 * @param aliases further names, {@code the Met}
 * @param channel the Slack channel where its requests and reminders arrive
 * @param people Slack user ids of those who may answer for it by name
 * @param groups Slack's ids of user groups, {@code S…}, whose members may answer for it too
 * @param members Slack user ids of those who are in one of these groups, as far as Slack has told
 * @param mail its e-mail address, or null
 */
public record Organisation(
        String shortName,
        String name,
        List<String> aliases,
        @Nullable String channel,
        Set<String> people,
        Set<String> groups,
        Set<String> members,
        @Nullable Mailing mail) {
    /** An organisation without user groups, all of it in Slack. */
    public Organisation(
            String shortName, String name, List<String> aliases, @Nullable String channel, Set<String> people) {
        this(shortName, name, aliases, channel, people, Set.of(), Set.of(), null);
    }

    /** Whether that Slack user may answer for it. */
    public boolean isAnsweredBy(String user) {
        return people.contains(user) || members.contains(user);
    }

    /** Every name by which it can be called. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(shortName, name), aliases.stream()).distinct();
    }
}
