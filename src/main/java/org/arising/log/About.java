package org.arising.log;

/** What a line in the log is about: the number of a request, which whoever made it may be told, or the key of a message. */
public final class About {
    /** Under what it stands in the context of a thread, and in a log of JSON. */
    public static final String KEY = "about";

    private About() {}
}
