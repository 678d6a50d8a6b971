package org.arising.testkit;

import org.arising.document.source.Source;
import org.arising.document.source.SourceReader;

import java.nio.charset.StandardCharsets;

/** Documents in neutral form, from words that a test writes. */
public final class Sources {
    private Sources() {}

    /** The neutral form of a text file with that content. */
    public static Source ofText(String text) {
        return switch (SourceReader.read("test.txt", text.getBytes(StandardCharsets.UTF_8))) {
            case SourceReader.Result.Read(var source) -> source;
            case SourceReader.Result.Unreadable(var why) -> throw new AssertionError(why);
        };
    }
}
