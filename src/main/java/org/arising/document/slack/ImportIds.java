package org.arising.document.slack;

/** The callback, action and block ids of importing. A button's value is a query with the staged import's id. */
final class ImportIds {
    /** The form that takes files. */
    static final String FORM = "import";
    /** The form in which an officer chooses what of a document is stored. */
    static final String CHOOSE_FORM = "import-choose";
    /** The form in which an officer chooses between what is held and what a document states. */
    static final String DIFFERENCES_FORM = "import-differences";

    static final String ALL = "import:all";
    static final String CHOOSE = "import:choose";
    static final String DISCARD = "import:discard";
    /** Import although it is made out to another committee. */
    static final String INSIST = "import:insist";
    static final String DIFFERENCES = "import:differences";

    /** Block ids of the choosing form: {@code rows:0}, {@code suggestions:1}. */
    static final String ROWS = "rows:";

    static final String SUGGESTIONS = "suggestions:";
    /** Block ids of the differences form: {@code difference:PCC-2022-002:action}. */
    static final String DIFFERENCE = "difference:";

    private ImportIds() {}
}
