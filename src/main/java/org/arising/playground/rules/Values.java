package org.arising.playground.rules;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Rules for plain values and lists of them. */
final class Values {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Values() {}

    /** A string of so many UTF-16 units; Slack's counting beyond the basic plane is unknown, this is the stricter. */
    static Rule text(int least, int most) {
        return at -> {
            if (!at.node().isTextual()) {
                at.breach("must provide a string");
            } else if (at.node().textValue().length() < least) {
                at.breach("must be more than " + (least - 1) + " characters");
            } else if (at.node().textValue().length() > most) {
                at.breach("must be less than " + (most + 1) + " characters");
            }
        };
    }

    static Rule id() {
        return text(1, 255);
    }

    static Rule flag() {
        return at -> {
            if (!at.node().isBoolean()) {
                at.breach("must provide a boolean");
            }
        };
    }

    static Rule whole(long least, long most) {
        return at -> {
            if (!at.node().isIntegralNumber()) {
                at.breach("must provide an integer");
            } else if (at.node().longValue() < least || at.node().longValue() > most) {
                at.breach("must be between " + least + " and " + most);
            }
        };
    }

    static Rule number() {
        return at -> {
            if (!at.node().isNumber()) {
                at.breach("must provide a number");
            }
        };
    }

    static Rule oneOf(String... words) {
        List<String> allowed = List.of(words);
        return at -> {
            if (!at.node().isTextual() || !allowed.contains(at.node().textValue())) {
                at.breach("must be a valid enum value: " + String.join(", ", allowed));
            }
        };
    }

    static Rule matching(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return at -> {
            if (!at.node().isTextual() || !compiled.matcher(at.node().textValue()).matches()) {
                at.breach("input must match regex pattern: " + pattern);
            }
        };
    }

    static Rule date() {
        return at -> {
            if (!isDate(at.node())) {
                at.breach("must be a date of the form YYYY-MM-DD");
            }
        };
    }

    private static boolean isDate(JsonNode node) {
        if (!node.isTextual() || !DATE.matcher(node.textValue()).matches()) {
            return false;
        }
        try {
            return LocalDate.parse(node.textValue()).getYear() >= 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    static Rule url() {
        return text(1, 3000).and(at -> {
            if (at.node().isTextual() && !isAbsolute(at.node().textValue())) {
                at.breach("must be a valid URL");
            }
        });
    }

    private static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    static Rule list(int least, int most, Rule each) {
        return at -> {
            if (!at.node().isArray()) {
                at.breach("must provide an array");
                return;
            }
            if (at.node().size() < least) {
                at.breach("no fewer than " + least + " items allowed");
            }
            if (at.node().size() > most) {
                at.breach("no more than " + most + " items allowed");
            }
            for (int i = 0; i < at.node().size(); i++) {
                each.check(at.at(i));
            }
        };
    }

    /** Chooses the rule by the object's {@code type}. */
    static Rule byType(Map<String, Rule> kinds) {
        return at -> {
            if (!at.node().isObject()) {
                at.breach("must provide an object");
                return;
            }
            Rule rule = kinds.get(at.type());
            if (rule == null) {
                at.breach(at.node().has("type") ? "unsupported type: " + at.type() : "missing required field: type");
            } else {
                rule.check(at);
            }
        };
    }
}
