package org.arising.kernel;

/**
 * What the doctor found about one thing.
 *
 * @param about the thing, in a word or two
 * @param well false where something must be mended
 * @param words what is so; where it is not well, what is wrong and how to mend it
 */
public record Finding(String about, boolean well, String words) {
    /** All is well. */
    public static Finding well(String about, String words) {
        return new Finding(about, true, words);
    }

    /** Something must be mended. */
    public static Finding wrong(String about, String words) {
        return new Finding(about, false, words);
    }
}
