package org.arising.access;

/**
 * Somebody who asks for something.
 *
 * @param id Slack user id, or words such as {@code command line (clerk)}
 */
public record Person(String id, Standing standing) {
    /** What somebody is in the workspace. */
    public enum Standing {
        /** A full member. */
        MEMBER,
        /** A guest, single-channel or multi-channel. */
        GUEST,
        /** Of another workspace, through a shared channel. */
        EXTERNAL,
        /** Deactivated, or never there. */
        STRANGER,
        /** Slack could not be asked. */
        UNKNOWN,
        /** The command line of the server, or the service itself. */
        OPERATOR
    }
}
