package org.arising.playground.rules;

/**
 * One breach of a Block Kit rule.
 *
 * @param pointer the JSON pointer to the offending value, from the argument's name on ({@code /blocks/0/text/text})
 * @param what Slack's own wording where it is known
 */
public record Breach(String pointer, String what) {
    /** The line as it stands in {@code errors} of an answer. */
    public String error() {
        return what + " [json-pointer:" + pointer + "]";
    }

    /** The line as it stands in {@code response_metadata.messages}. */
    public String message() {
        return "[ERROR] " + error();
    }
}
