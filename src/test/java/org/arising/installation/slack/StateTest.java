package org.arising.installation.slack;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class StateTest {
    private static final Instant NOW = Instant.parse("2022-10-03T08:00:00Z");

    private final State state = new State("a key of exactly thirty-two byte".getBytes(StandardCharsets.US_ASCII));

    @Test
    void a_state_is_good_for_ten_minutes_and_no_longer() {
        var fresh = state.fresh(NOW);
        assertThat(state.isSound(fresh, fresh, NOW)).isTrue();
        assertThat(state.isSound(fresh, fresh, NOW.plus(State.LIVES))).isTrue();
        assertThat(state.isSound(fresh, fresh, NOW.plus(State.LIVES).plusSeconds(1))).isFalse();
    }

    @Test
    void a_longer_life_cannot_be_written_into_it() {
        var fresh = state.fresh(NOW);
        var end = Long.toString(NOW.plus(State.LIVES).getEpochSecond());
        var longer = fresh.replace("." + end + ".", "." + end + "0.");
        assertThat(longer).isNotEqualTo(fresh);
        assertThat(state.isSound(longer, longer, NOW)).isFalse();
    }

    @Test
    void no_two_are_the_same_and_one_browsers_is_not_good_in_another() {
        var one = state.fresh(NOW);
        var other = state.fresh(NOW);
        assertThat(one).isNotEqualTo(other);
        assertThat(state.isSound(one, other, NOW)).isFalse();
    }

    @Test
    void what_another_key_signed_or_nobody_is_none() {
        var foreign = new State("another key of thirty-two bytes!".getBytes(StandardCharsets.US_ASCII)).fresh(NOW);
        assertThat(state.isSound(foreign, foreign, NOW)).isFalse();
        assertThat(state.isSound("", "", NOW)).isFalse();
        assertThat(state.isSound("no dots", "no dots", NOW)).isFalse();
        assertThat(state.isSound("a.b", "a.b", NOW)).isFalse();
    }
}
