package org.arising.mail;

import org.arising.kernel.WorkspaceId;
import org.arising.settings.Environment;
import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The reference by which an answer in e-mail finds what it answers. */
class MailReferenceTest {
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String ANOTHER = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final WorkspaceId WORKSPACE = new WorkspaceId("T0TEST");

    private static MailReference by(String keys) {
        return new MailReference(((Environment.Reading.Sound) Environment.read(Map.of("ARISING_KEY", keys))).settings());
    }

    @Test
    void it_is_known_again_wherever_it_stands_and_only_by_who_has_the_key() {
        var made = by(KEY).of(WORKSPACE, "notice-1");
        assertThat(made).matches("[a-z2-7]{32}");
        assertThat(by(KEY).in("Re: 6 actions <actions+" + made.toUpperCase(Locale.ROOT) + "@council.example>")).containsExactly(made);
        assertThat(by(ANOTHER + "," + KEY).in(made)).containsExactly(made);
        assertThat(by(ANOTHER).in(made)).isEmpty();
        assertThat(by(KEY).in((made.charAt(31) == 'a' ? "b" : "a") + made.substring(1) + " " + made.substring(1) + "2")).isEmpty();
    }

    @Test
    void one_that_was_sent_before_each_use_had_a_key_of_its_own_is_known_still_but_made_no_more() {
        var sentBefore = "qwq5sfs6xn375cx4rf2fvaexin4ragm6";
        assertThat(by(KEY).in(sentBefore)).containsExactly(sentBefore);
        assertThat(by(KEY).of(WORKSPACE, "notice-1")).isNotEqualTo(sentBefore);
    }
}
