package org.arising.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the service says in one language: the sentences of one bundle, as {@link MessageFormat} reads them, and how days,
 * times and numbers are written there. Days and times are given as values and come out as the language writes them.
 */
public final class Language {
    private static final String ENGLISH = "messages_en.properties";
    private static final Pattern ASKED = Pattern.compile("\\{(\\d{1,3})");

    private final Locale locale;
    private final List<String> chosen;
    private final Map<String, Phrase> phrases;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final DateTimeFormatter month;
    private final DateTimeFormatter shortMonth;

    /** What is said: the same every time, or with something put in. */
    private sealed interface Phrase {
        record Fixed(String words) implements Phrase {}

        /** Shared by many threads, so each use takes a copy of the form. */
        record Open(MessageFormat form) implements Phrase {}
    }

    /** A bundle that cannot be used; the message says which file, which sentence, and what is wrong. */
    public static final class UnusableBundle extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnusableBundle(String message) {
            super(message);
        }
    }

    private Language(Locale locale, List<String> chosen, Map<String, String> sentences, String file) {
        this.locale = locale;
        this.chosen = chosen;
        this.phrases = new HashMap<>(sentences.size() * 2);
        sentences.forEach((key, sentence) -> phrases.put(key, phrase(key, sentence, locale, file)));
        this.day = form("date.day", file);
        this.time = form("date.time", file);
        this.month = form("date.month", file);
        this.shortMonth = form("date.month-short", file);
    }

    /** English as it is written in the United Kingdom, which comes with the service. */
    public static Language english() {
        return new Language(Locale.UK, List.of(), english(new HashMap<>()), ENGLISH);
    }

    /**
     * The language of that tag ({@code cy}, {@code en-XA}), from {@code messages_TAG.properties} in a folder. A sentence that
     * is missing there is said in English.
     *
     * @throws UnusableBundle where there is no such file, or a sentence in it has no meaning
     */
    public static Language of(String tag, Path folder) {
        var file = folder.resolve("messages_" + tag + ".properties");
        var own = new HashMap<String, String>();
        try (var reader = Files.newBufferedReader(file)) {
            read(reader, own);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UnusableBundle("%s cannot be read: a file of properties in UTF-8 is expected.".formatted(file));
        }
        var sentences = english(new HashMap<>());
        var unknown = new TreeSet<>(own.keySet());
        unknown.removeAll(sentences.keySet());
        if (!unknown.isEmpty()) {
            throw new UnusableBundle("%s has sentences that are never said: %s.".formatted(file, String.join(", ", unknown)));
        }
        own.forEach((key, sentence) -> asksForNoMore(key, sentence, Objects.requireNonNull(sentences.get(key)), file));
        sentences.putAll(own);
        return new Language(Locale.forLanguageTag(tag), List.of(tag, folder.toString()), sentences, file.toString());
    }

    private static void asksForNoMore(String key, String sentence, String english, Path file) {
        int asked = asked(sentence);
        int given = asked(english);
        if (asked > given) {
            throw new UnusableBundle("%s: %s asks for {%d}, but is given %d things only.".formatted(file, key, asked - 1, given));
        }
    }

    /** How many things a sentence is filled with; the forms of a choice count too. */
    private static int asked(String sentence) {
        return ASKED.matcher(sentence).results().mapToInt(found -> Integer.parseInt(found.group(1)) + 1).max().orElse(0);
    }

    private static Map<String, String> english(Map<String, String> into) {
        try (var in = Language.class.getResourceAsStream("/" + ENGLISH)) {
            read(new InputStreamReader(Objects.requireNonNull(in, ENGLISH), StandardCharsets.UTF_8), into);
            return into;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void read(Reader reader, Map<String, String> into) throws IOException {
        var properties = new Properties();
        properties.load(reader);
        properties.forEach((key, words) -> into.put(key.toString(), words.toString()));
    }

    private static Phrase phrase(String key, String sentence, Locale locale, String file) {
        var form = form(key, sentence, locale, file);
        return form.getFormats().length == 0 ? new Phrase.Fixed(form.format(new Object[0])) : new Phrase.Open(form);
    }

    private static MessageFormat form(String key, String sentence, Locale locale, String file) {
        try {
            return new MessageFormat(sentence, locale);
        } catch (IllegalArgumentException malformed) {
            throw new UnusableBundle("%s: %s is no sentence that can be filled in: %s."
                    .formatted(file, key, malformed.getMessage()));
        }
    }

    private DateTimeFormatter form(String key, String file) {
        try {
            return DateTimeFormatter.ofPattern(say(key), locale);
        } catch (IllegalArgumentException malformed) {
            throw new UnusableBundle("%s: %s is no form of a date or time, such as “d MMMM uuuu”.".formatted(file, key));
        }
    }

    /** The sentence of that key with what is put into it. A key that is nowhere is a fault of the code. */
    public String say(String key, Object... arguments) {
        return switch (phrases.get(key)) {
            case Phrase.Fixed(var words) -> words;
            case Phrase.Open(var form) -> ((MessageFormat) form.clone()).format(written(arguments));
            case null -> throw new IllegalArgumentException("nothing is said under " + key);
        };
    }

    /** The keys of everything that can be said. */
    public Set<String> keys() {
        return Set.copyOf(phrases.keySet());
    }

    /** The tag and the folder by which {@link #of} reads it again in another process; empty for English. */
    public List<String> chosen() {
        return chosen;
    }

    /** A day as the language writes it: {@code 27 July 2022}. */
    public String day(LocalDate day) {
        return this.day.format(day);
    }

    /** A month as the language writes it: {@code July 2022}. */
    public String month(YearMonth month) {
        return this.month.format(month);
    }

    /** A month where there is little room, without its year: {@code Jul}. */
    public String shortMonth(YearMonth month) {
        return this.shortMonth.format(month);
    }

    private Object[] written(Object... arguments) {
        var written = arguments.clone();
        for (int i = 0; i < written.length; i++) {
            written[i] = switch (written[i]) {
                case LocalDate each -> day.format(each);
                case LocalTime each -> time.format(each);
                case Number number -> number;
                case Object each -> each.toString();
            };
        }
        return written;
    }
}
