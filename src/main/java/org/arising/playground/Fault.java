package org.arising.playground;

import java.time.Duration;

/**
 * A named way for Slack to fail.
 *
 * @param delay of {@link Kind#THROTTLE} what {@code Retry-After} says, of {@link Kind#SLOW} the delay
 */
public record Fault(Kind kind, Duration delay) {
    /** The ways. */
    public enum Kind {
        THROTTLE, SERVER_ERROR, INTERNAL_ERROR, RESET, ANSWER_LOST, SLOW, TRUNCATED, HTML, TOKEN_EXPIRED, TOKEN_REVOKED, ARCHIVED,
        DEACTIVATED, DOWN
    }

    private static Fault of(Kind kind) {
        return new Fault(kind, Duration.ZERO);
    }

    /** 429 with {@code Retry-After} in whole seconds. */
    public static Fault throttle(Duration delay) {
        return new Fault(Kind.THROTTLE, delay);
    }

    /** 500 with a short text. */
    public static Fault serverError() {
        return of(Kind.SERVER_ERROR);
    }

    /** 200 with {@code internal_error}, which tells nobody whether it was done; here it was not. */
    public static Fault internalError() {
        return of(Kind.INTERNAL_ERROR);
    }

    /** The connection closes before anything is done. */
    public static Fault reset() {
        return of(Kind.RESET);
    }

    /** Slack does it, and the connection closes before the answer. */
    public static Fault answerLost() {
        return of(Kind.ANSWER_LOST);
    }

    /** The answer comes late. */
    public static Fault slow(Duration delay) {
        return new Fault(Kind.SLOW, delay);
    }

    /** Slack does it, and the answer breaks off half-way. */
    public static Fault truncated() {
        return of(Kind.TRUNCATED);
    }

    /** 200 with a web page instead of JSON; nothing is done. */
    public static Fault html() {
        return of(Kind.HTML);
    }

    /** {@code token_expired}. */
    public static Fault tokenExpired() {
        return of(Kind.TOKEN_EXPIRED);
    }

    /** {@code token_revoked}. */
    public static Fault tokenRevoked() {
        return of(Kind.TOKEN_REVOKED);
    }

    /** {@code is_archived}. */
    public static Fault archived() {
        return of(Kind.ARCHIVED);
    }

    /** {@code account_inactive}. */
    public static Fault deactivated() {
        return of(Kind.DEACTIVATED);
    }

    /** Every connection is closed, files and response urls included, until lifted. */
    public static Fault down() {
        return of(Kind.DOWN);
    }
}
