package org.arising.committee;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A committee's own wording of what it writes by e-mail. What it does not word itself is worded as usual.
 *
 * @param texts plain text, in which {@code {committee}} and the like stand for what is known when it is sent
 */
public record Letters(Map<Place, String> texts) {
    /** The usual wording. */
    public static final Letters USUAL = new Letters(Map.of());
    /** What can stand in braces. */
    public static final List<String> PLACEHOLDERS = List.of("committee", "organisation", "deadline", "references", "count");
    /** The most characters of one text. */
    public static final int LONGEST = 1_500;

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\s]{0,40})}");
    private static final String ENTRY = "\u001e";
    private static final String VALUE = "\u001f";

    /** What a letter is for. */
    public enum Kind {
        /** The first time that something is asked for. */
        REQUEST,
        /** Before it is due, and on the day. */
        REMINDER,
        /** When it was due. */
        FOLLOW_UP;

        /** As the setup file writes it: {@code follow-up}. */
        public String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of that word. */
        public static Optional<Kind> read(String word) {
            return Arrays.stream(values()).filter(kind -> kind.written().equals(word)).findFirst();
        }
    }

    /** A piece of a letter. */
    public enum Part {
        /** Before the actions. */
        OPENING,
        /** How to answer. */
        HOW,
        /** The end, and who signs. */
        CLOSING;

        /** As the setup file writes it. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a text stands. */
    public record Place(Kind kind, Part part) {
        String written() {
            return kind.written() + "." + part.written();
        }
    }

    /** The committee's own text; empty where it is the usual one. */
    public Optional<String> text(Kind kind, Part part) {
        return Optional.ofNullable(texts.get(new Place(kind, part)));
    }

    /** The same with these texts; a blank one is the usual one again. */
    public Letters with(Map<Place, String> others) {
        var all = new LinkedHashMap<>(texts);
        others.forEach((place, text) -> {
            if (text.isBlank()) {
                all.remove(place);
            } else {
                all.put(place, text.replace("\r", "").replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip());
            }
        });
        return new Letters(Map.copyOf(all));
    }

    /** What stands in braces in a text and means nothing. */
    public static List<String> unknown(String text) {
        return BRACES.matcher(text).results()
                .map(found -> found.group(1))
                .filter(name -> !PLACEHOLDERS.contains(name))
                .distinct()
                .toList();
    }

    /** A text with what stands in braces filled in, once: what is filled in is no template. */
    public static String filled(String text, Map<String, String> values) {
        return BRACES.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** As it is stored, or null where all is as usual. */
    @Nullable String written() {
        return texts.isEmpty()
                ? null
                : texts.entrySet().stream()
                        .map(each -> each.getKey().written() + VALUE + each.getValue())
                        .sorted()
                        .collect(Collectors.joining(ENTRY));
    }

    /** What {@link #written()} wrote. */
    static Letters read(@Nullable String written) {
        if (written == null) {
            return USUAL;
        }
        var stored = Arrays.stream(written.split(ENTRY))
                .map(entry -> entry.split(VALUE, 2))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
        var texts = new LinkedHashMap<Place, String>();
        for (var kind : Kind.values()) {
            for (var part : Part.values()) {
                var place = new Place(kind, part);
                Optional.ofNullable(stored.get(place.written())).ifPresent(text -> texts.put(place, text));
            }
        }
        return new Letters(Map.copyOf(texts));
    }
}
