package org.arising.document.reading;

import org.arising.action.Kind;
import org.arising.action.Status;
import org.arising.testkit.Seeds;
import org.arising.testkit.Sources;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The public register of 29 September 2022, read whole and looked at row by row. */
class RegisterReaderTest {
    @Test
    void the_register_holds_what_a_person_counts_in_it() {
        var draft = register();
        var rows = rows(draft);
        assertThat(draft.form()).isEqualTo(Form.REGISTER);
        assertThat(draft.addressedTo()).isEqualTo("Police and Crime Committee");
        assertThat(draft.date()).isEqualTo(LocalDate.of(2022, 9, 29));
        assertThat(rows).hasSize(41);
        assertThat(rows.stream().map(Draft.Row::meeting).distinct()).hasSize(22).doesNotContainNull();
        assertThat(rows.stream().filter(row -> row.status() == Status.COMPLETED)).hasSize(22);
        assertThat(rows.stream().filter(row -> row.status() == Status.ONGOING)).hasSize(18);
        assertThat(rows.stream().filter(row -> row.status() == Status.CLOSED)).hasSize(1);
        assertThat(rows.stream().mapToInt(row -> row.wording().parts().size()).sum()).isEqualTo(73);
        assertThat(rows.stream().filter(row -> !row.wording().parts().isEmpty())).hasSize(18);
        assertThat(draft.actions().stream().filter(row -> row.kind() == Kind.STANDING)).hasSize(2);
        assertThat(draft.appendices()).extracting(Draft.Appendix::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void three_letters_have_their_dates_and_appendices() {
        assertThat(register().letters()).extracting(Draft.Letter::date, Draft.Letter::appendices).containsExactly(
                tuple(LocalDate.of(2022, 8, 3), List.of(9)),
                tuple(LocalDate.of(2022, 9, 9), List.of(10)),
                tuple(LocalDate.of(2022, 9, 13), List.of(11)));
    }

    @Test
    void the_first_row_is_joined_over_the_page_break_and_its_lost_marks_are_told_by_semicolons() {
        var row = rows(register()).getFirst();
        assertThat(row.lines()).hasToString("23-26");
        assertThat(row.meeting()).isEqualTo(LocalDate.of(2022, 7, 20));
        assertThat(row.itemNo()).isEqualTo("5");
        assertThat(row.itemTitle()).isEqualTo("Probation Services in London");
        assertThat(row.responsible())
                .isEqualTo("Regional Director, London Probation Service, Her Majesty's Prison and Probation Service");
        assertThat(row.status()).isEqualTo(Status.COMPLETED);
        assertThat(row.statusNote()).isEqualTo("Attached at Appendix 5.");
        assertThat(row.appendices()).containsExactly(5);
        assertThat(row.wording().leadIn()).isEqualTo("The Regional Director, London Probation Service, agreed to provide:");
        assertThat(row.wording().parts()).hasSize(5);
        assertThat(row.wording().parts().getFirst().text())
                .isEqualTo("The number of London Probation Service staff; vacancies; grades of those roles; and a comparison"
                        + " of leavers to other Probation Service areas;");
        assertThat(row.wording().parts().getLast().text())
                .isEqualTo("Further information on the Youth to Adult Transition Hub in Newham.");
        assertThat(row.warnings()).anySatisfy(words -> assertThat(words).contains("line 26", "line 23"))
                .anySatisfy(words -> assertThat(words).contains("semicolons"));
    }

    @Test
    void the_deputy_mayors_row_has_seven_parts_and_a_second_lead_in() {
        var row = only(LocalDate.of(2022, 7, 6), "Deputy Mayor for Policing and Crime");
        assertThat(row.lines()).hasToString("36-39");
        assertThat(row.wording().leadIn()).isEqualTo("The Deputy Mayor agreed to provide:");
        assertThat(row.wording().parts()).hasSize(7);
        assertThat(row.wording().parts().get(1).leadIn()).isEmpty();
        assertThat(row.wording().parts().get(2).leadIn()).isEqualTo("Written answers to the following additional questions:");
        assertThat(row.wording().parts().get(2).text()).startsWith("The Mayor’s Police and Crime Plan states it will investigate");
        assertThat(row.wording().parts().get(3).leadIn()).isEmpty();
        assertThat(row.wording().closing()).isEmpty();
        assertThat(row.status()).isEqualTo(Status.ONGOING);
        assertThat(row.statusNote()).isEqualTo("This information was requested on 27 July 2022.");
    }

    @Test
    void words_after_the_last_part_close_the_action() {
        var row = only(LocalDate.of(2018, 5, 15), "Assistant Commissioner, MPS");
        assertThat(row.wording().parts()).hasSize(2);
        assertThat(row.wording().closing()).isEqualTo("Data for 2020 has now been requested.");
        assertThat(row.wording().text())
                .startsWith("The Assistant Commissioner agreed to provide:\n• Confirmation of how many harassment")
                .endsWith("remained to be taken.\nData for 2020 has now been requested.");
    }

    @Test
    void several_appendices_are_each_cited() {
        var row = rows(register()).stream()
                .filter(each -> LocalDate.of(2022, 3, 23).equals(each.meeting()))
                .findFirst()
                .orElseThrow();
        assertThat(row.statusNote()).isEqualTo("Attached at Appendices 2 and 3.");
        assertThat(row.appendices()).containsExactly(2, 3);
        assertThat(row.wording().parts()).hasSize(9);
    }

    @Test
    void delegations_requests_and_what_ended_are_told_apart() {
        var rows = rows(register());
        assertThat(rows.stream().filter(row -> row.kind() == Kind.DELEGATION))
                .hasSize(8)
                .allSatisfy(row -> assertThat(row.responsible()).isEqualTo("Senior Policy Adviser"));
        assertThat(only(LocalDate.of(2022, 6, 22), "All guests").kind()).isEqualTo(Kind.REQUEST);
        assertThat(rows.stream().filter(row -> row.status() == Status.CLOSED))
                .singleElement()
                .satisfies(row -> assertThat(row.statusNote()).isEqualTo("This delegation was not used."));
        assertThat(only(LocalDate.of(2022, 6, 22), "The IOPC").statusNote()).isEqualTo("Attached at Appendix 2 .");
    }

    @Test
    void standing_rows_keep_their_own_columns() {
        var standing = register().actions().stream().filter(row -> row.kind() == Kind.STANDING).toList();
        assertThat(standing).extracting(Draft.Row::responsible)
                .containsExactly("Monitoring Officer", "Executive Director of Assembly Secretariat");
        assertThat(standing).allSatisfy(row -> {
            assertThat(row.meeting()).isNull();
            assertThat(row.status()).isNull();
            assertThat(row.timing()).isEqualTo("N/A");
            assertThat(row.statusNote()).isEqualTo("No disclosures to report for the period from 8 July to 1 September 2022.");
        });
        assertThat(standing.getLast().itemTitle()).isEqualTo("Transparency Procedure");
    }

    @Test
    void no_tag_no_mark_and_no_double_space_is_left_in_any_text() {
        var texts = new ArrayList<String>();
        for (var row : register().actions()) {
            texts.add(row.wording().leadIn());
            texts.add(row.wording().closing());
            texts.add(row.statusNote());
            row.wording().parts().forEach(part -> texts.add(part.text() + part.leadIn()));
        }
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain("<", ">", "•", "  ", "\t", "**"));
    }

    @Test
    void line_ends_of_every_kind_read_the_same() {
        var text = Seeds.register();
        assertThat(RegisterReader.read(Sources.ofText(text.replace("\n", "\r\n")))).isEqualTo(register());
        assertThat(DocumentReader.read("r.txt", ("\ufeff" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Read(register()));
    }

    private static Draft.Row only(LocalDate meeting, String responsible) {
        var found = rows(register()).stream()
                .filter(row -> meeting.equals(row.meeting()) && responsible.equals(row.responsible()))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Draft.Row> rows(Draft draft) {
        return draft.actions().stream().filter(row -> row.kind() != Kind.STANDING).toList();
    }

    private static Draft register() {
        return RegisterReader.read(Sources.ofText(Seeds.register()));
    }
}
