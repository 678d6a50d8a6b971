package org.arising.document.reporting;

import org.arising.action.Action;
import org.arising.action.ActionStore;
import org.arising.action.Actions;
import org.arising.action.Kind;
import org.arising.action.ReadActions;
import org.arising.action.Status;
import org.arising.action.Wording;
import org.arising.document.importing.ImportOrder;
import org.arising.document.importing.ImportResult;
import org.arising.document.reading.DocumentReader;
import org.arising.document.reading.Draft;
import org.arising.document.reading.Reading;
import org.arising.document.writing.Paper;
import org.arising.document.writing.PaperFormat;
import org.arising.document.writing.Press;
import org.arising.kernel.Sha256;
import org.arising.testkit.Seeds;
import org.arising.testkit.Story;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written in a report is read back as the actions it was made from, in every format. */
@Story
class RoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void the_register_of_29_september_2022_comes_back_from_its_report(PaperFormat format) throws Exception {
        comesBack("000.txt", Seeds.register(), MadeCommittee.MEETING, 41, format);
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void the_plan_of_march_2021_comes_back_from_a_report(PaperFormat format) throws Exception {
        comesBack("001.txt", Seeds.plan(), LocalDate.of(2022, 11, 16), 39, format);
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void the_letter_and_the_note_of_april_2022_come_back_from_a_report(PaperFormat format) throws Exception {
        comesBack("002.txt", Seeds.letter(), LocalDate.of(2022, 11, 16), 19, format);
        comesBack("004.txt", Seeds.note(), LocalDate.of(2022, 11, 16), 18, format);
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void the_record_of_february_2023_comes_back_from_a_report(PaperFormat format) throws Exception {
        comesBack("003.txt", Seeds.record(), LocalDate.of(2023, 3, 15), 8, format);
    }

    private void comesBack(String file, String text, LocalDate meeting, int count, PaperFormat format) throws Exception {
        try (var workshop = new Workshop(java.nio.file.Files.createTempDirectory(folder, "w"))) {
            assertThat(workshop.doImport(force(workshop.order(file, text)))).isInstanceOf(ImportResult.Imported.class);
            var order = new ReportOrder(
                    workshop.workspace(), "PCC", meeting, ReportScope.DUE, "command line (clerk)", "command line", Workshop.NOW);
            var papers = workshop.of(Papers.class);
            var made = switch (papers.make(PaperKind.REPORT, order)) {
                case PaperResult.Made paper -> paper;
                case PaperResult.Refused(var why) -> throw new AssertionError(why);
            };
            var printed = papers.print(order, made, format);
            var draft = read(format, printed);
            var actions = all(workshop, workshop.of(ReadActions.class));
            assertThat(actions).hasSize(count);
            assertThat(said(draft)).containsExactlyInAnyOrderElementsOf(actions.stream().map(RoundTripTest::said).toList());
            assertThat(workshop.doImport(again(workshop, format, printed, draft))).isInstanceOfSatisfying(
                    ImportResult.Imported.class, done -> assertThat(done.report().added()).isEmpty());
        }
    }

    private static List<Action> all(Workshop workshop, ActionStore actions) {
        return actions.find(workshop.workspace(), actions.all(workshop.workspace(), "PCC")).stream()
                .filter(action -> action.kind() != Kind.STANDING)
                .toList();
    }

    private static ImportOrder force(ImportOrder order) {
        return new ImportOrder(
                order.workspace(), order.committee(), order.file(), order.sha256(), order.draft(), false, true, null,
                order.actor(), order.at());
    }

    private static ImportOrder again(Workshop workshop, PaperFormat format, byte[] printed, Draft draft) {
        return new ImportOrder(
                workshop.workspace(), "PCC", "report." + format.ending(), Sha256.of(printed), draft, true, false, null,
                "command line (clerk)", Workshop.NOW);
    }

    @Test
    void generated_committees_come_back_from_their_reports() {
        generated(0, 25);
    }

    @Test
    @Tag("proof")
    void a_thousand_generated_committees_come_back_from_their_reports() {
        generated(1_000, 1_000);
    }

    private void generated(int from, int count) {
        try (var workshop = new Workshop(folder)) {
            var press = workshop.of(Press.class);
            for (int seed = from; seed < from + count; seed++) {
                var facts = new MadeCommittee(seed).facts();
                var report = Reporting.of(facts);
                var expected = facts.told().stream().map(told -> said(told.action())).toList();
                for (var format : PaperFormat.values()) {
                    var printed = press.print(
                            new Paper("report", report.title(), Map.of("report", ReportJson.values(report))), format);
                    assertThat(said(read(format, printed)))
                            .as("committee %d as %s", seed, format)
                            .containsExactlyInAnyOrderElementsOf(expected);
                }
            }
        }
    }

    private static Draft read(PaperFormat format, byte[] printed) {
        return switch (DocumentReader.read("report." + format.ending(), printed)) {
            case Reading.Read(var draft) -> draft;
            case Reading.Unreadable(var why) -> throw new AssertionError(why);
        };
    }

    private static List<String> said(Draft draft) {
        return draft.actions().stream()
                .filter(row -> row.kind() != Kind.STANDING)
                .map(row -> said(
                        row.meeting(), row.itemNo(), row.itemTitle(), row.responsible(), row.wording(),
                        row.status() == null ? Status.ONGOING : row.status(), row.statusNote(), row.appendices(), row.chapter()))
                .toList();
    }

    private static String said(Action action) {
        var origin = action.origin();
        return said(
                origin.meeting(), origin.itemNo(), origin.itemTitle(), action.responsible().stated(), action.wording(),
                action.state().status(), action.statusNote(), action.appendices(), action.chapter());
    }

    private static String said(Object... fields) {
        return String.join("\n  ", Stream.of(fields).map(RoundTripTest::field).toList());
    }

    private static String field(Object field) {
        return field instanceof Wording(var leadIn, var parts, var closing)
                ? String.join(" / ", leadIn, parts.toString(), closing)
                : Objects.toString(field, "");
    }
}
