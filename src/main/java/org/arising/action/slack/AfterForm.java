package org.arising.action.slack;

/** What follows a form that came in, whoever's form it was. */
public interface AfterForm {
    /** The visitor has sent a form; it may have been refused. */
    void sent(Visitor visitor);
}
