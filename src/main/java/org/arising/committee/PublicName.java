package org.arising.committee;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The name that a committee gives its public page: part of an address, and one committee's alone in an installation. */
public final class PublicName {
    /** Switches the page off. */
    public static final String OFF = "off";

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{1,58}[a-z0-9])");

    /** What YAML, or somebody in a hurry, means by them is no name. */
    private static final Set<String> WORDS = Set.of("off", "yes", "true", "false", "none", "null");

    private PublicName() {}

    /** The name that was written, in 3 to 60 small letters, digits and hyphens; empty where it is none. */
    public static Optional<String> read(String written) {
        return NAME.matcher(written).matches() && !WORDS.contains(written) ? Optional.of(written) : Optional.empty();
    }
}
