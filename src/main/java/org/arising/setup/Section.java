package org.arising.setup;

import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import static org.arising.kernel.Words.say;

/** A mapping of the file: hands out its values by key, and gathers what is wrong with them, each with its line. */
final class Section {
    /** The longest single value, in characters: nothing that is asked for on one line is longer. */
    static final int LONGEST = 250;

    private static final int LONGEST_KEY = 60;

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final SetupErrors errors;
    private final String line;

    /** Reads a mapping whose keys must be among those known. */
    Section(Node node, String what, Set<String> known, SetupErrors errors) {
        this.errors = errors;
        this.line = line(node);
        if (!(node instanceof MappingNode mapping)) {
            errors.add(say("setup.error.mapping", line, what));
            return;
        }
        for (var entry : mapping.getValue()) {
            var key = entry.getKeyNode() instanceof ScalarNode scalar ? said(scalar, LONGEST_KEY) : "";
            if (!known.contains(key)) {
                var nearest = Texts.nearest(key, known);
                var at = line(entry.getKeyNode());
                errors.add(nearest.map(word -> say("setup.error.unknown.nearest", at, key, what, word))
                        .orElseGet(() -> say(
                                "setup.error.unknown", at, key, what, String.join(", ", known.stream().sorted().toList()))));
            } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
                errors.add(say("setup.error.key-twice", line(entry.getKeyNode()), key, what));
            }
        }
    }

    /** The line of a node, as it is said. */
    static String line(Node node) {
        return String.valueOf(node.getStartMark().getLine() + 1);
    }

    /** The line of a key's value, or of the section where it has none. */
    private String line(String key) {
        var node = values.get(key);
        return node == null ? line : line(node);
    }

    void error(String key, String words) {
        errors.add(say("setup.error", line(key), words));
    }

    /** A value that is told of: one line of it, and not all of one that is endless. */
    static String said(ScalarNode scalar, int longest) {
        return Texts.shortened(Texts.collapsed(scalar.getValue()), longest);
    }

    /** The words of a key on one line, or null where it stands nowhere. */
    @Nullable String text(String key) {
        var text = lines(key, LONGEST);
        return text == null ? null : Texts.collapsed(text);
    }

    /** The words of a key, on as many lines as they have, or null where it stands nowhere. */
    @Nullable String lines(String key, int longest) {
        var node = values.get(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ScalarNode scalar) || Texts.collapsed(scalar.getValue()).isEmpty()) {
            error(key, say("setup.error.single", key));
            return null;
        }
        if (scalar.getValue().length() > longest) {
            error(key, say("setup.error.too-long", key, longest));
            return null;
        }
        return scalar.getValue().strip();
    }

    /** A value read from the words of a key; {@code reader} answers null where they do not fit. */
    <T> @Nullable T value(String key, String expected, Function<String, @Nullable T> reader) {
        var text = text(key);
        if (text == null) {
            return null;
        }
        var value = reader.apply(text);
        if (value == null) {
            error(key, say("setup.error.not-understood", key, text, expected));
        }
        return value;
    }

    /** The words of a list, or null where it stands nowhere. */
    @Nullable List<String> texts(String key) {
        var node = values.get(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof SequenceNode sequence)) {
            error(key, say("setup.error.words", key));
            return null;
        }
        var texts = new ArrayList<String>();
        for (var each : sequence.getValue()) {
            if (each instanceof ScalarNode scalar
                    && scalar.getValue().length() <= LONGEST
                    && !Texts.collapsed(scalar.getValue()).isEmpty()
                    && scalar.getValue().indexOf('\n') < 0) {
                texts.add(Texts.collapsed(scalar.getValue()));
            } else {
                errors.add(say("setup.error.no-word", line(each), key));
            }
        }
        return List.copyOf(texts);
    }

    /** The entries of a list; empty where it stands nowhere. */
    List<Node> nodes(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        error(key, say("setup.error.list", key));
        return List.of();
    }

    /** A mapping within this one, or null where it stands nowhere. */
    @Nullable Section section(String key, Set<String> known) {
        var node = values.get(key);
        return node == null ? null : new Section(node, say("setup.section.named", key), known, errors);
    }
}
