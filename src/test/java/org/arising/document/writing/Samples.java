package org.arising.document.writing;

import org.arising.picture.Drawing;
import org.arising.picture.Figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Papers for the tests of how documents are written. */
final class Samples {
    /** Texts that have broken writers of documents before: of proof.md, and some that only documents mind. */
    static final List<String> HOSTILE = List.of(
            "<!channel> <@U0CLERK> *bold* _it_ ~no~ `code` ```",
            "<script>alert(1)</script> &amp; &lt;b&gt; ]]> --> <![CDATA[",
            "=cmd|' /C calc'!A0 @SUM(1) +1 -1",
            "'; DROP TABLE action; -- %_ \" NEAR( * )",
            "| a | b | \\| --- |",
            "# no heading, 1. no list, > no quotation, - no entry",
            "[link](http://example.org) ![picture](x.png) {{ 7 * 7 }} {% include 'x' %}",
            "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u202eabc\u202c",
            "\ud83d\ude00 \u65e5\u672c\u8a9e \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 caf\u00e9 na\u00efve \u20ac \u2192 \u2265",
            "[U+1F600] [U+005B]",
            "soft\u00adhyphen zero\u200bwidth \ufeffmark",
            "ffi fl \ufb01 \u0133 long" + "x".repeat(400),
            "\u2022 bullet \u2022 inside \u00b7 dot",
            "Ongoing. Completed. Closed.",
            "N/A", "5", "1.1 4.2 text");

    private Samples() {}

    /** A report in which every text is that one. */
    static Paper report(String text, int rows) {
        var all = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < rows; i++) {
            all.add(Map.of(
                    "ref", "PCC-2022-001",
                    "itemNo", "5",
                    "itemTitle", text,
                    "responsible", text,
                    "words", i % 2 == 0 ? words(text, List.of()) : words(text, List.of(text, text)),
                    "status", "Ongoing",
                    "note", text));
        }
        var report = new LinkedHashMap<String, Object>();
        for (var field : List.of("summary", "recommendation", "legal", "financial", "background", "contact", "corrections")) {
            report.put(field, List.of(text));
        }
        report.put("figure", null);
        report.putAll(Map.of("to", text, "of", text, "date", "2022-09-29", "access", text, "draft", true, "edition", 0,
                "countsTo", "2022-09-21"));
        report.put("meetings", List.of(Map.of("title", "Actions Arising from the Meeting Held on 20 July 2022", "rows", all)));
        report.put("commitments", List.of(Map.of(
                "chapter", text, "responsible", text, "words", words(text, List.of(text)), "note", text)));
        report.put("standing", List.of(Map.of(
                "subject", text, "words", words(text, List.of()), "status", text, "responsible", text, "deadline", text)));
        report.put("correspondence", List.of(Map.of("number", "4.1", "text", text)));
        report.put("appendices", List.of(Map.of("number", 1, "title", text, "response", "")));
        return new Paper("report", "Summary List of Actions", Map.of("report", report));
    }

    /** The same with a picture whose words are that text. */
    static Paper pictured(String text, int rows) {
        var paper = report(text, rows);
        var report = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) paper.values().get("report")).forEach((name, value) -> report.put(name.toString(), value));
        report.put("figure", Map.of("words", text));
        var figures = Figures.of(
                LocalDate.of(2022, 9, 21),
                Collections.nCopies(9, new Figures.Open(List.of("MPS", text), LocalDate.of(2022, 7, 6))),
                Map.of(YearMonth.of(2022, 7), 9L, YearMonth.of(2022, 8), 1L, YearMonth.of(2022, 9), 1L), Map.of(), 0, 0);
        return new Paper(paper.template(), paper.title(), Map.of("report", report), Map.of("figure.png", () -> Drawing.of(figures)));
    }

    private static Map<String, Object> words(String text, List<String> parts) {
        return Map.of(
                "leadIn", text,
                "lists", parts.isEmpty() ? List.of() : List.of(Map.of("leadIn", "", "parts", parts)),
                "closing", parts.isEmpty() ? "" : text);
    }
}
