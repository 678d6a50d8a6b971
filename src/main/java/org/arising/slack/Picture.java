package org.arising.slack;

import java.util.function.Supplier;

/**
 * A picture that may go with a message.
 *
 * @param committee whose picture it is: the newest of each is kept in mind
 * @param facts what it shows, and how, in some form: the same facts are not sent to Slack twice
 * @param name of its file, {@code PCC-2022-10-03.png}
 * @param words that say the same, plain and at most {@link Draw#ALT} characters
 * @param drawn draws it, as a PNG
 */
public record Picture(String committee, String facts, String name, String words, Supplier<byte[]> drawn) {
    /**
     * A picture that Slack holds.
     *
     * @param file Slack's id of it
     */
    public record Held(String file, String words) {}
}
