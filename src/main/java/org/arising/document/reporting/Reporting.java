package org.arising.document.reporting;

import org.arising.action.Action;
import org.arising.action.Kind;
import org.arising.action.Status;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import static org.arising.kernel.Words.say;

/** Makes a report of the facts, purely: what it holds, in which order, in which words. */
final class Reporting {
    private final ReportFacts facts;

    private Reporting(ReportFacts facts) {
        this.facts = facts;
    }

    /** The report, as a draft. */
    static Report of(ReportFacts facts) {
        return new Reporting(facts).report();
    }

    private Report report() {
        var rows = facts.told().stream()
                .filter(told -> told.action().kind() != Kind.STANDING && !told.action().exempt())
                .map(told -> new Appendices.Reported(told, AsOf.of(told, facts.countsTo(), facts.meeting())))
                .filter(this::isHeld)
                .toList();
        var appendices = Appendices.of(facts, rows);
        return new Report(
                text(StandingText.TITLE),
                text(StandingText.TO),
                text(StandingText.OF),
                facts.meeting(),
                text(StandingText.ACCESS),
                true,
                0,
                facts.countsTo(),
                texts(StandingText.SUMMARY),
                texts(StandingText.RECOMMENDATION),
                groups(rows, appendices),
                commitments(rows),
                standing(),
                letters(appendices),
                texts(StandingText.LEGAL),
                texts(StandingText.FINANCIAL),
                appendices.all(),
                texts(StandingText.BACKGROUND),
                texts(StandingText.CONTACT),
                List.of(),
                ReportFigures.of(facts));
    }

    private String text(StandingText text) {
        return text.in(facts.texts(), facts.committee());
    }

    private List<String> texts(StandingText text) {
        return text.paragraphs(facts.texts(), facts.committee());
    }

    private boolean isHeld(Appendices.Reported row) {
        return hadArisen(row.told().action())
                && switch (facts.scope()) {
                    case ALL -> true;
                    case DUE -> isDue(row.as());
                    case WITHOUT_DELEGATIONS -> isDue(row.as()) && row.told().action().kind() != Kind.DELEGATION;
                    case SINCE_LAST -> isDue(row.as()) && isAfter(row.as().changed(), facts.countedBefore());
                };
    }

    /** An action of the meeting itself is told to the next. */
    private boolean hadArisen(Action action) {
        var meeting = action.origin().meeting();
        return meeting != null
                ? meeting.isBefore(facts.meeting())
                : !action.raised().isAfter(action.imported() ? facts.meeting() : facts.countsTo());
    }

    /** Ongoing, or ended since the meeting before counted and not told of at that or an earlier one. */
    private boolean isDue(AsOf as) {
        var reported = as.reportedEnded();
        var before = facts.before();
        var told = reported != null && before != null && !reported.isAfter(before);
        return as.status() == Status.ONGOING || (!told && isAfter(Objects.requireNonNull(as.ended()), facts.countedBefore()));
    }

    private static boolean isAfter(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isAfter(other);
    }

    private static List<Report.Group> groups(List<Appendices.Reported> rows, Appendices appendices) {
        var byMeeting = new LinkedHashMap<Optional<LocalDate>, List<Report.Row>>();
        rows.stream()
                .filter(row -> row.told().action().kind() != Kind.COMMITMENT)
                .sorted(Comparator.comparing(
                        (Appendices.Reported row) -> row.told().action().origin().meeting(),
                        Comparator.nullsLast(Comparator.reverseOrder())))
                .forEach(row -> byMeeting
                        .computeIfAbsent(
                                Optional.ofNullable(row.told().action().origin().meeting()), first -> new ArrayList<>())
                        .add(row(row, appendices)));
        return byMeeting.entrySet().stream()
                .map(group -> new Report.Group(
                        group.getKey()
                                .map(day -> say("report.group.meeting", day))
                                .orElseGet(() -> say("report.group.no-meeting")),
                        List.copyOf(group.getValue())))
                .toList();
    }

    private static Report.Row row(Appendices.Reported reported, Appendices appendices) {
        var action = reported.told().action();
        var as = reported.as();
        var cited = appendices.numbers(as.responses());
        return new Report.Row(
                action.ref().toString(),
                text(action.origin().itemNo()),
                text(action.origin().itemTitle()),
                text(action.responsible().stated()),
                Report.Words.of(action.wording()),
                as.status().word(),
                note(as, cited),
                cited.isEmpty() ? as.appendices() : cited,
                as.due());
    }

    /** The sentence, with where the responses are attached. */
    private static String note(AsOf as, List<Integer> cited) {
        if (cited.isEmpty()) {
            return as.note();
        }
        if (as.status() == Status.COMPLETED && as.answered()) {
            return say("report.note.attached", Appendices.cited(cited));
        }
        var attached = as.answered()
                ? say("report.note.attached", Appendices.cited(cited))
                : say("report.note.part-attached", Appendices.cited(cited));
        return (as.note() + " " + attached).strip();
    }

    private List<Report.Commitment> commitments(List<Appendices.Reported> rows) {
        return rows.stream()
                .filter(row -> row.told().action().kind() == Kind.COMMITMENT)
                .map(row -> commitment(row.told().action(), row.as().note()))
                .toList();
    }

    /** A commitment with what is said of it, its number before its chapter. */
    static Report.Commitment commitment(Action action, String note) {
        var number = text(action.origin().number());
        var chapter = text(action.chapter());
        return new Report.Commitment(
                action.ref().toString(),
                number.isEmpty() ? chapter : (number + ". " + chapter).strip(),
                text(action.responsible().stated()),
                Report.Words.of(action.wording()),
                note);
    }

    private List<Report.Standing> standing() {
        return facts.told().stream()
                .map(ReportFacts.Told::action)
                .filter(action -> action.kind() == Kind.STANDING && !action.exempt())
                .map(action -> new Report.Standing(
                        action.ref().toString(),
                        text(action.origin().itemTitle()),
                        Report.Words.of(action.wording()),
                        action.statusNote(),
                        text(action.responsible().stated()),
                        text(action.deadline().stated())))
                .toList();
    }

    private List<Report.Letter> letters(Appendices appendices) {
        var paragraphs = new ArrayList<>(facts.paragraphs());
        for (var letter : facts.letters()) {
            var cited = appendices.numbers(List.of(letter.id()));
            paragraphs.add(cited.isEmpty()
                    ? letter.text()
                    : say("correspondence.attached", letter.text(), Appendices.cited(cited)));
        }
        var letters = new ArrayList<Report.Letter>();
        for (var paragraph : paragraphs) {
            letters.add(new Report.Letter("4." + (letters.size() + 1), paragraph));
        }
        if (!letters.isEmpty()) {
            letters.add(new Report.Letter("4." + (letters.size() + 1), say("correspondence.note")));
        }
        return List.copyOf(letters);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
