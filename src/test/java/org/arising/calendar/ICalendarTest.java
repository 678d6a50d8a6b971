package org.arising.calendar;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written for calendars is read back by a library that others rely on, whatever the texts. */
class ICalendarTest {
    private static final Instant STAMP = Instant.parse("2022-10-03T08:00:00.123Z");
    private static final ICalendar.Mailbox COMMITTEE =
            new ICalendar.Mailbox("Police and Crime Committee", "actions@council.example");

    private static String written(String summary, String description) {
        return ICalendar.of(
                new Invitation("uid-1", 3, false, LocalDate.of(2022, 12, 31), summary, description, "PCC-2022-014"),
                COMMITTEE,
                "chief@spark.example",
                STAMP);
    }

    private static VEvent read(String text) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate(true).getEntries()).isEmpty();
            return (VEvent) calendar.getComponents().getFirst();
        } catch (IOException | ParserException | ValidationException malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    @Test
    void a_deadline_is_a_whole_day_that_makes_nobody_busy() {
        assertThat(written("Answer due: PCC-2022-014", "By the end of the year.\nThe audit, and its annex; both."))
                .isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Arising//Arising//EN
                        METHOD:REQUEST
                        BEGIN:VEVENT
                        UID:uid-1
                        SEQUENCE:3
                        DTSTAMP:20221003T080000Z
                        DTSTART;VALUE=DATE:20221231
                        DTEND;VALUE=DATE:20230101
                        SUMMARY:Answer due: PCC-2022-014
                        DESCRIPTION:By the end of the year.\\nThe audit\\, and its annex\\; both.
                        ORGANIZER;CN="Police and Crime Committee":mailto:actions@council.example
                        ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:chief@spark.example
                        STATUS:CONFIRMED
                        TRANSP:TRANSPARENT
                        X-MICROSOFT-CDO-BUSYSTATUS:FREE
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void what_is_cancelled_says_so_under_the_same_name() {
        var text = ICalendar.of(
                new Invitation("uid-1", 4, true, LocalDate.of(2022, 12, 31), "Gone", "", "PCC-2022-014"),
                COMMITTEE,
                "chief@spark.example",
                STAMP);
        var event = read(text);
        assertThat(text).contains("METHOD:CANCEL\r\n");
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "UID")).isEqualTo("uid-1");
        assertThat(value(event, "SEQUENCE")).isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Ünïcödé in every letter — “and” signs of three octets ……………………………………………………… and more",
        "👩🏽‍⚖️👮🏿‍♀️🏴󠁧󠁢󠁷󠁬󠁳󠁿👩🏽‍⚖️👮🏿‍♀️🏴󠁧󠁢󠁷󠁬󠁳󠁿👩🏽‍⚖️👮🏿‍♀️🏴󠁧󠁢󠁷󠁬󠁳󠁿👩🏽‍⚖️👮🏿‍♀️🏴󠁧󠁢󠁷󠁬󠁳󠁿👩🏽‍⚖️👮🏿‍♀️🏴󠁧󠁢󠁷󠁬󠁳󠁿",
        "one\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Two\r\nATTENDEE:mailto:mallory@evil.example",
        "a;b,c:d\\e\\nf\"g^'h",
        "right \u202eto left\u202c, a bell \u0007, a NUL \u0000, a separator \u2028 and \u0085 ends",
        "half a pair \ud83d here",
        "=HYPERLINK(\"http://evil.example\") <!channel> <b>&amp;</b>"
    })
    void no_text_ends_a_line_begins_another_or_is_split_within_a_character(String hostile) {
        for (var shift = 0; shift < 8; shift++) {
            var long_ = "x".repeat(shift) + hostile + " " + hostile.repeat(20);
            var organiser = new ICalendar.Mailbox(long_, "actions@council.example");
            var invitation = new Invitation("uid", 0, false, LocalDate.of(2022, 10, 14), long_, long_, "name");
            var text = ICalendar.of(invitation, organiser, "a%b?c#d@spark.example", STAMP);
            for (var line : List.of(text.split("\r\n"))) {
                var octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets.length).isLessThanOrEqualTo(75);
                assertThat(line.chars()).as("whole characters, no controls").noneMatch(c -> c < ' ' || c == 0x7f || c == '�');
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            }
            var whole = text.replace("\r\n ", "");
            assertThat(whole.lines().filter(line -> line.startsWith("BEGIN:VEVENT"))).hasSize(1);
            assertThat(whole.lines().filter(line -> line.startsWith("SUMMARY"))).hasSize(1);
            assertThat(whole.lines().filter(line -> line.startsWith("ATTENDEE")))
                    .containsExactly("ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:a%25b%3Fc%23d@spark.example");
            var summary = value(read(text), "SUMMARY");
            assertThat(summary).startsWith("x".repeat(shift)).hasSizeLessThanOrEqualTo(2_000).doesNotContain("\n");
        }
    }

    @Test
    void a_text_comes_back_as_it_was() {
        var summary = "Semi;colon, comma \\ backslash \\n “quotes” 👩🏽‍⚖️ " + "word ".repeat(60).strip();
        assertThat(value(read(written(summary, "a\nb")), "SUMMARY")).isEqualTo(summary);
        assertThat(value(read(written(summary, "a\nb")), "DESCRIPTION")).isEqualTo("a\nb");
    }
}
