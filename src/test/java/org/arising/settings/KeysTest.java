package org.arising.settings;

import org.junit.jupiter.api.Test;

import java.util.HexFormat;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/** The operator's key, and those that are derived from it. */
class KeysTest {
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String ANOTHER = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private final Keys keys = Objects.requireNonNull(Keys.read(KEY + ", " + ANOTHER));

    @Test
    void each_use_signs_with_a_key_of_its_own_that_stays_the_same() {
        assertThat(keys.forUse("one")).hasSize(32).isEqualTo(keys.forUse("one"));
        assertThat(keys.forUse("one")).isNotEqualTo(keys.forUse("other")).isNotEqualTo(keys.all().getFirst());
        assertThat(keys.allForUse("one")).hasSize(2).doesNotHaveDuplicates().first().isEqualTo(keys.forUse("one"));
    }

    @Test
    void a_derived_key_is_that_of_rfc_5869_with_no_salt() {
        // Extract and expand of HMAC-SHA256, worked out apart.
        assertThat(HexFormat.of().formatHex(keys.forUse("one"))).isEqualTo("dba9a6184f96c8710354dda7ee10ed1e9e4bcd4f9e13080c78e0bc2a82bbb836");
    }
}
