package org.arising.kernel;

/**
 * What the service says, in the language that it speaks. One process speaks one language: it is chosen at start, before
 * anything is said, and is English (United Kingdom) where nothing is chosen.
 */
public final class Words {
    private static volatile Language spoken = Language.english();

    private Words() {}

    /** From now on that language is spoken. */
    public static void speak(Language language) {
        spoken = language;
    }

    /** The language that is spoken. */
    public static Language language() {
        return spoken;
    }

    /**
     * The sentence of that key, with what is put into it in the bundle's order. Days, times and numbers are given as
     * values and come out as the language writes them; texts go in as they are.
     */
    public static String say(String key, Object... arguments) {
        return spoken.say(key, arguments);
    }
}
