package org.arising.setup;

import org.arising.committee.Letters;
import org.arising.committee.Sending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class SetupFileTest {
    @Test
    void the_example_of_the_contract_is_read_whole() {
        var setup = sound(SetupExample.TEXT);
        assertThat(setup.committees())
                .containsExactly(new Setup.OfCommittee(
                        "PCC",
                        "Police and Crime Committee",
                        ZoneId.of("Europe/London"),
                        "england",
                        "C0PCC",
                        List.of("U0CLERK"),
                        false,
                        List.of(
                                new Setup.OfMeeting(LocalDate.of(2022, 9, 29), LocalDate.of(2022, 9, 21)),
                                new Setup.OfMeeting(LocalDate.of(2022, 11, 16), null)),
                        DayOfWeek.MONDAY,
                        LocalTime.of(9, 0),
                        5,
                        10,
                        3,
                        LocalTime.of(9, 30),
                        null,
                        false,
                        new Sending.On(),
                        null,
                        Map.of(),
                        null));
        assertThat(setup.organisations())
                .containsExactly(
                        new Setup.OfOrganisation(
                                "MPS",
                                "Metropolitan Police Service",
                                List.of("Met", "the Met", "Metropolitan Police"),
                                "C0MPS",
                                List.of("U0MPS"),
                                null,
                                Setup.OfMailing.UNNAMED),
                        new Setup.OfOrganisation(
                                "MOPAC", "Mayor's Office for Policing and Crime", null, "C0MOPAC", null, null,
                                Setup.OfMailing.UNNAMED));
        assertThat(setup.posts())
                .containsExactly(new Setup.OfPost("Deputy Mayor for Policing and Crime", "MOPAC", "U0DMPC", null, null,
                        Setup.OfMailing.UNNAMED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            digest: { at: 09:00 } | 09:00
            digest: { at: 9:00 } | 09:00
            digest: { at: 19:59 } | 19:59
            digest: { at: '00:00' } | 00:00
            """)
    void a_time_is_read_with_and_without_quotes(String line, LocalTime at) {
        assertThat(sound("committees:\n  - code: PCC\n    " + line).committees().getFirst().digestAt()).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({"on, on", "ON, on", "true, on", "off, off", "no, off", "2022-12-01, 2022-12-01", "1 December 2022, 2022-12-01"})
    void sending_is_a_switch_or_the_day_until_which_it_is_paused(String written, String sending) {
        var setup = sound("committees:\n  - code: PCC\n    sending: " + written);
        assertThat(setup.committees().getFirst().sending()).isEqualTo(Sending.of(sending));
    }

    @Test
    void on_and_off_are_truths_too() {
        var committee = sound("committees: [{ code: PCC, private: on, acceptance: off }]").committees().getFirst();
        assertThat(committee.closed()).isTrue();
        assertThat(committee.acceptance()).isFalse();
    }

    @Test
    void quiet_hours_are_read_and_taken_away_by_none() {
        assertThat(sound("committees: [{ code: PCC, reminders: { quiet: '18:00-8:00' } }]").committees().getFirst().quiet())
                .isEqualTo("18:00-08:00");
        assertThat(sound("committees: [{ code: PCC, reminders: { quiet: none } }]").committees().getFirst().quiet())
                .isEqualTo("none");
        assertThat(SetupFile.read("committees: [{ code: PCC, reminders: { quiet: at night } }]", Set.of()))
                .isInstanceOfSatisfying(SetupReading.Refused.class, refused ->
                        assertThat(refused.errors()).singleElement().asString().contains("line 1", "18:00-08:00"));
    }

    @Test
    void who_is_in_copy_and_a_deputy_are_addresses() {
        var post = sound("""
                organisations: [{ name: MOPAC, copy: [] }]
                posts: [{ title: Chair, organisation: MOPAC, copy: [a@x.example, b@x.example], deputy-email: none }]
                """).posts().getFirst();
        assertThat(post.mail()).isEqualTo(new Setup.OfMailing(null, null, List.of("a@x.example", "b@x.example"), "none", null));
        assertThat(refused("""
                organisations:
                  - name: MOPAC
                    copy: [nobody]
                    deputy-email: d@x.example
                posts:
                  - title: Chair
                    organisation: MOPAC
                    copy: a@x.example
                    deputy-email: nobody
                """))
                .anySatisfy(error -> assertThat(error).startsWith("line 3: ").contains("nobody", "copy"))
                .anySatisfy(error -> assertThat(error).startsWith("line 4: ").contains("deputy-email"))
                .anySatisfy(error -> assertThat(error).startsWith("line 8: ").contains("list"))
                .anySatisfy(error -> assertThat(error).startsWith("line 9: ").contains("e-mail"));
    }

    @Test
    void a_letter_is_worded_with_what_stands_for_something() {
        var letters = sound("""
                committees:
                  - code: PCC
                    letters:
                      follow-up: { opening: "Dear {organisation}, please answer by {deadline}.", closing: default }
                """).committees().getFirst().letters();
        assertThat(letters).containsOnly(
                Map.entry(
                        new Letters.Place(Letters.Kind.FOLLOW_UP, Letters.Part.OPENING),
                        "Dear {organisation}, please answer by {deadline}."),
                Map.entry(new Letters.Place(Letters.Kind.FOLLOW_UP, Letters.Part.CLOSING), ""));
        assertThat(refused("""
                committees:
                  - code: PCC
                    letters:
                      request:
                        opening: Dear {name},
                        greeting: Hello
                """))
                .anySatisfy(error -> assertThat(error).startsWith("line 5: ")
                        .contains("{name}", "{committee}, {organisation}, {deadline}, {references}, {count}"))
                .anySatisfy(error -> assertThat(error).startsWith("line 6: ").contains("greeting"));
    }

    @Test
    void what_the_file_does_not_name_is_left_unsaid() {
        var committee = sound("committees: [{ code: PCC }]").committees().getFirst();
        assertThat(committee)
                .isEqualTo(new Setup.OfCommittee(
                        "PCC", null, null, null, null, null, null, List.of(), null, null, null, null, null, null, null, null, null, null,
                        Map.of(), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code: pcc                     | line 3 | pcc
            cod: PCC                      | line 3 | did you mean “code”
            zone: London                  | line 3 | Europe/London
            calendar: britain             | line 3 | england
            channel: '#pcc'               | line 3 | C0123ABCD
            officers: U0CLERK             | line 3 | list
            officers: [clerk]             | line 3 | clerk
            officers: [[U0A]]             | line 3 | plain word
            private: perhaps              | line 3 | true or false
            meetings: 2022-09-29          | line 3 | list
            meetings: [2022-09-31]        | line 3 | 2022-09-31
            meetings: [{date: 2022-02-30}] | line 3 | 2022-02-30
            meetings: [{papers-due: 2022-02-01}] | line 3 | date
            meetings: [{date: 2022-09-01, papers-due: 2022-09-02}] | line 3 | after their meeting
            digest: Monday                | line 3 | mapping
            digest: { day: Moonday }      | line 3 | MONDAY
            digest: { at: 24:00 }         | line 3 | 09:00
            digest: { at: 540 }           | line 3 | 09:00
            digest: { hour: 9 }           | line 3 | hour
            reminders: { before: -1 }     | line 3 | at most 250
            reminders: { overdue-every: 0 } | line 3 | at most 250
            reminders: { escalate-after: 251 } | line 3 | at most 250
            acceptance: 1                 | line 3 | true or false
            sending: soon                 | line 3 | paused
            name: [a, b]                  | line 3 | single value
            name: ''                      | line 3 | single value
            """)
    void every_error_in_a_committee_names_its_line_and_what_is_expected(String line, String where, String words) {
        var code = line.startsWith("co") && !line.startsWith("channel") ? "" : "\n    code: PCC";
        var errors = refused("committees:\n  -\n    " + line + code);
        assertThat(errors).anySatisfy(error -> assertThat(error).startsWith(where + ": ").contains(words));
    }

    @Test
    void every_error_of_a_file_is_told_at_once_each_with_its_line() {
        var errors = refused("""
                committees:
                  - name: No code
                  - code: PCC
                    zone: Nowhere
                    zone: Europe/London
                organisations:
                  - { channel: C0MPS }
                  - { short: MPS, people: [bob] }
                  - { short: MPS }
                posts:
                  - { title: Chief }
                  - { title: Chief, organisation: LFB }
                wishes: []
                """);
        assertThat(errors)
                .allSatisfy(error -> assertThat(error).matches("line \\d+: .+"))
                .extracting(error -> error.replaceFirst(":.*", ""))
                .containsExactlyInAnyOrder(
                        "line 2", "line 4", "line 5", "line 7", "line 8", "line 9", "line 11", "line 12", "line 13");
    }

    @Test
    void a_deputy_is_somebody_else_and_groups_are_slacks_ids() {
        assertThat(SetupFile.read(
                        """
                        organisations: [{ short: MPS, groups: [S0POLICE, S0123] }]
                        posts: [{ title: Chief, organisation: MPS, holder: U0KAY, deputy: U0MEL }]
                        """,
                        Set.of()))
                .isInstanceOfSatisfying(SetupReading.Sound.class, sound -> {
                    assertThat(sound.setup().organisations().getFirst().groups()).containsExactly("S0POLICE", "S0123");
                    assertThat(sound.setup().posts().getFirst().deputy()).isEqualTo("U0MEL");
                });
        assertThat(refused("""
                organisations: [{ short: MPS, groups: ["@police"] }]
                posts:
                  - { title: Chief, organisation: MPS, holder: U0KAY, deputy: U0KAY }
                  - { title: Second, organisation: MPS, deputy: Mel }
                """))
                .satisfiesExactlyInAnyOrder(
                        error -> assertThat(error).startsWith("line 1: ").contains("@police", "S0123ABCD"),
                        error -> assertThat(error).startsWith("line 3: ").contains("U0KAY", "somebody else"),
                        error -> assertThat(error).startsWith("line 4: ").contains("deputy", "Mel"));
    }

    @Test
    void a_post_may_name_an_organisation_that_is_held_already() {
        var text = "posts: [{ title: Chief, organisation: LFB }]";
        assertThat(SetupFile.read(text, Set.of("LFB"))).isInstanceOf(SetupReading.Sound.class);
        assertThat(refused(text)).singleElement().asString().contains("LFB", "line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "committees: [", "a: b: c", "\t- x", "committees: *nobody", "--- a\n--- b", "- a\n- b", "just words", "", "# nothing",
        "%YAML 9.9\n---\na: b", "committees: 7", "committees: {a: b}", "!!javax.script.ScriptEngineManager []", "\u0000",
        "? [a, b]\n: c", "committees: [{code: PCC, officers: null}]"
    })
    void what_is_no_setup_file_is_refused_in_words(String text) {
        assertThat(refused(text)).isNotEmpty().allSatisfy(error -> assertThat(error)
                .hasSizeLessThan(400)
                .doesNotContain("Exception", "org.yaml"));
    }

    @Test
    void a_file_that_multiplies_itself_is_refused_quickly() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i)).append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
        }
        bomb.append("committees: *a29\n");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(refused(bomb.toString())).isNotEmpty());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(refused("[".repeat(100_000))).isNotEmpty());
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(refused("a: &a [*a]\ncommittees: *a")).isNotEmpty());
        assertThat(refused("x".repeat(SetupFile.LARGEST + 1))).singleElement().asString().contains("1 MiB");
    }

    private static Setup sound(String text) {
        return switch (SetupFile.read(text, Set.of())) {
            case SetupReading.Sound(var setup) -> setup;
            case SetupReading.Refused(var errors) -> throw new AssertionError(errors);
        };
    }

    private static List<String> refused(String text) {
        return switch (SetupFile.read(text, Set.of())) {
            case SetupReading.Sound(var setup) -> throw new AssertionError("Read: " + setup);
            case SetupReading.Refused(var errors) -> errors;
        };
    }
}
