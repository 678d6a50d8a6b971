package org.arising.command;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.arising.action.Action;
import org.arising.action.State;
import org.arising.testkit.SomeActions;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ListFileTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(1)", "\t=1", "  =1", "＝1", "'quoted", "plain", "a,b\n\"c\"", "\u0000\ud800x", "😀", "",
    })
    void no_cell_of_either_is_run(String text) throws IOException {
        var actions = List.of(SomeActions.hostile(1, text, 2, new State.Ongoing()));
        var cells = csv(actions).get(1);
        assertThat(cells).noneMatch(cell -> cell.matches("(?s)\\s*[=+\\-@\t\r＝＋－＠].*"));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(ListFile.xlsx(actions)))) {
            for (var row : book.getFirstSheet().read()) {
                row.forEach(cell -> assertThat(cell == null || cell.getType() != CellType.FORMULA).isTrue());
            }
        }
    }

    @Test
    void both_hold_the_actions_whole() throws IOException {
        var actions = List.of(SomeActions.partly(), SomeActions.asked());
        var rows = csv(actions);
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).startsWith("ref", "number");
        assertThat(rows.get(1)).contains(SomeActions.partly().ref().toString(), SomeActions.partly().wording().text());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(ListFile.xlsx(actions)))) {
            var sheet = book.getFirstSheet().read();
            assertThat(sheet).hasSize(3);
            assertThat(sheet.get(1).getCellText(0)).isEqualTo(SomeActions.partly().ref().toString());
            assertThat(sheet.get(1).getCellText(9)).isEqualTo(SomeActions.partly().wording().text());
        }
    }

    private static List<List<String>> csv(List<Action> actions) throws IOException {
        var text = new String(ListFile.csv(actions), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        try (var parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
            return parser.getRecords().stream().map(row -> row.stream().toList()).toList();
        }
    }
}
