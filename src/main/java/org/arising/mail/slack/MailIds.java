package org.arising.mail.slack;

/** The action and callback ids of what is offered with an e-mail. */
final class MailIds {
    static final String COMPLETE = "mail:complete";
    static final String PART = "mail:part";
    static final String NOTE = "mail:note";
    static final String POINT = "mail:point";
    static final String ASIDE = "mail:aside";
    static final String WRITE = "mail:write";
    static final String WRITE_FORM = "mail-write";
    static final String ANSWER_FORM = "mail-answer";
    static final String POINT_FORM = "mail-point";

    private MailIds() {}
}
