package org.arising.document.writing;

import java.util.Locale;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** The formats in which documents are written. */
public enum PaperFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    HTML("text/html; charset=utf-8"),
    MD("text/markdown; charset=utf-8");

    private final String mimetype;

    PaperFormat(String mimetype) {
        this.mimetype = mimetype;
    }

    /** How the names of such files end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type of such files. */
    public String mimetype() {
        return mimetype;
    }

    /** What people call it. */
    public String spoken() {
        return say("paper.format." + ending());
    }

    /** The format of that word, {@code pdf}. */
    public static Optional<PaperFormat> read(String word) {
        for (var format : values()) {
            if (format.ending().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
