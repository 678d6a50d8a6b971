package org.arising.playground.rules;

import java.util.List;

/**
 * Whether Slack takes what was sent.
 *
 * @param error Slack's error code, empty where there is none
 * @param breaches what is wrong in detail; some codes come without
 */
public record Verdict(String error, List<Breach> breaches) {
    static final Verdict FINE = new Verdict("", List.of());

    static Verdict no(String error) {
        return new Verdict(error, List.of());
    }

    /** Nothing is wrong. */
    public boolean fine() {
        return error.isEmpty();
    }

    /** One line for a log. */
    public String words() {
        return error + breaches.stream().map(breach -> "; " + breach.error()).reduce("", String::concat);
    }
}
