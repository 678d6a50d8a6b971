package org.arising.story;

import org.arising.storage.GoldenDatabase;
import org.arising.testkit.InMemory;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/** The service serves what an earlier version of it left. */
@Tag("sqlite")
@Story
class UpgradedTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 24})
    void what_was_recorded_is_listed_and_shown(int version) throws SQLException, IOException {
        GoldenDatabase.of(version).load(folder.resolve("arising.db"));
        try (var town = Town.at(Instant.parse("2022-10-06T07:00:00Z"), 1, folder, Town.people())) {
            var clerk = town.person("U0CLERK");
            assertThat(Town.told(clerk.types("C0PCC", "/actions ongoing PCC")).seenText()).contains("PCC-2022-001");
            assertThat(Town.told(clerk.types("C0PCC", "/actions show PCC-2022-001")).seenText())
                    .contains("PCC-2022-001")
                    .contains("29 September 2022");
        }
    }
}
