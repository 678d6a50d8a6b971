package org.arising.document.reporting.slack;

/** The callback, action and block ids of reports. A button's value is a query with the committee's code and the meeting. */
final class ReportIds {
    static final String FORM = "report";
    static final String TEXTS_FORM = "report-texts";
    static final String STANDING_FORM = "report-standing";
    static final String LETTER_FORM = "report-letter";

    static final String OPTIONS = "report:options";
    static final String TEXTS = "report:texts";
    static final String STANDING = "report:standing";
    static final String LETTERS = "report:letters";

    /** Labelled {@code Document}. */
    static final String KIND = "kind";
    /** Labelled {@code Actions}. */
    static final String SCOPE = "scope";
    /** Labelled {@code Formats}. */
    static final String FORMATS = "formats";
    /** Labelled {@code Issue}. */
    static final String ISSUE = "issue";
    /** Labelled {@code From}. */
    static final String SENDER = "sender";
    /** Labelled {@code Paragraph}. */
    static final String PARAGRAPH = "paragraph";
    /** Labelled {@code Appendix}. */
    static final String ATTACHED = "attached";
    /** Labelled {@code Leave out}. */
    static final String WITHDRAWN = "withdrawn";
    /** Labelled {@code Subject}. */
    static final String SUBJECT = "subject";

    private ReportIds() {}
}
