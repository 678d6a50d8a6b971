package org.arising.action.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import org.arising.action.State;
import org.arising.action.Wording;
import org.arising.testkit.Golden;
import org.arising.testkit.SomeActions;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.arising.testkit.SomeActions.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

class ModalTest {
    @Test
    void an_action_with_open_parts_asks_which_were_answered() {
        var view = CompleteModal.of(List.of(SomeActions.partly()), "See below.", TODAY, TODAY, "C0MPS");
        Golden.holds("complete-parts", view);
        assertThat(labels(view)).containsExactly("Parts answered", "Response", "Date received", "Files");
    }

    @Test
    void one_response_for_several_actions_asks_for_no_parts() {
        var view = CompleteModal.of(List.of(SomeActions.asked(), SomeActions.partly()), "", TODAY, TODAY, null);
        Golden.holds("complete-several", view);
        assertThat(labels(view)).containsExactly("Response", "Date received", "Files");
    }

    @Test
    void eleven_parts_become_a_menu_for_slack_allows_ten_boxes() {
        var parts = IntStream.range(0, 11).mapToObj(i -> new Wording.Part("Part of the text " + i, "")).toList();
        var action = SomeActions.action(25, "Deputy Commissioner, MPS", new Wording("To provide:", parts, ""));
        var view = CompleteModal.of(List.of(action), "", TODAY, TODAY, null);
        var menu = (InputBlock) view.getBlocks().get(3);
        assertThat(menu.getElement()).isInstanceOf(MultiStaticSelectElement.class);
    }

    @Test
    void the_forms_read_as_they_did() {
        var action = SomeActions.partly();
        Golden.holds("update", UpdateModal.of(action, "", TODAY, "C0MPS"));
        Golden.holds("close", ReasonModal.close(action, "", TODAY, "C0PCC"));
        Golden.holds("reopen", ReasonModal.reopen(SomeActions.completed(), "", TODAY, "C0PCC"));
        Golden.holds("edit", EditModal.of(action, TODAY, "C0PCC"));
        Golden.holds("snooze", SnoozeModal.of(action, TODAY.plusDays(4), TODAY.plusDays(7), TODAY.plusDays(9), null));
        Golden.holds("add", AddModal.of(
                new AddModal.Prefill(
                        "the risk register", "MOPAC", "", null, TODAY,
                        List.of(SomeActions.COMMITTEE, SomeActions.committee("Oversight Board")), "PCC"),
                null));
        Golden.holds("refusal", RefusalModal.of("Only officers of the committee can close an action. Ask <@U0CLERK>."));
    }

    @Test
    void those_who_are_not_in_slack_get_a_letter_to_copy() {
        var actions = List.of(SomeActions.unasked(), SomeActions.partly());
        var letter = Letter.of(SomeActions.COMMITTEE, "Chief Executive, Spark2Life", actions, false, TODAY);
        assertThat(letter).contains("PCC-2022-009").doesNotContain("appropriate vetting");
        Golden.holds("request-letter", AskModal.request(
                actions, new AskModal.Way.Letter("Spark2Life has no channel and no holder.", letter), TODAY, null));
        Golden.holds("chase", AskModal.chase(actions, new AskModal.Way.Slack("C0MPS"), TODAY, null));
    }

    @Test
    void a_text_too_long_for_an_input_is_not_offered_cut() {
        var action = SomeActions.hostile(1, "x".repeat(3_001), 0, new State.Ongoing());
        assertThat(labels(EditModal.of(action, TODAY, null))).containsExactly("Publication", "Reason");
    }

    @Test
    void a_subject_reads_back_and_sixty_of_the_longest_fit() {
        var actions = IntStream.range(0, 500).mapToObj(i -> SomeActions.hostile(i, "x", 0, new State.Ongoing())).toList();
        var subject = ModalSubject.of(actions, "C0PCC");
        assertThat(subject.actions()).hasSize(ModalSubject.MOST);
        assertThat(subject.written()).hasSizeLessThanOrEqualTo(3_000);
        assertThat(ModalSubject.read(subject.written())).contains(subject);
        assertThat(ModalSubject.read("{\"actions\":[\"x\"]}")).isEmpty();
        assertThat(ModalSubject.read("nonsense")).isEmpty();
    }

    @Test
    void fields_are_read_by_their_block_and_what_is_malformed_is_absent() {
        var parts = new ViewState.Value();
        parts.setSelectedOptions(List.of(chosen("2"), chosen("10"), chosen("x")));
        var fields = new ModalFields(Map.of(
                "response", Map.of("value", value(v -> v.setValue("  Attached. \n"))),
                "note", Map.of("value", value(v -> v.setValue(" \n "))),
                "received", Map.of("value", value(v -> v.setSelectedDate("2022-10-03"))),
                "expected", Map.of("value", value(v -> v.setSelectedDate("soon"))),
                "parts", Map.of("value", parts)));
        assertThat(fields.text(Inputs.RESPONSE)).contains("Attached.");
        assertThat(fields.text(Inputs.NOTE)).isEmpty();
        assertThat(fields.day(Inputs.RECEIVED)).contains(LocalDate.of(2022, 10, 3));
        assertThat(fields.day(Inputs.EXPECTED)).isEmpty();
        assertThat(fields.parts()).containsExactly(2, 10);
        assertThat(fields.files()).isEmpty();
        assertThat(fields.choice(Inputs.UNTIL)).isEmpty();
    }

    private static ViewState.SelectedOption chosen(String value) {
        var option = new ViewState.SelectedOption();
        option.setValue(value);
        return option;
    }

    private static ViewState.Value value(java.util.function.Consumer<ViewState.Value> fill) {
        var value = new ViewState.Value();
        fill.accept(value);
        return value;
    }

    private static List<String> labels(View view) {
        return view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(block -> ((InputBlock) block).getLabel().getText())
                .toList();
    }
}
