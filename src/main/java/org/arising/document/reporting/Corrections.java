package org.arising.document.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.arising.kernel.Words.say;

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
                sentences.add(say("report.correction.left-out", named(was)));
            } else {
                compare(was, is);
            }
        });
        after.forEach((ref, is) -> {
            if (!before.containsKey(ref)) {
                sentences.add(say("report.correction.added", named(is), text(is.words()), is.sentence()));
            }
        });
    }

    private void compare(Report.Row was, Report.Row is) {
        compare(was, "status", was.sentence(), is.sentence());
        compare(was, "action", text(was.words()), text(is.words()));
        compare(was, "responsible", was.responsible(), is.responsible());
        compare(was, "item", (was.itemNo() + " " + was.itemTitle()).strip(), (is.itemNo() + " " + is.itemTitle()).strip());
    }

    private void compare(Report.Row row, String field, String was, String is) {
        if (!was.equals(is)) {
            sentences.add(say("report.correction.field." + field, named(row), was, is));
        }
    }

    private static String named(Report.Row row) {
        return row.itemNo().isEmpty() ? row.ref() : say("report.correction.named", row.ref(), row.itemNo());
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
                sentences.add(say("report.correction.field.update", was.ref(), was.note(), is.note()));
            }
        }
    }

    private void rest() {
        if (!issued.standing().stream().map(Report.Standing::unnamed).toList()
                .equals(now.standing().stream().map(Report.Standing::unnamed).toList())) {
            sentences.add(say("report.correction.standing"));
        }
        if (!issued.correspondence().equals(now.correspondence())) {
            sentences.add(say("report.correction.correspondence"));
        }
        if (!issued.appendices().equals(now.appendices())) {
            sentences.add(say("report.correction.appendices"));
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
            sentences.add(say("report.correction.text"));
        }
    }
}
