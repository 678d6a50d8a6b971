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
import java.util.List;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** The service itself writes for long, as where a plan of hundreds of pages is read in: whoever only looks does not wait. */
@Tag("sqlite")
@ResourceLock(Story.PROCESS)
class LongWriteTest {
    private static final Duration ACK = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @Test
    @SuppressWarnings("unchecked") // a bean's type carries no argument
    void meanwhile_lists_records_and_digests_are_shown_and_forms_open() {
        try (var town = Town.at(Instant.parse("2022-10-03T07:59:30Z"), 0.001, folder, Town.people()).withRegister()) {
            var clerk = town.person("U0CLERK");
            var transactions = (TransactionOperations<Connection>) town.bean(TransactionOperations.class);
            transactions.executeWrite(status -> {
                for (var text : List.of("", "ongoing MPS", "overdue", "PCC-2022-018", "search knife", "digest", "help", "plan")) {
                    var began = System.nanoTime();
                    assertThat(told(clerk.types("C0PCC", ("/actions " + text).strip())).text()).as(text).doesNotContain("is busy");
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).as(text).isLessThan(ACK);
                }
                for (var text : List.of("add", "complete PCC-2022-018", "update PCC-2022-018", "edit PCC-2022-018", "chase PCC-2022-018", "settings")) {
                    assertThat(clerk.types("C0PCC", "/actions " + text).opened().title()).as(text).isNotEqualTo("Busy");
                }
                return null;
            });
        }
    }
}
