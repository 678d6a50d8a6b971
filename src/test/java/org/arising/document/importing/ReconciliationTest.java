package org.arising.document.importing;

import org.arising.action.Actions;
import org.arising.action.Happening;
import org.arising.action.Kind;
import org.arising.action.Outcome;
import org.arising.action.State;
import org.arising.action.Status;
import org.arising.action.Wording;
import org.arising.document.importing.DifferenceDesk.Choice;
import org.arising.document.reading.Draft;
import org.arising.document.reading.Form;
import org.arising.document.reconciling.Difference;
import org.arising.document.reconciling.Weight;
import org.arising.kernel.Reference;
import org.arising.kernel.Sha256;
import org.arising.testkit.Seeds;
import org.arising.testkit.Workshop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Two documents of one meeting, and registers of different days. */
class ReconciliationTest {
    private static final LocalDate MEETING = LocalDate.of(2022, 4, 21);
    private static final Reference FIRST = Reference.of("PCC-2022-001");
    private static final Reference SECOND = Reference.of("PCC-2022-002");

    @TempDir
    Path folder;

    private Workshop shop;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_letter_of_the_same_meeting_is_about_the_same_actions() {
        noted();
        var report = imported(letter(
                row("1", "MPS", "MPS to provide data on the members of the local panels.", "By 13 May"),
                row("2", "MPS", "The report to the January 2023 meeting to include what the panels had found.", "January 2023 report"),
                row("3", "MOPAC", "MOPAC to arrange the visit.", "As soon as possible")));
        assertThat(report.recognised()).containsExactly(FIRST, SECOND);
        assertThat(report.added()).containsExactly(Reference.of("PCC-2022-003"));
        assertThat(report.differences()).singleElement().satisfies(found -> {
            assertThat(found.ref()).isEqualTo(SECOND);
            assertThat(found.difference().weight()).isEqualTo(Weight.SUBSTANCE);
            assertThat(found.outcome()).isEqualTo(Found.Outcome.OPEN);
            assertThat(found.words()).contains("March 2023", "January 2023", "an officer chooses");
        });
        assertThat(shop.action("PCC-2022-002").wording().text()).contains("March 2023");
    }

    @Test
    void what_nothing_was_held_of_is_taken_from_the_document_and_said() {
        noted();
        var report = imported(letter(row("1", "MPS", "MPS to provide data on the members of the local panels.", "By 13 May")));
        assertThat(shop.action("PCC-2022-001").deadline().due()).isEqualTo(LocalDate.of(2022, 5, 13));
        assertThat(report.supplied()).singleElement().asString().contains("PCC-2022-001", "By 13 May", "13 May 2022");
        assertThat(shop.of(Actions.class).history(shop.workspace(), FIRST))
                .anySatisfy(event -> assertThat(event.what()).isInstanceOf(Happening.DeadlineRevised.class));
    }

    @Test
    void an_officer_takes_the_documents_wording() {
        noted();
        var sha = imported(letter(row("2", "MPS", "The report to the January 2023 meeting to include what the panels had found.", null)))
                .differences().getFirst().sha256();
        var outcome = choose("U0CLERK", new Choice(SECOND, sha, Difference.Field.ACTION, true));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(shop.action("PCC-2022-002").wording().text()).contains("January 2023");
        assertThat(desk().open(shop.workspace(), "PCC", sha)).isEmpty();
        assertThat(desk().of(shop.workspace(), SECOND)).singleElement()
                .satisfies(found -> assertThat(found.outcome()).isEqualTo(Found.Outcome.TAKEN));
        assertThat(shop.number("SELECT count(*) FROM outbox WHERE kind = 'record'")).isOne();
    }

    @Test
    void an_officer_keeps_what_is_held_and_nobody_is_told() {
        noted();
        var sha = imported(letter(row("2", "MPS", "The report to the January 2023 meeting to include what the panels had found.", null)))
                .differences().getFirst().sha256();
        assertThat(choose("U0CLERK", new Choice(SECOND, sha, Difference.Field.ACTION, false))).isInstanceOf(Outcome.Done.class);
        assertThat(shop.action("PCC-2022-002").wording().text()).contains("March 2023");
        assertThat(shop.number("SELECT count(*) FROM outbox")).isZero();
        assertThat(choose("U0CLERK", new Choice(SECOND, sha, Difference.Field.ACTION, true)))
                .isInstanceOfSatisfying(Outcome.Refused.class, no -> assertThat(no.why()).contains("decided before"));
    }

    @Test
    void who_is_no_officer_chooses_nothing() {
        noted();
        var sha = imported(letter(row("2", "MPS", "The report to the January 2023 meeting to include what the panels had found.", null)))
                .differences().getFirst().sha256();
        assertThat(choose("U0MPS", new Choice(SECOND, sha, Difference.Field.ACTION, true)))
                .isInstanceOfSatisfying(Outcome.Refused.class, no -> assertThat(no.why()).contains("officer"));
        assertThat(shop.action("PCC-2022-002").wording().text()).contains("March 2023");
    }

    @Test
    void the_same_number_with_other_words_is_another_action() {
        noted();
        var report = imported(letter(row("1", "MPS", "MPS to invite the board to Hendon in the summer.", "By end July")));
        assertThat(report.added()).containsExactly(Reference.of("PCC-2022-003"));
    }

    @Test
    void the_same_words_from_somebody_else_are_another_action() {
        noted();
        var report = imported(letter(row("7", "MOPAC", "MPS to provide data on the members of the local panels.", null)));
        assertThat(report.recognised()).isEmpty();
    }

    @Test
    void an_earlier_register_read_later_closes_nothing_and_reopens_nothing() {
        imported(register(LocalDate.of(2022, 9, 29), Status.COMPLETED, "Attached at Appendix 2."));
        var report = imported(register(LocalDate.of(2022, 6, 29), Status.ONGOING, ""));
        assertThat(shop.action("PCC-2022-001").state()).isEqualTo(new State.Completed(LocalDate.of(2022, 9, 29)));
        assertThat(report.differences()).singleElement()
                .satisfies(found -> assertThat(found.outcome()).isEqualTo(Found.Outcome.OPEN));
        var taken = choose("U0CLERK", new Choice(FIRST, report.differences().getFirst().sha256(), Difference.Field.STATUS, true));
        assertThat(taken).isInstanceOf(Outcome.Done.class);
        assertThat(shop.action("PCC-2022-001").state()).isEqualTo(new State.Ongoing());
    }

    @Test
    void chosen_actions_alone_are_stored_and_the_same_file_offers_the_rest_again() {
        var whole = note();
        var some = with(whole, new Chosen(false, Set.of(1), Set.of()));
        assertThat(imported(some).added()).containsExactly(FIRST);
        assertThat(shop.action("PCC-2022-001").wording().text()).startsWith("The report");
        assertThat(imported(whole).added()).containsExactly(SECOND);
        assertThat(shop.doImport(whole)).isInstanceOf(ImportResult.Known.class);
    }

    @Test
    void a_chosen_suggestion_becomes_an_action_once() {
        var chosen = with(note(), new Chosen(true, Set.of(), Set.of(0)));
        assertThat(imported(chosen).added()).hasSize(3);
        var made = shop.action("PCC-2022-003");
        assertThat(made.wording().text()).isEqualTo("The Director undertook to write.");
        assertThat(made.warnings()).anySatisfy(words -> assertThat(words).contains("an officer made it one"));
        assertThat(imported(chosen).added()).isEmpty();
    }

    @Test
    void the_note_and_the_letter_of_one_board_are_eighteen_pairs() {
        imported(shop.order("note.txt", Seeds.note()));
        var report = imported(shop.order("letter.txt", Seeds.letter()));
        assertThat(report.recognised()).hasSize(18);
        assertThat(report.added()).containsExactly(Reference.of("PCC-2022-019"));
        assertThat(report.missing()).isEmpty();
        assertThat(differing(report, Weight.PUNCTUATION)).containsExactly(7);
        assertThat(differing(report, Weight.WORDING)).containsExactly(3, 5, 8, 11, 12);
        assertThat(differing(report, Weight.SUBSTANCE)).containsExactly(2, 4, 6, 9);
        assertThat(shop.doImport(shop.order("again.txt", Seeds.letter()))).isInstanceOf(ImportResult.Known.class);
    }

    private static List<Integer> differing(ImportReport report, Weight weight) {
        return report.differences().stream()
                .filter(found -> found.difference().field() == Difference.Field.ACTION && found.difference().weight() == weight)
                .map(found -> found.ref().number())
                .toList();
    }

    private void noted() {
        imported(note());
    }

    private ImportOrder note() {
        var rows = List.of(
                row("1", "MPS", "MPS to provide data on the members of the local panels.", null),
                row("2", "MPS", "The report to the March 2023 meeting to include what the panels had found.", null));
        return order("note.md", draft(
                Form.NOTE,
                null,
                rows,
                List.of(new Draft.Suggestion(lines(), "The Director undertook to write.", "“undertook to”", "The Director", null))));
    }

    private ImportOrder letter(Draft.Row... rows) {
        return order("letter.txt", draft(Form.LETTER, LocalDate.of(2022, 5, 4), List.of(rows), List.of()));
    }

    private ImportOrder register(LocalDate date, Status status, String note) {
        var row = new Draft.Row(
                null, MEETING, "5", "Panels", "MPS", Kind.UNDERTAKING, Wording.plain("The MPS agreed to provide data."), status, note,
                List.of(), null, null, lines(), List.of());
        return order("register " + date + ".txt", draft(Form.REGISTER, date, List.of(row), List.of()));
    }

    private static Draft draft(Form form, @Nullable LocalDate date, List<Draft.Row> rows, List<Draft.Suggestion> suggestions) {
        return new Draft(form, null, date, MEETING, rows, List.of(), List.of(), suggestions, List.of(), List.of());
    }

    private static Draft.Row row(String number, @Nullable String responsible, String text, @Nullable String timing) {
        return new Draft.Row(
                number, MEETING, null, null, responsible, Kind.UNDERTAKING, Wording.plain(text), null, "", List.of(), timing, null,
                lines(), List.of());
    }

    private static Draft.Lines lines() {
        return new Draft.Lines(1, 1);
    }

    private ImportOrder order(String file, Draft draft) {
        return new ImportOrder(
                shop.workspace(), "PCC", file, Sha256.of((file + draft).getBytes(StandardCharsets.UTF_8)), draft, false, false, null,
                "command line (clerk)", Instant.parse("2022-10-03T09:00:00Z"));
    }

    private static ImportOrder with(ImportOrder o, Chosen chosen) {
        return new ImportOrder(
                o.workspace(), o.committee(), o.file(), o.sha256(), o.draft(), false, false, chosen, null, o.actor(), o.at());
    }

    private ImportReport imported(ImportOrder order) {
        return switch (shop.doImport(order)) {
            case ImportResult.Imported(var report) -> report;
            case ImportResult.Known(var words) -> throw new AssertionError(words);
            case ImportResult.Foreign(var why) -> throw new AssertionError(why);
            case ImportResult.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private Outcome choose(String user, Choice choice) {
        var roster = shop.of(org.arising.committee.Rosters.class).current(shop.workspace());
        return desk().choose(
                shop.hand(user, user + choice), roster.committee("PCC").orElseThrow(), List.of(choice));
    }

    private DifferenceDesk desk() {
        return shop.of(DifferenceDesk.class);
    }
}
