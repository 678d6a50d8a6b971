package org.arising.action;

import org.arising.access.Access;
import org.arising.access.Deed;
import org.arising.access.Person;
import org.arising.access.Verdict;
import org.arising.kernel.Reference;
import org.arising.testkit.SomeActions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on the lifecycle says what the code does: every transition from every stage, by every kind of person. */
class LifecycleTableTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    private static final LocalDate BEFORE = LocalDate.of(2022, 9, 30);
    private static final Path PAGE = Path.of("src/site/markdown/lifecycle.md");

    private record Row(String what, String who, String of, Map<Stage, String> cells) {}

    private static List<Row> table() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.contains("---") && !line.startsWith("| what"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList())
                .map(cells -> {
                    var byStage = new EnumMap<Stage, String>(Stage.class);
                    var stages = Stage.values();
                    for (int column = 0; column < stages.length; column++) {
                        byStage.put(stages[column], cells.get(3 + column));
                    }
                    return new Row(cells.get(0), cells.get(1), cells.get(2), byStage);
                })
                .toList();
    }

    private static Change change(Transition transition) {
        var asked = SomeActions.asked();
        return switch (transition) {
            case REQUEST -> new Change.Request(TODAY);
            case REMIND -> new Change.Remind(TODAY);
            case FOLLOW_UP -> new Change.FollowUp(TODAY);
            case ESCALATE -> new Change.Escalate(TODAY);
            case ANSWER -> new Change.Complete("r1", TODAY, Set.of(), true);
            case PROMISE -> new Change.Promise(TODAY.plusDays(9));
            case UPDATE -> new Change.Update("In hand.", null);
            case SNOOZE -> new Change.Snooze(TODAY.plusDays(2), "in hand");
            case DISOWN -> new Change.Disown("MOPAC", "it is of another body");
            case ACCEPT -> new Change.Accept();
            case RETURN -> new Change.Return(Set.of(), "the figures are missing");
            case EXTEND -> new Change.Extend(TODAY.plusDays(30), "agreed with the Chair");
            case ASSIGN -> new Change.Assign(new Action.Responsible("MOPAC", List.of("MOPAC"), List.of()), "theirs");
            case CORRECT ->
                new Change.Correct(Wording.plain("Anew."), asked.responsible(), Deadline.NONE, false, "a slip");
            case CLOSE -> new Change.Close("It is not needed any more.");
            case USE -> new Change.Use(BEFORE, "A letter to the Mayor was agreed.");
            case LAPSE -> new Change.Lapse("");
            case SUPERSEDE -> new Change.Supersede(Reference.of("PCC-2022-030"), "asked for again");
            case SPLIT -> new Change.Split(List.of(Reference.of("PCC-2022-050"), Reference.of("PCC-2022-051")));
            case MERGE -> new Change.Merge(List.of(other()), "asked for twice");
            case WITHDRAW -> new Change.Withdraw("raised in error");
            case REOPEN -> new Change.Reopen("the answer was of another matter");
            case NOTE -> new Change.Note(BEFORE);
            case CARRY_OVER -> new Change.CarryOver(BEFORE);
            case RESTATE -> new Change.Restate(Status.CLOSED, "Not used.", List.of(), "later.txt", TODAY);
            case ADOPT ->
                new Change.Adopt(asked.origin(), Wording.plain("Anew."), asked.responsible(), Deadline.NONE, "later.txt");
            case REMARK -> new Change.Remark("We are looking for it.");
            case REPORT -> new Change.Report(BEFORE, 1, Status.ONGOING, "In hand.", List.of(2));
        };
    }

    private static Action other() {
        return SomeActions.action(30, "Deputy Commissioner, MPS", Wording.plain("The Deputy Commissioner agreed to say more."));
    }

    private static boolean isOf(Row row, Kind kind) {
        return switch (row.of()) {
            case "all" -> true;
            case "delegations" -> kind == Kind.DELEGATION;
            case "others" -> kind != Kind.DELEGATION;
            default -> throw new AssertionError(row.of());
        };
    }

    private static Action at(Stage stage, Kind kind) {
        var draft = SomeActions.of(SomeActions.asked(), kind).change();
        switch (stage) {
            case ONGOING -> {}
            case ANSWERED -> draft.awaiting = BEFORE;
            case COMPLETED -> draft.state = new State.Completed(BEFORE);
            case CLOSED -> draft.state = new State.Closed(BEFORE, "not used");
        }
        return draft.action();
    }

    @Test
    void the_page_has_a_row_for_every_transition_in_the_order_of_the_code() throws IOException {
        assertThat(table()).extracting(Row::what)
                .containsExactlyElementsOf(Arrays.stream(Transition.values()).map(Transition::spoken).toList());
    }

    @TestFactory
    Stream<DynamicTest> each_transition_leads_from_each_stage_where_the_page_says() throws IOException {
        return table().stream().flatMap(row -> {
            var transition = Transition.valueOf(row.what().toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
            return Arrays.stream(Kind.values()).flatMap(kind -> row.cells().entrySet().stream().map(cell -> DynamicTest.dynamicTest(
                    "%s of a %s that is %s".formatted(row.what(), kind, cell.getKey()),
                    () -> leads(change(transition, kind), at(cell.getKey(), kind), isOf(row, kind) ? cell.getValue() : "–"))));
        });
    }

    private static Change change(Transition transition, Kind kind) {
        return change(transition) instanceof Change.Merge(var from, var reason)
                ? new Change.Merge(from.stream().map(other -> SomeActions.of(other, kind)).toList(), reason)
                : change(transition);
    }

    private static void leads(Change change, Action before, String to) {
        switch (Lifecycle.decide(before, change, TODAY)) {
            case Decision.Accepted(var after, var happenings) -> {
                assertThat(after.stage().name()).isEqualToIgnoringCase(to);
                assertThat(happenings).isNotEmpty();
                assertThat(after.version()).isEqualTo(before.version() + 1);
                happenings.forEach(happening -> {
                    var written = HappeningText.write(happening);
                    assertThat(HappeningText.read(written.what(), written.detail())).isEqualTo(happening);
                });
            }
            case Decision.Refused(var why) -> {
                assertThat(to).isEqualTo("–");
                assertThat(why).startsWith("PCC-2022-004 ").endsWith(".");
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> only_those_whom_the_page_names_may() throws IOException {
        return table().stream().flatMap(row -> {
            var transition = Transition.valueOf(row.what().toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
            return Arrays.stream(Person.Standing.values())
                    .flatMap(standing -> Stream.of("U0CLERK", "U0MPS", "U0OTHER").map(user -> DynamicTest.dynamicTest(
                            "%s by %s who is %s".formatted(row.what(), user, standing),
                            () -> may(transition.deed(), row.who(), standing, user))));
        });
    }

    private static void may(Deed deed, String who, Person.Standing standing, String user) {
        var responsible = user.equals("U0MPS");
        var verdict = Access.decide(
                new Access.Request(new Person(user, standing), deed, SomeActions.COMMITTEE, responsible, true));
        var officer = user.equals("U0CLERK");
        var expected = switch (standing) {
            case OPERATOR -> true;
            case STRANGER -> false;
            case MEMBER, UNKNOWN -> officer || (who.equals("party") && responsible);
            case GUEST, EXTERNAL -> who.equals("party") && responsible;
        };
        assertThat(verdict instanceof Verdict.Allowed).isEqualTo(expected);
        if (verdict instanceof Verdict.Denied(var why)) {
            assertThat(why).endsWith(".");
        }
    }
}
