package org.arising.document.reading;

import org.arising.action.Kind;
import org.arising.action.StatedDeadline;
import org.arising.testkit.Seeds;
import org.arising.testkit.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The plan, the letter, the record and the note, against a reading by hand. */
class SeedsTest {
    private static final LocalDate BOARD = LocalDate.of(2022, 4, 21);

    @Test
    void the_record_has_eight_actions_where_they_arose() {
        var draft = read(Seeds.record());
        assertThat(draft.form()).isEqualTo(Form.RECORD);
        assertThat(draft.meeting()).isEqualTo(LocalDate.of(2023, 2, 10));
        assertThat(summaries(draft)).containsExactly(
                "1|2|Commander Southworth and Will Balakrishnan|Commander Southworth … funding conversations.|33",
                "2|2|The Deputy Commissioner|The Deputy … end-to-end encryption.|39",
                "3|2|The MPS|The MPS … picked up.|44",
                "4|2|MOPAC|MOPAC would … the MPS.|49",
                "5|3|MOPAC|MOPAC to … both directions.|57",
                "6|3|Met|Met would … sexual offences.|61",
                "7|3|MPS and MOPAC|MPS and … used effectively.|72",
                "8|3|null|An annual … Oversight Board.|74");
        assertThat(draft.actions().get(0).itemTitle()).isEqualTo("Protecting People from Exploitation and Harm");
        assertThat(draft.actions().get(7).itemTitle()).isEqualTo("2022-23 Q2 MPS Performance Oversight");
        assertThat(draft.actions().get(7).warnings()).anySatisfy(words -> assertThat(words).contains("a thing"));
        assertThat(draft.suggestions()).extracting(Draft.Suggestion::text)
                .anySatisfy(text -> assertThat(text).contains("consolidate all current outstanding actions into a letter"));
    }

    @Test
    void the_note_has_eighteen_actions_in_lists() {
        var draft = read(Seeds.note());
        assertThat(draft.form()).isEqualTo(Form.NOTE);
        assertThat(draft.meeting()).isEqualTo(BOARD);
        assertThat(draft.actions()).extracting(Draft.Row::number).containsExactlyElementsOf(numbers(18));
        assertThat(draft.actions()).extracting(Draft.Row::responsible).containsExactly(
                "MPS", null, "MPS", null, "MPS", null, "MPS", "MPS", "MPS", "MPS", "MPS", "MOPAC", "MPS", "MPS", "MPS",
                "MPS", "MPS", "DMPC");
        assertThat(draft.actions()).extracting(Draft.Row::itemNo).containsExactly(
                "2", "2", "2", "2", "2", "2", "2", "2", "2", "2", "3", "3", "3", "3", "3", "4", "4", "4");
        assertThat(draft.actions()).allSatisfy(row -> assertThat(row.timing()).isNull());
        assertThat(draft.actions().get(15).itemTitle()).isEqualTo("2021-22 Q3 MPS Performance Oversight");
        assertThat(draft.actions().get(11).warnings()).anySatisfy(words -> assertThat(words).contains("MPS"));
        assertThat(draft.suggestions()).hasSize(2);
    }

    @Test
    void the_letter_has_nineteen_actions_six_asks_and_five_topics() {
        var draft = read(Seeds.letter());
        assertThat(draft.form()).isEqualTo(Form.LETTER);
        assertThat(draft.date()).isEqualTo(LocalDate.of(2022, 5, 4));
        assertThat(draft.actions()).hasSize(19).allSatisfy(row -> assertThat(row.meeting()).isEqualTo(BOARD));
        assertThat(draft.actions()).extracting(Draft.Row::number).containsExactlyElementsOf(numbers(19));
        assertThat(IntStream.rangeClosed(1, 19).filter(n -> "MOPAC".equals(draft.actions().get(n - 1).responsible())))
                .containsExactly(12, 18);
        assertThat(draft.suggestions()).hasSize(6);
        assertThat(draft.suggestions()).extracting(Draft.Suggestion::lines).hasToString("[23, 24, 26, 28, 30, 31]");
        assertThat(draft.topics()).extracting(Draft.Topic::lines).hasToString("[36, 37, 38, 39, 40]");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2022-06", "2, 2023-01", "3, 2022-06", "4, 2023-01", "5, 2022-05-13", "6, 2023-01", "7, 2022-05-13", "8, ",
        "9, 2022-05-15", "10, 2022-05-13", "11, 2022-05-13", "12, 2022-06-16", "13, ", "14, 2022-07-31", "15, ",
        "16, 2022-04-30", "17, 2022-05-31", "18, 2022-04-30", "19, 2022-04-13",
    })
    void the_letters_timings_are_told_from_its_day(int number, String expected) {
        var timing = read(Seeds.letter()).actions().get(number - 1).timing();
        var deadline = StatedDeadline.inDocument(timing, LocalDate.of(2022, 5, 4));
        assertThat(deadline.written()).isEqualTo(expected);
        assertThat(deadline.why()).isNotEmpty();
        assertThat(deadline.stated()).isEqualTo(timing);
    }

    @Test
    void the_plan_has_thirty_nine_commitments_by_chapter() {
        var draft = read(Seeds.plan());
        assertThat(draft.form()).isEqualTo(Form.PLAN);
        assertThat(draft.date()).isEqualTo(LocalDate.of(2021, 3, 31));
        var rows = draft.actions();
        assertThat(rows).extracting(Draft.Row::number).containsExactlyElementsOf(numbers(39));
        assertThat(rows).allSatisfy(row -> assertThat(row.kind()).isEqualTo(Kind.COMMITMENT));
        assertThat(rows).extracting(Draft.Row::chapter).doesNotContainNull();
        assertThat(rows.stream().map(Draft.Row::chapter).distinct()).containsExactly(
                "Better use of Police Powers", "Holding the MPS to account", "Working together", "Represents and understands",
                "Next steps");
        var parts = rows.get(33);
        assertThat(parts.wording().leadIn()).isEmpty();
        assertThat(parts.wording().parts()).extracting(part -> first(part.text(), 3))
                .containsExactly("MPS is aiming", "MPS will set", "MPS will imminently");
        assertThat(parts.statusNote()).startsWith("The MPS re-introduced").endsWith("are currently being discussed.");
        assertThat(rows.get(22).warnings()).anySatisfy(words -> assertThat(words).contains("same text"));
    }

    @Test
    void a_commitment_whose_columns_were_mixed_is_put_together_and_said() {
        var row = read(Seeds.plan()).actions().get(24);
        assertThat(row.wording().text()).endsWith("coalition to understand their specific needs and experiences.");
        assertThat(row.statusNote()).contains("journey – from reporting to long-term support. Following this roundtable, a detailed note");
        assertThat(row.warnings()).anySatisfy(words -> assertThat(words).contains("mixes the words of two columns"));
    }

    private static Draft read(String text) {
        return DocumentReader.read(Sources.ofText(text));
    }

    private static List<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    private static List<String> summaries(Draft draft) {
        return draft.actions().stream()
                .map(row -> String.join("|", row.number(), row.itemNo(), String.valueOf(row.responsible()),
                        first(row.wording().text(), 2) + " … " + last(row.wording().text()), row.lines().toString()))
                .toList();
    }

    private static String first(String text, int count) {
        return String.join(" ", List.of(text.split(" ")).subList(0, count));
    }

    private static String last(String text) {
        var words = List.of(text.split(" "));
        return String.join(" ", words.subList(words.size() - 2, words.size()));
    }
}
