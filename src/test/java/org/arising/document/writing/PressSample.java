package org.arising.document.writing;

import java.nio.file.Path;

/** The press with the templates that come with Arising, for tests of other rooms. */
public final class PressSample {
    private static final Press PRESS = new Press(new Templates((Path) null));

    private PressSample() {}

    /** As on the web. */
    public static byte[] web(Paper paper) {
        return PRESS.web(paper);
    }

    /** As a file. */
    public static byte[] print(Paper paper, PaperFormat format) {
        return PRESS.print(paper, format);
    }
}
