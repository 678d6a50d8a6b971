package org.arising.plan;

import org.arising.kernel.Reference;
import org.arising.kernel.Sha256;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What was said of a commitment in a period.
 *
 * @param given the lead's own words
 * @param by who gave it: Slack user id, or in words where it was filed for them
 * @param edited an officer's words in their place, or null
 */
public record Update(Reference ref, String period, String given, String by, Instant at, @Nullable String edited) {
    /** What is issued. */
    public String text() {
        return edited == null ? given : edited;
    }

    /** Tells what was said from anything else that may be said; empty where nothing was. */
    public static String mark(@Nullable Update said) {
        return said == null ? "" : Sha256.of((said.at() + "\n" + said.text()).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
