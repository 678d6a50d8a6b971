package org.arising.playground;

/** The app's bot token, and what has become of it. */
final class Tokens {
    private final Team team;
    private String trouble = "";

    Tokens(Team team) {
        this.team = team;
    }

    /** From now on every call is refused with this error; the empty one makes it good again. */
    void refuse(String error) {
        team.watch.change(() -> trouble = error);
    }

    void check(String token) {
        if (token.isEmpty()) {
            throw new ApiError("not_authed");
        }
        if (!token.equals(team.options.app().botToken())) {
            throw new ApiError("invalid_auth");
        }
        String now = team.watch.reads(() -> trouble);
        if (!now.isEmpty()) {
            throw new ApiError(now);
        }
    }

    boolean isGood(String authorization) {
        return authorization.equals("Bearer " + team.options.app().botToken()) && team.watch.reads(trouble::isEmpty);
    }
}
