package org.arising.digest.slack;

import org.arising.digest.Digest;
import org.arising.digest.DigestFacts;
import org.arising.testkit.Golden;
import org.arising.testkit.SomeActions;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.arising.testkit.SomeActions.COMMITTEE;
import static org.arising.testkit.SomeActions.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

class DigestViewTest {
    @Test
    void the_digest_says_what_is_overdue_due_completed_and_not_yet_asked() {
        var digest = Digest.of(new DigestFacts(
                COMMITTEE,
                TODAY,
                LocalDate.of(2022, 9, 26),
                17,
                List.of(new DigestFacts.Count("MOPAC", 2, 0), new DigestFacts.Count("MPS", 8, 1)),
                List.of(SomeActions.partly()),
                List.of(SomeActions.unasked()),
                List.of(SomeActions.completed()),
                List.of(SomeActions.unasked()),
                List.of(new DigestFacts.Count("Chief Executive, Spark2Life", 1, 0)),
                List.of()));
        Golden.holds("digest", DigestView.of(digest, TODAY));
        assertThat(digest.isWorthSending()).isTrue();
    }

    @Test
    void the_oldest_overdue_stands_first() {
        var newer = SomeActions.unasked();
        var older = SomeActions.partly();
        var digest = Digest.of(new DigestFacts(COMMITTEE, TODAY, null, 2, List.of(), List.of(newer, older),
                List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(digest.overdue().shown()).containsExactly(older, newer);
    }

    @Test
    void a_digest_with_nothing_to_say_is_not_worth_sending() {
        var digest = Digest.of(new DigestFacts(COMMITTEE, TODAY, null, 0, List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(digest.isWorthSending()).isFalse();
    }
}
