package org.arising.playground.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Blocks of a chosen size; single quotes stand for double ones. */
final class Samples {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Samples() {}

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static String a(int length) {
        return "a".repeat(length);
    }

    static String plain(int length) {
        return "{'type':'plain_text','text':'" + a(length) + "'}";
    }

    static String mrkdwn(int length) {
        return "{'type':'mrkdwn','text':'" + a(length) + "'}";
    }

    static String option(int text, int value) {
        return "{'text':" + plain(text) + ",'value':'" + a(value) + "'}";
    }

    static String list(int count, String each) {
        return IntStream.range(0, count)
                .mapToObj(i -> each.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static String button(String more) {
        return "{'type':'button','action_id':'b#','text':" + plain(4) + more + "}";
    }

    static String actions(String elements) {
        return "[{'type':'actions','elements':" + elements + "}]";
    }

    static String input(String element) {
        return "[{'type':'input','label':" + plain(4) + ",'element':" + element + "}]";
    }

    static String modal(String more, String blocks) {
        return "{'type':'modal','title':{'type':'plain_text','text':'Title'}" + more + ",'blocks':" + blocks + "}";
    }
}
