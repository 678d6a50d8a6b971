package org.arising.reminder;

import org.arising.testkit.Seeds;
import org.arising.testkit.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes out over the register of 29 September 2022 on Monday 3 October. */
class RegisterRemindersTest {
    private static final LocalDate MONDAY = LocalDate.of(2022, 10, 3);

    @Test
    void the_mps_gets_one_message_with_six_actions_and_mopac_one_with_one(@TempDir Path folder) {
        var register = Seeds.register();
        try (var shop = new Workshop(folder)) {
            shop.doImport(shop.order("000.txt", register));
            var planned = shop.of(ReminderRun.class).planned(shop.workspace(), shop.committee(), shop.roster(), MONDAY);
            var today = planned.stream().filter(each -> each.occasion().day().equals(MONDAY)).toList();
            var batches = Batches.of(today, shop.roster(), Map.of());
            assertThat(batches)
                    .extracting(batch -> batch.recipient() + " " + batch.planned().size())
                    // Spark2Life and the guests have no route in this setup; the digest lists them.
                    .containsExactlyInAnyOrder("C0MPS 6", "C0MOPAC 1", " 2");
            assertThat(today).allSatisfy(each -> {
                assertThat(each.occasion().kind()).isEqualTo(Occasion.Kind.FOLLOW_UP);
                assertThat(each.action().kind().isChased()).isTrue();
            });
        }
    }
}
