package org.arising.playground;

import java.util.Set;

/** The app's bot token, what has become of it, and the app-level token beside it. */
final class Tokens {
    /** What an app calls for itself, not as the bot of a workspace. */
    private static final Set<String> OF_THE_APP = Set.of("apps.connections.open");

    private final Team team;
    private String trouble = "";

    Tokens(Team team) {
        this.team = team;
    }

    /** From now on every call of the bot is refused with this error; the empty one makes its token good again. */
    void refuse(String error) {
        team.watch.change(() -> trouble = error);
    }

    void check(String method, String token) {
        if (token.isEmpty()) {
            throw new ApiError("not_authed");
        }
        boolean ofTheApp = token.equals(team.options.app().appToken());
        if (!ofTheApp && !token.equals(team.options.app().botToken())) {
            throw new ApiError("invalid_auth");
        }
        if (ofTheApp != OF_THE_APP.contains(method)) {
            throw new ApiError("not_allowed_token_type");
        }
        String now = team.watch.reads(() -> trouble);
        if (!ofTheApp && !now.isEmpty()) {
            throw new ApiError(now);
        }
    }

    boolean isGood(String authorization) {
        return authorization.equals("Bearer " + team.options.app().botToken()) && team.watch.reads(trouble::isEmpty);
    }
}
