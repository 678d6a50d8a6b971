package org.arising.mail;

/** Tells the name of an officer who writes to somebody outside Slack. */
public interface Author {
    /** The name of a Slack user. */
    String name(String user);
}
