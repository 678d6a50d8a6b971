package org.arising.story;

import io.micronaut.transaction.TransactionOperations;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** The service itself writes for long, as where a plan of hundreds of pages is read in: whoever only looks does not wait. */
@Tag("sqlite")
@ResourceLock(Story.PROCESS)
class LongWriteTest {
    private static final Duration ACK = Duration.ofSeconds(3);
    private static final Map<String, String> SHOWN = Map.of(
            "", "18 ongoing actions, 0 overdue",
            "ongoing MPS", "8 ongoing actions",
            "overdue", "0 overdue actions",
            "PCC-2022-018", "PCC-2022-018",
            "search knife", "text has",
            "digest", "18 ongoing actions",
            "help", "What you can type",
            "plan", "has no ongoing commitments");
    private static final Map<String, String> OPENED = Map.of(
            "add", "Add action",
            "complete PCC-2022-018", "Complete action",
            "update PCC-2022-018", "Update action",
            "edit PCC-2022-018", "Edit action",
            "chase PCC-2022-018", "Chase answer",
            "settings", "Committee settings");

    @TempDir
    private Path folder;

    @Test
    @SuppressWarnings("unchecked") // a bean's type carries no argument
    void meanwhile_lists_records_and_digests_are_shown_and_forms_open() {
        try (var town = Town.at(Instant.parse("2022-10-03T07:59:30Z"), 0.001, folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            var transactions = (TransactionOperations<Connection>) town.bean(TransactionOperations.class);
            transactions.executeWrite(status -> {
                SHOWN.forEach((text, shown) -> {
                    var began = System.nanoTime();
                    assertThat(told(clerk.types("C0PCC", ("/actions " + text).strip())).seenText()).as(text).contains(shown);
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).as(text).isLessThan(ACK);
                });
                OPENED.forEach((text, title) ->
                        assertThat(clerk.types("C0PCC", "/actions " + text).opened().title()).as(text).isEqualTo(title));
                return null;
            });
        }
    }
}
