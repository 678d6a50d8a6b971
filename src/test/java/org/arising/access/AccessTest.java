package org.arising.access;

import org.arising.committee.Committee;
import org.arising.testkit.SomeActions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTest {
    /** Who, of what standing, may do what: R read, A answer, U update, S snooze, M manage. */
    @ParameterizedTest(name = "{0} {1} responsible={2} private={3} inChannel={4} may {5}")
    @CsvSource({
        "OPERATOR, somebody, false, true,  false, RAUSM",
        "MEMBER,   officer,  false, false, false, RAUSM",
        "MEMBER,   officer,  false, true,  false, RAUSM",
        "MEMBER,   somebody, true,  false, false, RAUS",
        "MEMBER,   somebody, true,  true,  false, RAUS",
        "MEMBER,   somebody, false, false, false, R",
        "MEMBER,   somebody, false, true,  true,  R",
        "MEMBER,   somebody, false, true,  false, ''",
        "GUEST,    somebody, false, false, true,  ''",
        "GUEST,    somebody, true,  false, false, RAUS",
        "GUEST,    somebody, true,  true,  false, RAUS",
        "EXTERNAL, somebody, false, false, true,  ''",
        "EXTERNAL, somebody, true,  false, false, RAUS",
        "EXTERNAL, officer,  false, false, true,  ''",
        "EXTERNAL, officer,  true,  false, false, RAUS",
        "STRANGER, officer,  true,  false, true,  ''",
        "STRANGER, somebody, false, false, true,  ''",
        "UNKNOWN,  officer,  false, false, false, RAUSM",
        "UNKNOWN,  somebody, true,  false, false, RAUS",
        "UNKNOWN,  somebody, false, false, true,  ''",
    })
    void each_may_do_what_the_contract_says_and_nothing_else(
            Person.Standing standing, String who, boolean responsible, boolean closed, boolean inChannel, String may) {
        var person = new Person(who.equals("officer") ? "U0CLERK" : "U0ANYBODY", standing);
        var letters = new TreeSet<String>();
        for (var deed : Deed.values()) {
            var verdict = Access.decide(new Access.Request(person, deed, committee(closed, Set.of("U0CLERK")), responsible, inChannel));
            switch (verdict) {
                case Verdict.Allowed() -> letters.add(deed.name().substring(0, 1));
                case Verdict.Denied(var why) -> assertThat(why).as("a refusal has words").endsWith(".").hasSizeGreaterThan(30);
            }
        }
        assertThat(letters).isEqualTo(new TreeSet<>(may.chars().mapToObj(Character::toString).toList()));
    }

    @Test
    void who_has_left_has_nothing_of_their_own_any_more() {
        assertThat(Person.Standing.values()).filteredOn(standing -> !Access.admits(new Person("U0ANYBODY", standing)))
                .containsExactly(Person.Standing.STRANGER);
    }

    /** Who may say who answers for a party of which two committees ask something, one of them open. */
    @ParameterizedTest(name = "{0} {1} private={2} {3}")
    @CsvSource({
        "OPERATOR, somebody, true,  true",
        "MEMBER,   somebody, true,  false",
        "MEMBER,   somebody, false, true",
        "MEMBER,   officer,  true,  true",
        "UNKNOWN,  officer,  true,  true",
        "UNKNOWN,  somebody, true,  false",
        "EXTERNAL, officer,  true,  false",
        "STRANGER, officer,  true,  false",
    })
    void who_answers_to_a_private_committee_is_for_its_officers_to_say(
            Person.Standing standing, String who, boolean closed, boolean may) {
        var person = new Person(who.equals("officer") ? "U0CLERK" : "U0ANYBODY", standing);
        var asking = List.of(committee(false, Set.of("U0OTHER")), committee(closed, Set.of("U0CLERK")));
        var verdict = Access.decide(new Access.Naming(person, "Millbrook", asking));
        assertThat(verdict).isEqualTo(may
                ? new Verdict.Allowed()
                : new Verdict.Denied(
                        "Somebody else’s committee keeps its actions with Millbrook private: its officers can change this."));
    }

    @Test
    void an_officer_of_one_private_committee_does_not_say_who_answers_to_another() {
        var asking = List.of(committee(true, Set.of("U0CLERK")), committee(true, Set.of("U0OTHER")));
        var person = new Person("U0CLERK", Person.Standing.MEMBER);
        assertThat(Access.decide(new Access.Naming(person, "MPS", asking))).isInstanceOf(Verdict.Denied.class);
        assertThat(Access.decide(new Access.Naming(person, "MPS", List.of()))).isEqualTo(new Verdict.Allowed());
    }

    @Test
    void a_refusal_says_who_can() {
        for (var deed : EnumSet.of(Deed.ANSWER, Deed.UPDATE, Deed.SNOOZE, Deed.MANAGE)) {
            assertThat(refusal(deed, Set.of("U0CLERK"))).endsWith("Ask an officer of Police and Crime Committee.");
        }
        assertThat(refusal(Deed.MANAGE, Set.of())).endsWith("No officer of Police and Crime Committee is named yet.");
    }

    private static String refusal(Deed deed, Set<String> officers) {
        var person = new Person("U0ANYBODY", Person.Standing.MEMBER);
        return switch (Access.decide(new Access.Request(person, deed, committee(false, officers), false, false))) {
            case Verdict.Allowed() -> throw new AssertionError(deed + " was allowed");
            case Verdict.Denied(var why) -> why;
        };
    }

    private static Committee committee(boolean closed, Set<String> officers) {
        var usual = SomeActions.COMMITTEE;
        return new Committee(
                usual.code(),
                usual.name(),
                usual.zone(),
                usual.calendar(),
                usual.channel(),
                officers,
                closed,
                usual.digest(),
                usual.reminders(),
                usual.acceptance(),
                usual.sending(),
                usual.since());
    }
}
