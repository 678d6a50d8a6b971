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
 * @param people Slack user ids of those who may answer for it
 */
public record Organisation(
        String shortName, String name, List<String> aliases, @Nullable String channel, Set<String> people) {

    /** Every name by which it can be called. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(shortName, name), aliases.stream()).distinct();
    }
}
