package org.arising.document.reporting;

import org.arising.committee.Committee;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A text that stands in every report of a committee until an officer changes it. */
public enum StandingText {
    TITLE("Title", "Summary List of Actions", false),
    TO("Report to", "", false),
    OF("Report of", "", false),
    ACCESS("Public access", "This report will be considered in public", false),
    SUMMARY(
            "Summary",
            "This report updates the Committee on the progress made on actions arising from its previous meetings.",
            true),
    RECOMMENDATION(
            "Recommendation",
            "That the Committee notes the completed and ongoing actions arising from its previous meetings, and the additional"
                    + " correspondence received.",
            true),
    LEGAL("Legal implications", "The Committee has the power to do what is recommended in this report.", true),
    FINANCIAL("Financial implications", "There are no financial implications arising from this report.", true),
    BACKGROUND("Background papers", "", true),
    CONTACT("Contact", "", true);

    private final String label;
    private final String usual;
    private final boolean several;

    StandingText(String label, String usual, boolean several) {
        this.label = label;
        this.usual = usual;
        this.several = several;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Whether it may have several paragraphs, one a line. */
    public boolean isSeveral() {
        return several;
    }

    /** As it is stored: {@code summary}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text of a committee, or the usual one where it has none of its own. */
    public String in(Map<StandingText, String> texts, Committee committee) {
        return texts.getOrDefault(this, this == TO ? committee.name() : usual);
    }

    /** Its paragraphs, without empty lines. */
    public List<String> paragraphs(Map<StandingText, String> texts, Committee committee) {
        return Arrays.stream(in(texts, committee).split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
