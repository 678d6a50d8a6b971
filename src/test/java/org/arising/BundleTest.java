package org.arising;

import org.arising.kernel.Language;
import org.arising.testkit.PseudoLanguage;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sentence stands in the bundle, and the bundle holds nothing else. */
class BundleTest {
    private static final Path CODE = Path.of("src/main/java/org/arising");
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+|[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.)\"");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([a-z][A-Za-z0-9.-]*)\"\\s*([,)])");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** Words as a person reads them: three of them in a row, or two and the mark that ends a sentence. */
    private static final Pattern SENTENCE =
            Pattern.compile("[A-Za-z’]{2,}[,:;]? [A-Za-z’%]+[,:;]? [A-Za-z’%]{2,}|[A-Z][a-z’]+ [a-z’%]{2,}[.!?]");
    /** Codes of what touched an action and of how Slack is: stored, compared and logged, and said by {@code touch.…}. */
    private static final List<String> CODES = List.of(
            "answered in part", "said not to be theirs", "note in its thread", "corrected from a document", "refusing a token",
            "refusing the token", "no space left on device", "no transaction is active");
    /** Not read by anybody but engineers and operators, or typed rather than said. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "LOG\\.|Delivery\\.Dropped\\(|Rendering\\.Nothing|Nothing\\(|Exception\\(|UnusableBundle\\(|AssertionError\\(|description|header = |footer|@Query|@Error"
                    + "|Pattern\\.compile|\\.matches\\(|\\.replace|\\(\\?|\\\\d|/actions |\\.select\\(|References\\.ONE|requireNonNull|IS NOT NULL|SELECT|INSERT|UPDATE |DELETE |WHERE | JOIN "
                    + "|ORDER BY|PRAGMA|VALUES|EXISTS");
    /** Rooms that read what others wrote, or stand alone: their words are patterns of documents and of Slack itself. */
    private static final List<String> ROOMS = List.of("playground/", "document/reading/", "document/source/", "kernel/Language.java");

    private static Map<String, String> code() {
        try (var files = Files.walk(CODE)) {
            var code = new TreeMap<String, String>();
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                code.put(CODE.relativize(file).toString(), Files.readString(file)
                        .replaceAll("(?s)/\\*.*?\\*/", "")
                        .replaceAll("(?m)(?<![:\"])//.*$", ""));
            }
            return code;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_sentence_that_is_said_stands_in_the_bundle() {
        var bundle = PseudoLanguage.english();
        var wrong = new ArrayList<String>();
        code().forEach((file, text) -> {
            var said = SAID.matcher(text);
            while (said.find()) {
                var key = said.group(1);
                if (!bundle.containsKey(key)) {
                    wrong.add("%s: %s is nowhere in the bundle".formatted(file, key));
                } else {
                    int given = said.group(2).equals(")") ? 0 : arguments(text, said.end());
                    int asked = asked(bundle.get(key));
                    if (given != asked) {
                        wrong.add("%s: %s asks for %d things and is given %d".formatted(file, key, asked, given));
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_sentence_of_the_bundle_is_said_somewhere() {
        var said = new TreeSet<String>();
        code().values().forEach(text -> {
            var key = KEY.matcher(text);
            while (key.find()) {
                said.add(key.group(1));
            }
        });
        var families = said.stream().filter(each -> each.endsWith(".")).toList();
        assertThat(PseudoLanguage.english().keySet().stream()
                        .filter(key -> !said.contains(key) && families.stream().noneMatch(key::startsWith))
                        .filter(key -> !key.startsWith("date.")))
                .isEmpty();
    }

    @Test
    void no_sentence_stands_in_the_code() {
        var found = code().entrySet().stream()
                .filter(each -> ROOMS.stream().noneMatch(each.getKey()::startsWith))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> sentences(each.getValue()), (a, b) -> a, TreeMap::new));
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }

    @Test
    void a_language_made_from_the_bundle_says_every_sentence_otherwise() {
        var english = Language.english();
        var pseudo = PseudoLanguage.spoken();
        assertThat(pseudo.keys()).isEqualTo(english.keys());
        assertThat(PseudoLanguage.english().keySet().stream()
                        .filter(key -> english.say(key, filling(key)).matches("(?s).*[A-Za-z].*"))
                        .filter(key -> english.say(key, filling(key)).equals(pseudo.say(key, filling(key)))))
                .isEmpty();
    }

    private static Object[] filling(String key) {
        var filling = new Object[asked(PseudoLanguage.english().get(key))];
        Arrays.fill(filling, 2);
        return filling;
    }

    /** Statement by statement, so that what a logger or a fault says is known for that. */
    private static List<String> sentences(String text) {
        var found = new ArrayList<String>();
        for (var statement : text.replaceAll("(?s)\"\"\".*?\"\"\"", "").split("[;{}]\\s*\\n")) {
            if (!ELSEWHERE.matcher(statement).find()) {
                var literal = LITERAL.matcher(statement);
                while (literal.find()) {
                    if (SENTENCE.matcher(literal.group(1)).find() && !CODES.contains(literal.group(1))) {
                        found.add(literal.group(1));
                    }
                }
            }
        }
        return found;
    }

    /** How many things a sentence is filled with; the forms of a choice count too. */
    private static int asked(String sentence) {
        return Pattern.compile("\\{(\\d+)").matcher(sentence).results()
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /** How many arguments follow, up to the parenthesis that closes. */
    private static int arguments(String text, int from) {
        int depth = 0;
        int count = 1;
        boolean quoted = false;
        for (int at = from; ; at++) {
            char each = text.charAt(at);
            if (quoted) {
                at += each == '\\' ? 1 : 0;
                quoted = each != '"';
            } else if (each == '"') {
                quoted = true;
            } else if ("([{".indexOf(each) >= 0) {
                depth++;
            } else if (")]}".indexOf(each) >= 0 && depth-- == 0) {
                return count;
            } else if (each == ',' && depth == 0) {
                count++;
            }
        }
    }
}
