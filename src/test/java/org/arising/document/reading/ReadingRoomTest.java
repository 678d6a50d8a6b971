package org.arising.document.reading;

import org.arising.testkit.Seeds;
import org.arising.testkit.Sources;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingRoomTest {
    @Test
    void a_document_read_in_a_process_of_its_own_says_the_same() {
        assertThat(new ReadingRoom().read("register.txt", Seeds.registerBytes()))
                .isEqualTo(new Reading.Read(DocumentReader.read(Sources.ofText(Seeds.register()))));
    }

    @Test
    void a_document_that_takes_too_long_ends_in_one_line() {
        assertThat(why(new ReadingRoom(Duration.ofMillis(1), "-Xmx256m"), Seeds.register())).contains("took longer than").doesNotContain("\n");
    }

    @Test
    void a_document_that_asks_for_too_much_memory_ends_in_one_line() {
        var huge = "<html><body><table>" + "<tr><td>x</td></tr>".repeat(200_000);
        assertThat(why(new ReadingRoom(Duration.ofSeconds(50), "-Xmx24m"), huge)).contains("memory").doesNotContain("\n");
    }

    private static String why(ReadingRoom room, String content) {
        return switch (room.read("a.html", content.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Unreadable(var why) -> why;
            case Reading.Read(var draft) -> throw new AssertionError("read as " + draft);
        };
    }
}
