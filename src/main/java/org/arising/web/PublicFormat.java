package org.arising.web;

import org.arising.document.writing.PaperFormat;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** The formats in which a report is read on the web. */
public enum PublicFormat {
    HTML("text/html; charset=utf-8", null),
    PDF(PaperFormat.PDF.mimetype(), PaperFormat.PDF),
    DOCX(PaperFormat.DOCX.mimetype(), PaperFormat.DOCX),
    CSV("text/csv; charset=utf-8", null),
    JSON("application/json; charset=utf-8", null),
    MD(PaperFormat.MD.mimetype(), PaperFormat.MD);

    private final String mimetype;
    private final @Nullable PaperFormat paper;

    PublicFormat(String mimetype, @Nullable PaperFormat paper) {
        this.mimetype = mimetype;
        this.paper = paper;
    }

    /** How addresses of it end: {@code pdf}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its media type. */
    String mimetype() {
        return mimetype;
    }

    /** As which a printed report is made in it; null where it is no print. */
    @Nullable PaperFormat paper() {
        return paper;
    }

    /** What people call it. */
    String spoken() {
        return say("public.format." + ending());
    }

    /** The format of a file with that ending; the page itself has none. */
    static Optional<PublicFormat> read(String ending) {
        return Arrays.stream(values()).filter(format -> format != HTML && format.ending().equals(ending)).findFirst();
    }
}
