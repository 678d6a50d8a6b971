package org.arising.playground;

import java.util.ArrayList;
import java.util.List;

/**
 * A channel as it is at the start.
 *
 * @param members ids of people; the app's bot user is in it where {@code withApp}
 */
public record ChannelSetup(String id, String name, boolean isPrivate, boolean withApp, List<String> members) {
    public ChannelSetup {
        members = List.copyOf(members);
    }

    /** A public channel with the app in it. */
    public static ChannelSetup open(String id, String name, String... members) {
        return new ChannelSetup(id, name, false, true, List.of(members));
    }

    /** A private channel with the app in it. */
    public static ChannelSetup closed(String id, String name, String... members) {
        return new ChannelSetup(id, name, true, true, List.of(members));
    }

    /** The same channel, where nobody has invited the app. */
    public ChannelSetup withoutApp() {
        return new ChannelSetup(id, name, isPrivate, false, members);
    }

    List<String> everyone(String botUser) {
        List<String> all = new ArrayList<>(members);
        if (withApp) {
            all.add(botUser);
        }
        return all;
    }
}
