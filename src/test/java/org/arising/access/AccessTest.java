package org.arising.access;

import org.arising.committee.Committee;
import org.arising.testkit.SomeActions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
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
