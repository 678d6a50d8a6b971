package org.arising.document.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what differs between a report as it was issued and as it would be made now, each in a sentence. */
final class Corrections {
    private final Report issued;
    private final Report now;
    private final List<String> sentences = new ArrayList<>();

    private Corrections(Report issued, Report now) {
        this.issued = issued;
        this.now = now;
    }

    /**
     * What differs, in the order of the report; empty where nothing does.
     *
     * @param open whether the meeting is still to come: once it was held, standing text and standing items are written
     *     for the next
     */
    static List<String> between(Report issued, Report now, boolean open) {
        var corrections = new Corrections(issued, now);
        corrections.rows();
        corrections.commitments();
        if (open) {
            corrections.rest();
        }
        return List.copyOf(corrections.sentences);
    }

    private static Map<String, Report.Row> byReference(Report report) {
        var rows = new LinkedHashMap<String, Report.Row>();
        report.rows().forEach(row -> rows.put(row.ref(), row));
        return rows;
    }

    private void rows() {
        var before = byReference(issued);
        var after = byReference(now);
        before.forEach((ref, was) -> {
            var is = after.get(ref);
            if (is == null) {
                sentences.add("%s: the action is left out.".formatted(named(was)));
            } else {
                compare(was, is);
            }
        });
        after.forEach((ref, is) -> {
            if (!before.containsKey(ref)) {
                sentences.add("%s is added: “%s” %s".formatted(named(is), text(is.words()), is.sentence()));
            }
        });
    }

    private void compare(Report.Row was, Report.Row is) {
        say(was, "status", was.sentence(), is.sentence());
        say(was, "action", text(was.words()), text(is.words()));
        say(was, "responsible person", was.responsible(), is.responsible());
        say(was, "item", (was.itemNo() + " " + was.itemTitle()).strip(), (is.itemNo() + " " + is.itemTitle()).strip());
    }

    private void say(Report.Row row, String field, String was, String is) {
        if (!was.equals(is)) {
            sentences.add("%s: the %s was “%s” and is “%s”.".formatted(named(row), field, was, is));
        }
    }

    private static String named(Report.Row row) {
        var item = row.itemNo().isEmpty() ? "" : " (item " + row.itemNo() + ")";
        return row.ref() + item;
    }

    private static String text(Report.Words words) {
        var text = new StringBuilder(words.leadIn());
        words.lists().forEach(list -> {
            text.append(list.leadIn().isEmpty() ? "" : " " + list.leadIn());
            list.parts().forEach(part -> text.append(" • ").append(part));
        });
        return (text + " " + words.closing()).strip();
    }

    private void commitments() {
        var after = new LinkedHashMap<String, Report.Commitment>();
        now.commitments().forEach(each -> after.put(each.ref(), each));
        for (var was : issued.commitments()) {
            var is = after.get(was.ref());
            if (is != null && !was.note().equals(is.note())) {
                sentences.add("%s: the update was “%s” and is “%s”.".formatted(was.ref(), was.note(), is.note()));
            }
        }
    }

    private void rest() {
        if (!issued.standing().equals(now.standing())) {
            sentences.add("The standing items were changed.");
        }
        if (!issued.correspondence().equals(now.correspondence())) {
            sentences.add("The additional correspondence was changed.");
        }
        if (!issued.appendices().equals(now.appendices())) {
            sentences.add("The list of appendices was changed.");
        }
        if (!issued.summary().equals(now.summary())
                || !issued.recommendation().equals(now.recommendation())
                || !issued.legal().equals(now.legal())
                || !issued.financial().equals(now.financial())
                || !issued.background().equals(now.background())
                || !issued.contact().equals(now.contact())
                || !issued.to().equals(now.to())
                || !issued.of().equals(now.of())
                || !issued.access().equals(now.access())) {
            sentences.add("The standing text was changed.");
        }
    }
}
