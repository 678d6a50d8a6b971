package org.arising.playground;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;

/**
 * What the local Slack starts with.
 *
 * @param clock gives messages their {@code ts}
 * @param realTime governs signatures, triggers, {@code response_url}s and rates; the system's but in tests of those
 * @param port 0 takes a free one
 */
public record Options(
        String teamId,
        String teamName,
        AppSetup app,
        List<User> users,
        List<ChannelSetup> channels,
        Limits limits,
        Clock clock,
        InstantSource realTime,
        int port) {
    public Options {
        String home = teamId;
        users = users.stream().map(user -> user.teamId().isEmpty() ? user.of(home) : user).toList();
        channels = List.copyOf(channels);
    }

    /** A workspace of these people and channels, with Slack's own limits. */
    public static Options of(List<User> users, List<ChannelSetup> channels) {
        return new Options(
                "T0PLAY", "Playground", AppSetup.arising(), users, channels, Limits.slack(), Clock.systemUTC(),
                InstantSource.system(), 0);
    }

    /** A police committee, its clerk, two organisations with a channel each, a guest and a stranger. */
    public static Options sample() {
        return of(
                List.of(
                        User.member("U0CLERK", "clare", "Clare Clerk"),
                        User.member("U0OFFICER", "omar", "Omar Officer"),
                        User.member("U0MPS", "morgan", "Morgan Met"),
                        User.member("U0DMPC", "dana", "Dana Deputy"),
                        User.member("U0GUEST", "gil", "Gil Guest").as(User.Kind.GUEST),
                        User.member("U0OTHER", "sasha", "Sasha Stranger").as(User.Kind.STRANGER).of("T0OTHER")),
                List.of(
                        ChannelSetup.open("C0PCC", "police-and-crime", "U0CLERK", "U0OFFICER"),
                        ChannelSetup.open("C0MPS", "mps", "U0CLERK", "U0MPS", "U0GUEST"),
                        ChannelSetup.open("C0MOPAC", "mopac", "U0CLERK", "U0DMPC", "U0OTHER"),
                        ChannelSetup.closed("C0PRIVATE", "chairs-brief", "U0CLERK")));
    }

    /** The same with another app. */
    public Options with(AppSetup other) {
        return new Options(teamId, teamName, other, users, channels, limits, clock, realTime, port);
    }

    /** The same with other limits. */
    public Options with(Limits other) {
        return new Options(teamId, teamName, app, users, channels, other, clock, realTime, port);
    }

    /** The same with another clock for messages. */
    public Options with(Clock other) {
        return new Options(teamId, teamName, app, users, channels, limits, other, realTime, port);
    }

    /** The same with another real time; only tests of ages and rates need it. */
    public Options inRealTime(InstantSource other) {
        return new Options(teamId, teamName, app, users, channels, limits, clock, other, port);
    }

    /** The same at this port. */
    public Options at(int fixedPort) {
        return new Options(teamId, teamName, app, users, channels, limits, clock, realTime, fixedPort);
    }

    /** The same as another workspace. */
    public Options team(String id, String name) {
        return new Options(id, name, app, users, channels, limits, clock, realTime, port);
    }
}
