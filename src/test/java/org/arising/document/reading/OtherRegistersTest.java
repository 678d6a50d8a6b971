package org.arising.document.reading;

import org.arising.action.Status;
import org.arising.document.source.SourceReader;
import org.arising.testkit.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Registers of other committees, damaged ones, and files that are none. */
class OtherRegistersTest {
    private static final String HEADING = "Item No.:\tItem Title\tResponsible Person\tAction(s)\tStatus\n";
    private static final String SAMPLE = "Report to:\tHarbour Committee\nDate:\t3 March 2021\n\n"
            + "Actions Arising from the Meeting Held on 1 February 2021\n\n" + HEADING
            + "5\tDredging\tHarbour Master\t<p>The Harbour Master agreed to provide:</p> <ul> • The depth at low water; and\tOngoing."
            + " This was requested on 2 March 2021.\n\n" + HEADING + "\t\t\t<ul> • A chart of the wrecks.</ul>\t\n"
            + "6\tTolls\tTreasurer\tThe Treasurer agreed to publish the tolls.\tCompleted. Attached at Appendices 1 to 3.\n";

    @Test
    void a_table_of_bars_is_read_like_one_of_tabs() {
        var draft = draft("""
                # Action log

                ## Meeting of 1 February 2021

                | Ref | Action | Owner | Deadline | Status |
                |:----|--------|:-----:|----------|-------:|
                | H7 | Provide the depth \\| width | Harbour Master | By 13 May | On-going, with the surveyor |
                | H8 | **Publish** the tolls | Treasurer | | Done |
                """);
        assertThat(draft.actions()).hasSize(2);
        var first = draft.actions().getFirst();
        assertThat(first.number()).isEqualTo("H7");
        assertThat(first.meeting()).isEqualTo(LocalDate.of(2021, 2, 1));
        assertThat(first.wording().text()).isEqualTo("Provide the depth | width");
        assertThat(first.responsible()).isEqualTo("Harbour Master");
        assertThat(first.timing()).isEqualTo("By 13 May");
        assertThat(first.status()).isEqualTo(Status.ONGOING);
        assertThat(first.lines()).hasToString("7");
        assertThat(draft.actions().getLast().wording().text()).isEqualTo("Publish the tolls");
        assertThat(draft.actions().getLast().status()).isEqualTo(Status.COMPLETED);
        assertThat(draft.actions().getLast().timing()).isNull();
    }

    @Test
    void columns_may_stand_in_any_order_and_name_the_meeting_themselves() {
        var draft = draft("""
                Status\tMeeting date\tLead officer\tAgenda item title\tAction agreed
                Open\t4 May 2021\tClerk\tMinutes\tSend them round
                """);
        assertThat(draft.actions()).singleElement().satisfies(row -> {
            assertThat(row.meeting()).isEqualTo(LocalDate.of(2021, 5, 4));
            assertThat(row.responsible()).isEqualTo("Clerk");
            assertThat(row.itemTitle()).isEqualTo("Minutes");
            assertThat(row.status()).isEqualTo(Status.ONGOING);
            assertThat(row.statusNote()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Ongoing | ONGOING | ``
            Completed | COMPLETED | ``
            COMPLETE - sent 3 May | COMPLETED | sent 3 May
            Completed. Attached at Appendix 6 . | COMPLETED | Attached at Appendix 6 .
            Closed: not used | CLOSED | not used
            In progress | ONGOING | ``
            Discharged. | COMPLETED | ``
            Openly discussed | | Openly discussed
            Pending | | Pending
            """)
    void a_status_is_its_state_word_and_what_follows_word_for_word(String cell, String status, String note) {
        var read = StatedStatus.of(cell);
        assertThat(read.status()).isEqualTo(status == null ? null : Status.valueOf(status));
        assertThat(read.note()).isEqualTo(note);
    }

    @Test
    void a_row_is_joined_over_a_heading_that_is_repeated() {
        var first = draft(SAMPLE).actions().getFirst();
        assertThat(first.wording().parts()).extracting(part -> part.text())
                .containsExactly("The depth at low water; and", "A chart of the wrecks.");
        assertThat(first.lines()).hasToString("7-10");
        assertThat(draft(SAMPLE).actions().getLast().appendices()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5;Dredging;Harbour Master;To provide it | 4 cells where the heading has 5
            5;Dredging;Harbour Master;To <b provide it. | breaks off within a tag
            5;Dredging;Harbour Master;To provide it.;Pending | Pending
            5;Dredging;Harbour Master;To provide it.; | No status
            5;Dredging;;To provide it.;Ongoing. | No responsible person
            5;Dredging;Harbour Master;To provide it.;Ongoing.;more | 6 cells where the heading has 5
            """)
    void damage_is_read_as_it_stands_with_a_warning_that_says_what(String row, String warning) {
        var draft = draft("Meeting of 1 February 2021\n\n" + HEADING + row.replace(';', '\t') + "\n");
        assertThat(draft.actions()).singleElement().satisfies(action -> {
            assertThat(action.lines()).hasToString("4");
            assertThat(action.warnings()).anySatisfy(words -> assertThat(words).contains(warning).endsWith("."));
        });
    }

    @Test
    void a_continuation_with_no_row_before_it_is_left_out_and_said_with_its_line() {
        var draft = draft("Meeting of 1 February 2021\n\n" + HEADING + "\t\t\tand the rest\t\n5\tA\tB\tC\tOngoing.\n");
        assertThat(draft.actions()).hasSize(1);
        assertThat(draft.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.lines()).hasToString("4");
            assertThat(warning.words()).contains("continue");
        });
    }

    @Test
    void a_row_without_words_is_left_out_and_said_with_its_line() {
        var draft = draft("Meeting of 1 February 2021\n\n" + HEADING + "5\tA\tB\t<p></p>\tOngoing.\n6\tA\tB\tC\tOngoing.\n");
        assertThat(draft.actions()).hasSize(1);
        assertThat(draft.warnings()).extracting(warning -> warning.lines().toString()).containsExactly("4");
    }

    @Test
    void a_row_under_no_meeting_and_a_twin_are_told() {
        var row = "5\tA\tB\tTo do it.\tOngoing.\n";
        assertThat(draft(HEADING + row).actions().getFirst().warnings()).anyMatch(words -> words.contains("No meeting"));
        var twins = draft("Meeting of 1 February 2021\n\n" + HEADING + row + row).actions();
        assertThat(twins).hasSize(2);
        assertThat(twins.getFirst().warnings()).isEmpty();
        assertThat(twins.getLast().warnings()).singleElement().asString().contains("line 4");
    }

    @Test
    void a_file_that_is_not_utf_8_is_read_with_a_doubt() {
        var text = SAMPLE.replace("Tolls", "Café tolls").getBytes(java.nio.charset.Charset.forName("windows-1252"));
        assertThat(DocumentReader.read("a.txt", text)).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.draft().actions().getLast().itemTitle()).isEqualTo("Café tolls");
            assertThat(read.draft().warnings()).anySatisfy(doubt -> assertThat(doubt.words()).contains("Windows-1252"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan.png", "register.exe", "register", "register.txt.zip"})
    void an_ending_that_is_not_read_is_refused_in_words(String name) {
        assertThat(unreadable(name, SAMPLE)).contains(name).endsWith(".");
    }

    @Test
    void what_is_no_register_is_refused_with_what_would_be_one() {
        assertThat(unreadable("a.txt", "\u0000\u0001\u0002")).contains("a.txt", "not text");
        assertThat(unreadable("a.txt", "")).contains("no action");
        assertThat(unreadable("a.md", "Dear Sir,\n\nThank you for your letter.\n")).contains("no action", "a responsible person");
        assertThat(unreadable("a.txt", HEADING)).contains("no action");
        assertThat(unreadable("a.txt", "Name\tAge\nAda\t36\n")).contains("no action");
        assertThat(DocumentReader.read("a.txt", new byte[SourceReader.LARGEST + 1]))
                .isInstanceOfSatisfying(Reading.Unreadable.class, no -> assertThat(no.why()).contains("at most"));
    }

    @Test
    void three_thousand_damaged_samples_neither_throw_nor_hang() {
        var bits = List.of("\t", "\n", "<", "<ul>", "</", "• ", "|", "; and ", "\u0000", "\ud83d", "Appendix 1 to 999", "31 June 2021", HEADING, "&#x1F600;", "\\");
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int seed = 0; seed < 3_000; seed++) {
                var random = new Random(seed);
                var text = new StringBuilder(SAMPLE);
                for (int n = 1 + random.nextInt(20); n > 0; n--) {
                    var at = random.nextInt(text.length());
                    switch (random.nextInt(3)) {
                        case 0 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(40)));
                        case 1 -> text.insert(at, bits.get(random.nextInt(bits.size())));
                        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
                    }
                }
                var reading = DocumentReader.read("damaged.txt", text.toString().getBytes(StandardCharsets.UTF_8));
                if (reading instanceof Reading.Read(var draft)) {
                    assertThat(draft.actions()).as("seed %d", seed).allSatisfy(row -> assertThat(row.wording().text()).isNotBlank());
                }
            }
        });
    }

    @Test
    void a_huge_hostile_cell_is_read_in_one_pass() {
        for (var unit : List.of("<", "<a ", "•", "; A", "|", "12 May 2021 ", "Appendix 1, ", "&amp;", " ")) {
            var text = "Meeting of 1 February 2021\n\n" + HEADING + "5\tA\tB\tC" + unit.repeat(300_000 / unit.length()) + "\tOngoing.\n";
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(draft(text).actions()).isNotEmpty(), unit);
        }
    }

    private static Draft draft(String text) {
        return RegisterReader.read(Sources.ofText(text));
    }

    private static String unreadable(String name, String text) {
        return switch (DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Unreadable(var why) -> why;
            case Reading.Read(var draft) -> throw new AssertionError("Read: " + draft);
        };
    }
}
