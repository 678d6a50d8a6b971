package org.arising.story;

import org.arising.playground.Submitted;
import org.arising.testkit.Records;
import org.arising.testkit.SaidOnce;
import org.arising.testkit.SmallDisk;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import static org.assertj.core.api.Assertions.assertThat;

/** The disk fills up, at every write a little earlier, and is given room again. */
@Tag("sqlite")
@Story
class FullDiskTest {
    private static final int PAGE = 4_096;
    private static final int PAGES = 24;

    @Test
    void wherever_the_disk_is_full_nothing_acknowledged_is_lost_and_it_heals_by_itself(@TempDir Path folder) throws Exception {
        try (var disk = SmallDisk.of(folder, 32);
                var town = Town.at(Instant.parse("2022-10-03T06:30:00Z"), 1, folder, Town.people()).withRegister()) {
            var records = new Records(folder);
            var acknowledged = new ArrayList<String>();
            var refused = new ArrayList<String>();
            for (int pages = 0; pages < PAGES; pages += 4) {
                disk.leave(pages * (long) PAGE);
                for (int i = 0; i < 3; i++) {
                    adds(town, "mark-%d-%d.".formatted(pages, i), acknowledged, refused);
                }
                disk.makeRoom();
                var healed = "healed-%d.".formatted(pages);
                adds(town, healed, acknowledged, refused);
                assertThat(acknowledged).contains(healed);
            }
            assertThat(refused).isNotEmpty().allSatisfy(words -> assertThat(words).contains("is full, and nothing was changed"));
            assertThat(records.column("SELECT text FROM action WHERE text LIKE 'mark-%' OR text LIKE 'healed-%'"))
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(records.column("PRAGMA integrity_check")).containsExactly("ok");
            SaidOnce.holds(town.slack(), records, Duration.ofMinutes(3));
        }
    }

    /** Types, fills in and submits; what is not acknowledged is told. */
    private static void adds(Town town, String mark, List<String> acknowledged, List<String> refused) {
        var clerk = town.person("U0CLERK");
        try {
            var form = clerk.types("C0PCC", "/actions add").opened();
            form.fill("Action", mark).fill("Responsible", "MPS").fill("Deadline", "1 November 2022");
            switch (form.submit()) {
                case Submitted.Closed closed -> acknowledged.add(mark);
                case Submitted.Updated(var shown) -> refused.add(shown.seenText());
                case Submitted.FieldErrors errors -> refused.add(errors.byLabel().toString());
                case Submitted.Failed(var text, var why) -> refused.add(text + why);
            }
        } catch (IllegalStateException | NoSuchElementException neverOpened) {
            refused.add(String.valueOf(neverOpened.getMessage()));
        }
    }
}
