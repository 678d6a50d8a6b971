package org.arising.slack;

import com.google.gson.Gson;
import com.google.gson.stream.JsonWriter;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import org.arising.kernel.Memo;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * A block as Slack gets it. Lists show the same actions to one officer after the other: their blocks are weighed and written
 * once, while they are among the last ones drawn.
 *
 * @param json the block as JSON
 * @param weight characters in all its strings, but for the names of their kinds
 */
record Written(String json, int weight) {
    /** One for all: a Gson learns the shape of a class once, and a fresh one has to learn them all again. */
    private static final Gson GSON = GsonFactory.createSnakeCase();

    /** Of some hundred bytes each. */
    private static final int REMEMBERED = 4_000;

    private static final Memo<LayoutBlock, Written> KNOWN = new Memo<>(REMEMBERED, Written::written);

    /** Of ten thousand characters each at most; one and the same message is written once. */
    private static final Memo<Same, String> ANSWERS = new Memo<>(100, same -> answer(same.message));

    private record Same(Message message) {
        @Override
        @SuppressWarnings("ReferenceEquality") // to compare what it says costs as much as to write it
        public boolean equals(@Nullable Object other) {
            return other instanceof Same(var its) && its == message;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(message);
        }
    }

    static Written of(LayoutBlock block) {
        return KNOWN.of(block);
    }

    /** A command's answer that only who typed it sees. */
    static String ephemeral(Message message) {
        return ANSWERS.of(new Same(message));
    }

    private static String answer(Message message) {
        return message.blocks().stream()
                .map(block -> of(block).json())
                .collect(Collectors.joining(
                        ",", "{\"response_type\":\"ephemeral\",\"text\":" + GSON.toJson(message.text()) + ",\"blocks\":[", "]}"));
    }

    private static Written written(LayoutBlock block) {
        var into = new StringWriter();
        try (var scales = new Scales(into)) {
            GSON.toJson(block, block.getClass(), scales);
            return new Written(into.toString(), scales.weight);
        } catch (IOException never) {
            throw new UncheckedIOException(never); // it is written to memory
        }
    }

    /** Weighs what is written through it. */
    private static final class Scales extends JsonWriter {
        private int weight;
        private boolean isKind;

        Scales(StringWriter into) {
            super(into);
        }

        @Override
        public JsonWriter name(String name) throws IOException {
            isKind = name.equals("type");
            return super.name(name);
        }

        @Override
        public JsonWriter value(@Nullable String value) throws IOException {
            weight += value == null || isKind ? 0 : value.length();
            isKind = false;
            return super.value(value);
        }
    }
}
