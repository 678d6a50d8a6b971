package org.arising.document.writing;

import java.util.Locale;
import java.util.Optional;

/** The formats in which documents are written. */
public enum PaperFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
    PDF("application/pdf", "PDF"),
    HTML("text/html; charset=utf-8", "web page"),
    MD("text/markdown; charset=utf-8", "Markdown");

    private final String mimetype;
    private final String spoken;

    PaperFormat(String mimetype, String spoken) {
        this.mimetype = mimetype;
        this.spoken = spoken;
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
        return spoken;
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
