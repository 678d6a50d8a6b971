package org.arising.document.reading;

import org.arising.action.Kind;
import org.arising.testkit.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Minutes as committees elsewhere write them. */
class OtherMinutesTest {
    private static final String HEAD = """
            Harbour Board

            Minutes of the meeting held on 12 May 2024

            Present: Jane Brown (JB), Kit Shaw (KS)

            1. Welcome

            1.1 The Chair welcomed everybody.

            2. Dredging

            """;

    @ParameterizedTest
    @ValueSource(strings = {
        "ACTION: JB to circulate the survey of the channel.",
        "Action – JB to circulate the survey of the channel.",
        "Action 1: JB to circulate the survey of the channel.",
        "Action point 2.1 (JB): circulate the survey of the channel.",
        "AP1: JB to circulate the survey of the channel.",
        "[ACTION: JB to circulate the survey of the channel.]",
        "**Action:** JB to circulate the survey of the channel.",
        "ACTION JB to circulate the survey of the channel.",
        "ACTION(S):\n- JB to circulate the survey of the channel.",
        "Actions:\n\n**1:** JB to circulate the survey of the channel.",
        "Action: JB to circulate the survey\nof the channel.",
    })
    void an_action_is_told_by_its_mark(String marked) {
        assertThat(rows(HEAD + marked + "\n")).singleElement().satisfies(row -> {
            assertThat(row.responsible()).isEqualTo("JB");
            assertThat(row.wording().text()).endsWith("irculate the survey of the channel.");
            assertThat(row.itemNo()).isEqualTo("2");
            assertThat(row.itemTitle()).isEqualTo("Dredging");
            assertThat(row.meeting()).hasToString("2024-05-12");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "No further action was required.",
        "The Harbour Action Plan was noted.",
        "Action Fraud had published its figures.",
        "Action taken: the buoy was moved.",
        "ACTION: None",
        "Action: n/a",
        "Actions from the last meeting were noted.",
        "The class action – now closed – was discussed.",
        "Swift action was taken by the crew.",
    })
    void the_word_alone_is_no_action(String words) {
        assertThat(rows(HEAD + words + "\n")).isEmpty();
    }

    @Test
    void a_mark_in_the_margin_takes_the_sentence_before_it() {
        assertThat(rows(HEAD + "2.1 The depth was discussed. The harbour master would arrange a sounding.\n\nAction: KS\n"))
                .singleElement().satisfies(row -> {
                    assertThat(row.responsible()).isEqualTo("KS");
                    assertThat(row.wording().text()).isEqualTo("The harbour master would arrange a sounding.");
                    assertThat(row.warnings()).anySatisfy(words -> assertThat(words).contains("paragraph before it"));
                });
    }

    @Test
    void a_mark_at_the_end_of_a_paragraph_takes_its_last_undertaking() {
        assertThat(rows(HEAD + "2.1 The fees were discussed. A table of fees to be brought back. (Action: JB)\n"))
                .singleElement().satisfies(row -> {
                    assertThat(row.responsible()).isEqualTo("JB");
                    assertThat(row.wording().text()).isEqualTo("A table of fees to be brought back.");
                });
    }

    @Test
    void undertook_to_with_bullets_is_an_action_with_parts_where_nothing_else_is_marked() {
        assertThat(rows(HEAD + "2.1 The harbour master undertook to:\n- publish the tide tables; and\n- write to the pilots.\n\n2.2 Noted.\n"))
                .singleElement().satisfies(row -> {
                    assertThat(row.responsible()).isEqualTo("The harbour master");
                    assertThat(row.wording().leadIn()).isEqualTo("The harbour master undertook to:");
                    assertThat(row.wording().parts()).extracting(part -> part.text())
                            .containsExactly("publish the tide tables; and", "write to the pilots.");
                });
    }

    @Test
    void a_deadline_in_the_sentence_is_stated_and_the_text_stays_whole() {
        assertThat(rows(HEAD + "ACTION: JB to send the figures by 30 June 2024.\n")).singleElement().satisfies(row -> {
            assertThat(row.timing()).isEqualTo("by 30 June 2024");
            assertThat(row.wording().text()).isEqualTo("JB to send the figures by 30 June 2024.");
        });
    }

    @Test
    void a_table_and_marked_actions_in_one_document_are_read_in_their_order() {
        var rows = rows(HEAD + "ACTION: JB to send the figures.\n\nRef\tAction\tOwner\tTarget date\n2.4\tMend the crane\tKS\t30 June 2024\n");
        assertThat(rows).extracting(Draft.Row::number, Draft.Row::responsible, Draft.Row::timing)
                .containsExactly(tuple(null, "JB", null), tuple("2.4", "KS", "30 June 2024"));
    }

    @Test
    void a_register_beneath_the_minutes_does_not_hide_the_actions_marked_in_them() {
        var rows = rows(HEAD + "ACTION: JB to send the figures.\n\nActions\n\nRef\tAction\tOwner\tStatus\n2.4\tMend the crane\tKS\tComplete. Mended.\n");
        assertThat(rows).extracting(Draft.Row::number, Draft.Row::responsible, Draft.Row::statusNote)
                .containsExactly(tuple(null, "JB", ""), tuple("2.4", "KS", "Mended."));
    }

    @Test
    void a_summary_at_the_end_repeats_and_adds_nothing() {
        assertThat(rows(HEAD + "ACTION: JB to send the figures.\n\nSummary\n\nActions:\n- JB to send the figures.\n"))
                .singleElement().satisfies(row ->
                        assertThat(row.warnings()).anySatisfy(words -> assertThat(words).contains("taken once")));
    }

    @Test
    void a_resolution_that_delegates_is_a_delegation() {
        assertThat(rows(HEAD + "RESOLVED: That authority be delegated to the Chair to agree the letter.\n"))
                .singleElement().satisfies(row -> assertThat(row.kind()).isEqualTo(Kind.DELEGATION));
    }

    @Test
    void who_is_not_stated_is_said() {
        assertThat(rows(HEAD + "Action 1: Publish the tide tables.\n")).singleElement().satisfies(row -> {
            assertThat(row.responsible()).isNull();
            assertThat(row.warnings()).contains("No responsible person is stated.");
        });
    }

    @Test
    void a_number_that_is_missing_is_said() {
        var draft = DocumentReader.read(Sources.ofText(HEAD + "Action 1: JB to write.\n\nAction 3: KS to call.\n"));
        assertThat(draft.warnings()).anySatisfy(warning -> assertThat(warning.words()).contains("Action 2 is missing"));
    }

    @Test
    void a_sentence_that_promises_is_a_suggestion_and_no_action() {
        var draft = DocumentReader.read(Sources.ofText(HEAD + "2.1 The Director agreed to write to the pilots by 3 June.\n\nAction 1: JB to call.\n"));
        assertThat(draft.actions()).hasSize(1);
        assertThat(draft.suggestions()).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.text()).isEqualTo("The Director agreed to write to the pilots by 3 June.");
            assertThat(suggestion.responsible()).isEqualTo("The Director");
            assertThat(suggestion.timing()).isEqualTo("by 3 June");
        });
    }

    @Test
    void a_moved_date_holds_and_the_first_is_said() {
        var text = HEAD + "Ref\tAction\tOwner\tTarget date\tNew date\tStatus\n2.4\tMend the crane\tKS\t1 May 2024\t30 June 2024\tIn progress\n";
        assertThat(rows(text)).singleElement().satisfies(row -> {
            assertThat(row.timing()).isEqualTo("30 June 2024");
            assertThat(row.warnings()).anySatisfy(words -> assertThat(words).contains("1 May 2024"));
        });
    }

    @Test
    void long_garbage_is_read_in_time() {
        var line = "Action ( [ : – agreed to: 1.1 ,,, that the and to by (Action: \n";
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> DocumentReader.read(Sources.ofText(line.repeat(20_000))));
    }

    private static List<Draft.Row> rows(String text) {
        return DocumentReader.read(Sources.ofText(text)).actions();
    }
}
