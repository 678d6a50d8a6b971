package org.arising.testkit;

import org.arising.kernel.Language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A language that nobody speaks, made from the English bundle: each letter becomes one that English does not have, and words
 * grow. Whatever reads as English where this is spoken does not come from the bundle.
 */
public final class PseudoLanguage {
    /** Its tag, which Unicode keeps for such a language. */
    public static final String TAG = "en-XA";

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String THEIRS = "åƀçðêƒğħîĵķłɱñöþʠřšŧüṽŵẋýžÅƁÇÐÊƑĞĦÎĴĶŁḾÑÖÞǪŘŠŦÜṼŴẊÝŽ";

    private PseudoLanguage() {}

    /** The language. */
    public static Language spoken() {
        try {
            return Language.of(TAG, written(Files.createTempDirectory("language")));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The folder, with the bundle written into it. */
    public static Path written(Path folder) {
        var bundle = english().entrySet().stream()
                .map(each -> each.getKey() + "=" + escaped(sentence(each.getKey(), each.getValue())))
                .collect(Collectors.joining("\n"));
        try {
            Files.writeString(folder.resolve("messages_" + TAG + ".properties"), bundle);
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The sentences of the English bundle as they stand in it, by key. */
    public static Map<String, String> english() {
        try (var in = PseudoLanguage.class.getResourceAsStream("/messages_en.properties")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            var properties = new Properties();
            properties.load(new StringReader(text));
            var sentences = new TreeMap<String, String>();
            properties.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
            return sentences;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sentence(String key, String english) {
        return switch (key) {
            case "date.day" -> "d.MM.uuuu";
            case "date.time" -> "HH.mm";
            default -> turned(english);
        };
    }

    /** Letters outside braces are turned, and inside a choice those of its forms; what a form is filled with stays. */
    private static String turned(String sentence) {
        var turned = new StringBuilder();
        int at = 0;
        while (at < sentence.length()) {
            char next = sentence.charAt(at);
            if (next == '{') {
                int end = closing(sentence, at);
                turned.append(placeholder(sentence.substring(at, end + 1)));
                at = end + 1;
            } else {
                int letter = LETTERS.indexOf(next);
                turned.append(letter < 0 ? next : THEIRS.charAt(letter));
                at++;
            }
        }
        return turned.toString();
    }

    private static String placeholder(String placeholder) {
        int comma = placeholder.indexOf(",choice,");
        if (comma < 0) {
            return placeholder;
        }
        int begins = comma + ",choice,".length();
        return placeholder.substring(0, begins) + turned(placeholder.substring(begins, placeholder.length() - 1)) + "}";
    }

    private static int closing(String sentence, int open) {
        int depth = 0;
        for (int at = open; at < sentence.length(); at++) {
            depth += sentence.charAt(at) == '{' ? 1 : sentence.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("No brace closes “" + sentence + "”");
    }

    private static String escaped(String value) {
        var escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
        return escaped.startsWith(" ") ? "\\" + escaped : escaped;
    }
}
