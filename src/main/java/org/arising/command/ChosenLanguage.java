package org.arising.command;

import org.arising.kernel.Language;
import org.arising.kernel.Words;

import java.nio.file.Path;
import java.util.Map;

import static org.arising.kernel.Words.say;

/**
 * The language that an operator chose: {@code ARISING_LANGUAGE} is its tag, and {@code messages_TAG.properties} in the folder
 * {@code ARISING_TEMPLATES} holds its sentences. English (United Kingdom) comes with the service and needs neither.
 */
public final class ChosenLanguage {
    private ChosenLanguage() {}

    /** What came of it. */
    public sealed interface Choice {
        /** It is spoken from now on. */
        record Spoken() implements Choice {}

        /** It cannot be spoken; the line says what to mend. */
        record Refused(String line) implements Choice {}
    }

    /** Speaks the language that the environment names. */
    public static Choice choose(Map<String, String> environment) {
        var tag = environment.getOrDefault("ARISING_LANGUAGE", "").strip();
        if (tag.isEmpty() || tag.equals("en") || tag.equals("en-GB")) {
            Words.speak(Language.english());
            return new Choice.Spoken();
        }
        if (!tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            return new Choice.Refused(say("environment.language", tag));
        }
        var folder = environment.getOrDefault("ARISING_TEMPLATES", "").strip();
        if (folder.isEmpty()) {
            return new Choice.Refused(say("environment.language.folder", tag));
        }
        try {
            Words.speak(Language.of(tag, Path.of(folder)));
            return new Choice.Spoken();
        } catch (Language.UnusableBundle unusable) {
            return new Choice.Refused("ARISING_LANGUAGE: " + unusable.getMessage());
        }
    }
}
