package org.arising.action.slack;

import org.arising.action.Filter;
import org.arising.action.Kind;
import org.arising.committee.Directory;
import org.arising.committee.Organisation;
import org.arising.committee.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class GrammarTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    private static final String DEPUTY = "MOPAC/Deputy Mayor for Policing and Crime";
    private static final Grammar GRAMMAR = new Grammar(
            new DirectoryNames(new Directory(
                    List.of(
                            new Organisation("MPS", "Metropolitan Police Service", List.of("the Met"), "C0MPS", Set.of("U0MPS")),
                            new Organisation("MOPAC", "Mayor's Office for Policing and Crime", List.of(), null, Set.of()),
                            new Organisation("MJ", "Ministry of Justice", List.of(), null, Set.of())),
                    List.of(
                            new Post("Deputy Mayor for Policing and Crime", "MOPAC", "U0DMPC", null),
                            new Post("Chief Inspector", "MPS", null, null),
                            new Post("Chief Executive", "MOPAC", null, null)))),
            Set.of("PCC", "BPC"),
            "U0MPS",
            TODAY);

    @Test
    void nothing_typed_is_the_overview() {
        assertThat(GRAMMAR.understand("")).isEqualTo(new Spoken.Overview());
        assertThat(GRAMMAR.understand("  \t ")).isEqualTo(new Spoken.Overview());
        assertThat(GRAMMAR.understand("\"\"")).isEqualTo(new Spoken.Overview());
    }

    @ParameterizedTest
    @CsvSource({
        "ongoing, ONGOING", "Completed, COMPLETED", "CLOSED, CLOSED", "overdue, OVERDUE", "due, DUE", "answered, ANSWERED",
        "all, ALL", "MPS, ONGOING", "MPS overdue, OVERDUE", "all actions, ALL"
    })
    void a_state_is_a_word_and_ongoing_where_none_is_given(String typed, Filter.Scope scope) {
        var list = list(typed);
        assertThat(list.scope()).isEqualTo(scope);
        assertThat(list.searched()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MPS | MPS
            mps | MPS
            ongoing MPS | MPS
            MPS ongoing | MPS
            the Met | MPS
            Metropolitan Police Service overdue | MPS
            "Metropolitan Police Service" | MPS
            “Metropolitan Police Service” | MPS
            mayor’s office for policing and crime | MOPAC
            all Ministry of Justice PCC | MJ
            """)
    void an_organisation_is_found_by_any_of_its_names_quoted_or_not(String typed, String key) {
        assertThat(list(typed).parties()).containsExactly(Set.of(key));
        assertThat(list(typed).searched()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Deputy Mayor\"", "deputy mayor", "Deputy Mayor for Policing and Crime", "overdue deputy mayor"})
    void a_post_is_found_by_a_unique_beginning(String typed) {
        assertThat(list(typed).parties()).containsExactly(Set.of(DEPUTY));
    }

    @Test
    void a_beginning_of_several_posts_asks_which_and_keeps_the_rest() {
        assertThat(GRAMMAR.understand("overdue chief PCC")).isInstanceOfSatisfying(Spoken.Ambiguous.class, asked -> {
            assertThat(asked.typed()).isEqualTo("chief");
            assertThat(asked.candidates()).containsExactlyInAnyOrder("Chief Inspector", "Chief Executive");
            assertThat(asked.before()).isEqualTo("overdue");
            assertThat(asked.after()).isEqualTo("PCC");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "6 July 2022, 2022-07-06", "6 Jul 2022, 2022-07-06", "6th July 2022, 2022-07-06", "2022-07-06, 2022-07-06",
        "6 July, 2022-07-06", "3 October, 2022-10-03", "4 October, 2021-10-04", "25 December, 2021-12-25",
        "1 Sep 2022, 2022-09-01", "1 Sept, 2022-09-01", "29 February, 2020-02-29", "6/7/2022, 2022-07-06"
    })
    void a_meeting_is_a_date_with_or_without_its_year(String typed, LocalDate meeting) {
        for (var line : List.of(typed, "MPS " + typed, typed + " MPS", "ongoing " + typed + " PCC")) {
            assertThat(list(line).meeting()).as(line).isEqualTo(meeting);
            assertThat(list(line).searched()).isEmpty();
        }
    }

    @Test
    void words_in_any_order_are_joined() {
        for (var typed : List.of("overdue PCC MPS item 5 since 1 July", "since 1 July item 5 MPS PCC overdue", "MPS and PCC, overdue item 5 since 1 July 2022")) {
            var list = list(typed);
            assertThat(list.scope()).isEqualTo(Filter.Scope.OVERDUE);
            assertThat(list.committees()).containsExactly("PCC");
            assertThat(list.parties()).containsExactly(Set.of("MPS"));
            assertThat(list.item()).isEqualTo("5");
            assertThat(list.since()).isEqualTo(LocalDate.of(2022, 7, 1));
            assertThat(list.meeting()).isNull();
            assertThat(list.title()).isEqualTo("overdue action · PCC · MPS · item 5 · since 1 July 2022");
        }
    }

    @Test
    void since_without_a_day_asks_for_one() {
        assertThat(GRAMMAR.understand("since")).isInstanceOf(Spoken.Incomplete.class);
        assertThat(GRAMMAR.understand("MPS since 31 June")).isInstanceOf(Spoken.Incomplete.class);
    }

    @ParameterizedTest
    @CsvSource({"delegations, DELEGATION", "delegation, DELEGATION", "Requests, REQUEST", "standing, STANDING", "commitments, COMMITMENT"})
    void a_kind_is_a_word(String typed, Kind kind) {
        assertThat(list("all " + typed).kind()).isEqualTo(kind);
    }

    @Test
    void mine_and_a_mention_are_the_parties_of_that_person() {
        assertThat(list("mine").parties()).containsExactly(Set.of("MPS"));
        assertThat(list("<@U0DMPC|deputy.mayor> all").parties()).containsExactly(Set.of(DEPUTY));
        assertThat(list("<@U0DMPC>").parties()).containsExactly(Set.of(DEPUTY));
        assertThat(list("<@U0NOBODY|nobody>").parties()).containsExactly(Set.of());
        assertThat(list("<@U0DMPC|Deputy Mayor> overdue").parties()).containsExactly(Set.of(DEPUTY));
    }

    @ParameterizedTest
    @CsvSource({"14, 14", "#14, #14", "PCC-2022-014, PCC-2022-014", "pcc-2022-14, pcc-2022-14", "show 14, 14", "SHOW #14, #14"})
    void a_reference_alone_is_shown(String typed, String reference) {
        assertThat(GRAMMAR.understand(typed)).isEqualTo(new Spoken.Said(Verb.SHOW, List.of(reference), ""));
    }

    @Test
    void a_verb_takes_references_and_what_follows_them() {
        assertThat(GRAMMAR.understand("complete PCC-2022-014, #15 16 by letter of 3 May"))
                .isEqualTo(new Spoken.Said(Verb.COMPLETE, List.of("PCC-2022-014", "#15", "16"), "by letter of 3 May"));
        assertThat(GRAMMAR.understand("add a copy of the “risk register”, by 13 May"))
                .isEqualTo(new Spoken.Said(Verb.ADD, List.of(), "a copy of the “risk register”, by 13 May"));
        assertThat(GRAMMAR.understand("Help complete")).isEqualTo(new Spoken.Said(Verb.HELP, List.of(), "complete"));
        assertThat(GRAMMAR.understand("close")).isEqualTo(new Spoken.Said(Verb.CLOSE, List.of(), ""));
    }

    @Test
    void a_verb_that_there_is_not_names_the_nearest() {
        assertThat(GRAMMAR.understand("complet PCC-2022-014"))
                .isEqualTo(new Spoken.Unknown("complet", Optional.of("complete"), "PCC-2022-014"));
        assertThat(GRAMMAR.understand("frobnicate PCC-2022-014"))
                .isEqualTo(new Spoken.Unknown("frobnicate", Optional.empty(), "PCC-2022-014"));
        assertThat(list("colse").nearestVerb()).contains("close");
    }

    @Test
    void anything_else_is_searched_in_the_text_and_the_title_says_so() {
        var list = list("\"strip search\" MPS bicycles");
        assertThat(list.searched()).containsExactly("strip search", "bicycles");
        assertThat(list.parties()).containsExactly(Set.of("MPS"));
        assertThat(list.title()).isEqualTo("ongoing action · MPS · text has “strip search” and “bicycles”");
        assertThat(list("\"overdue\"").searched()).containsExactly("overdue");
        assertThat(list("2022").searched()).containsExactly("2022");
        assertThat(list("ítem 5% _").searched()).contains("ítem", "5%", "_");
    }

    @Test
    void no_line_however_odd_makes_it_stumble() {
        var bits = List.of(
                "MPS", "\"", "”", "since", "item", "6 July", "6", "#", "<@", "<@U1|", ">", "PCC-2022-014", "all", "chief", "\u0000", "😀",
                "deputy", "99999999999", "mine", "-", "%", "'", "\\", "complete", "٣");
        var random = new Random(7);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 5_000; i++) {
                var typed = new StringBuilder();
                for (int n = random.nextInt(12); n >= 0; n--) {
                    typed.append(bits.get(random.nextInt(bits.size()))).append(random.nextInt(4) == 0 ? "" : " ");
                }
                assertThat(GRAMMAR.understand(typed.toString())).isNotNull();
            }
            assertThat(GRAMMAR.understand("x ".repeat(4_000))).isInstanceOf(Spoken.Listing.class);
        });
    }

    private static Spoken.Listing list(String typed) {
        assertThat(GRAMMAR.understand(typed)).isInstanceOf(Spoken.Listing.class);
        return (Spoken.Listing) GRAMMAR.understand(typed);
    }
}
