package org.arising.command;

import org.arising.action.Action;
import org.arising.action.Kind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An action in the exchange form that stays the same for those outside. */
final class ActionJson {
    private ActionJson() {}

    static Map<String, @Nullable Object> of(Action a) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("ref", a.ref().toString());
        json.put("number", a.origin().number());
        json.put("committee", a.ref().committee());
        json.put("meeting_date", text(a.origin().meeting()));
        json.put("item_no", a.origin().itemNo());
        json.put("item_title", a.origin().itemTitle());
        json.put("responsible", a.responsible().stated());
        json.put("organisations", a.responsible().organisations());
        json.put("kind", a.kind().written());
        json.put("text", a.wording().text());
        // With no parts there is nothing that the words lead in to.
        json.put("lead_in", a.wording().parts().isEmpty() ? "" : a.wording().leadIn());
        json.put("parts", parts(a));
        json.put("closing", a.wording().closing());
        json.put("status", a.kind() == Kind.STANDING ? null : a.state().status().written());
        json.put("stated_status", a.statedStatus() == null ? null : a.statedStatus().written());
        json.put("status_note", a.statusNote());
        json.put("appendices", a.appendices());
        json.put("timing", a.deadline().stated());
        json.put("deadline", deadline(a));
        json.put("chapter", a.chapter());
        json.put("source", source(a));
        json.put("warnings", a.warnings());
        return json;
    }

    private static List<Map<String, @Nullable Object>> parts(Action a) {
        var parts = new ArrayList<Map<String, @Nullable Object>>();
        for (var part : a.wording().parts()) {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("text", part.text());
            json.put("lead_in", part.leadIn().isEmpty() ? null : part.leadIn());
            json.put("outcome", a.answered().containsKey(parts.size()) ? "answered" : null);
            parts.add(json);
        }
        return parts;
    }

    private static @Nullable String deadline(Action a) {
        return a.deadline().written();
    }

    private static @Nullable Map<String, Object> source(Action a) {
        var source = a.source();
        return source == null ? null : Map.of("file", source.file(), "lines", source.lines());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
