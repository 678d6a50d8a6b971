package org.arising.document.reporting;

import org.arising.committee.Committee;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.arising.kernel.Words.say;

/** A text that stands in every report of a committee until an officer changes it. */
public enum StandingText {
    TITLE(false),
    TO(false),
    OF(false),
    ACCESS(false),
    SUMMARY(true),
    RECOMMENDATION(true),
    LEGAL(true),
    FINANCIAL(true),
    BACKGROUND(true),
    CONTACT(true);

    private final boolean several;

    StandingText(boolean several) {
        this.several = several;
    }

    /** What people call it. */
    public String label() {
        return say("standing.label." + field());
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
        return texts.getOrDefault(this, usual(committee));
    }

    private String usual(Committee committee) {
        return switch (this) {
            case TITLE, ACCESS, SUMMARY, RECOMMENDATION, LEGAL, FINANCIAL -> say("standing.usual." + field());
            case TO -> committee.name();
            case OF, BACKGROUND, CONTACT -> "";
        };
    }

    /** Its paragraphs, without empty lines. */
    public List<String> paragraphs(Map<StandingText, String> texts, Committee committee) {
        return Arrays.stream(in(texts, committee).split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
