package org.arising.playground.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** An object with named fields; Slack refuses a field it does not know. */
record Shape(Map<String, Rule> fields, Map<String, Boolean> required, Rule more) implements Rule {
    static Shape of(String type) {
        return new Shape(Map.of(), Map.of(), _ -> {}).must("type", Values.oneOf(type));
    }

    /** An object that carries no {@code type}. */
    static Shape untyped() {
        return new Shape(Map.of(), Map.of(), _ -> {});
    }

    Shape must(String field, Rule rule) {
        return with(field, rule, true);
    }

    Shape may(String field, Rule rule) {
        return with(field, rule, false);
    }

    /** Adds a rule over the whole object, checked after the fields. */
    Shape also(Rule whole) {
        return new Shape(fields, required, more.and(whole));
    }

    Shape also(Predicate<Spot> holds, String otherwise) {
        return also(at -> {
            if (!holds.test(at)) {
                at.breach(otherwise);
            }
        });
    }

    private Shape with(String field, Rule rule, boolean needed) {
        Map<String, Rule> rules = new LinkedHashMap<>(fields);
        rules.put(field, rule);
        Map<String, Boolean> needs = new LinkedHashMap<>(required);
        needs.put(field, needed);
        return new Shape(rules, needs, more);
    }

    @Override
    public void check(Spot at) {
        if (!at.node().isObject()) {
            at.breach("must provide an object");
            return;
        }
        required.forEach((field, needed) -> {
            if (needed && !at.node().has(field)) {
                at.breach("missing required field: " + field);
            }
        });
        at.node().properties().forEach(entry -> {
            Rule rule = fields.get(entry.getKey());
            if (rule == null) {
                at.breach("invalid additional property: " + entry.getKey());
            } else {
                rule.check(at.at(entry.getKey()));
            }
        });
        more.check(at);
    }
}
