package org.arising.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import org.arising.committee.Rosters;
import org.arising.outbox.Job;
import org.arising.settings.MailSettings;
import org.arising.testkit.Eventually;
import org.arising.testkit.Records;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Deadlines and meetings in people's calendars, as they come out of a real mail server. */
@Story
class CalendarTest {
    private static final Instant BEFORE_NINE = Instant.parse("2022-10-03T06:30:00Z");
    private static final Instant MONDAY = Instant.parse("2022-10-03T08:15:00Z");
    private static final Instant TUESDAY = Instant.parse("2022-10-04T08:15:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2022-10-05T08:15:00Z");
    private static final Instant THURSDAY = Instant.parse("2022-10-06T08:15:00Z");
    private static final String SEVEN = "PCC-2022-007";
    private static final String OTHER = "PCC-2022-018";
    private static final String DEPUTY_MAYOR = "Deputy Mayor for Policing and Crime";
    private static final String THEIRS = "deputy.mayor@mopac.example";
    private static final String CLERKS = "clerk@council.example";

    @TempDir
    private Path folder;

    private GreenMail server;

    @BeforeEach
    void serve() {
        server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** One entry as it arrived. */
    private record Arrived(String method, String uid, int sequence, String from, String to, String status) {
        static Arrived of(Part part) {
            try {
                var calendar = new CalendarBuilder().build(part.getInputStream());
                assertThat(calendar.validate().getEntries()).isEmpty();
                assertThat(calendar.getComponents()).hasSize(1);
                var event = calendar.getComponents().getFirst();
                var method = calendar.getProperty("METHOD").orElseThrow().getValue();
                assertThat(part.getContentType()).startsWith("text/calendar").contains("method=" + method);
                assertThat(part.getFileName()).endsWith(".ics");
                assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:actions@council.example");
                return new Arrived(
                        method,
                        value(event, "UID"),
                        Integer.parseInt(value(event, "SEQUENCE")),
                        value(event, "DTSTART"),
                        value(event, "ATTENDEE"),
                        value(event, "STATUS"));
            } catch (IOException | MessagingException | ParserException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        private static String value(Component event, String property) {
            return event.getProperty(property).orElseThrow().getValue();
        }
    }

    private Town town(String calendar) {
        var mail = new MailSettings(
                new MailSettings.Server(
                        MailSettings.Tls.WITHIN_THIS_MACHINE, "127.0.0.1", server.getSmtp().getPort(), "", "", ""),
                null,
                "actions@council.example",
                true,
                null);
        var town = Town.at(BEFORE_NINE, 1, folder, Town.people(), mail).withRegister();
        town.apply("""
                posts:
                  - { title: Deputy Mayor for Policing and Crime, organisation: MOPAC, email: %s, prefer: email%s }
                """.formatted(THEIRS, calendar));
        return town;
    }

    private List<MimeMessage> letters(String domain) {
        return Arrays.asList(server.getReceivedMessagesForDomain(domain));
    }

    private List<MimeMessage> awaitLetters(int count) {
        Eventually.holds(Town.SOON, () -> assertThat(letters("mopac.example")).as(this::sent).hasSize(count));
        // What arrived is known as sent a moment later, and on the same day.
        Eventually.holds(Town.SOON, () -> assertThat(new Records(folder)
                        .number("SELECT count(*) FROM outbox WHERE state = 'sending'"))
                .isZero());
        return letters("mopac.example");
    }

    private String sent() {
        return String.join("\n", new Records(folder).column(
                "SELECT key || ' ' || state || ' ' || coalesce(problem, '') FROM outbox WHERE recipient LIKE '%@%'"));
    }

    private static List<Arrived> entries(MimeMessage letter) throws IOException, MessagingException {
        var found = new ArrayList<Arrived>();
        var parts = (Multipart) letter.getContent();
        for (var at = 0; at < parts.getCount(); at++) {
            if (Part.ATTACHMENT.equals(parts.getBodyPart(at).getDisposition())) {
                found.add(Arrived.of(parts.getBodyPart(at)));
            }
        }
        return found;
    }

    private static void extend(Town town, String ref, String day) {
        var form = town.person("U0CLERK").types("C0PCC", "/actions extend " + ref + " to " + day).opened();
        form.fill("Reason", "Agreed with the Chair.");
        form.submit().closed();
    }

    private static void chase(Town town, String ref) {
        town.person("U0CLERK").types("C0PCC", "/actions chase " + ref).opened().submit().closed();
    }

    private static void complete(Town town, String ref) {
        var form = town.person("U0CLERK").types("C0PCC", "/actions complete " + ref).opened();
        form.fill("Response", "They telephoned.");
        form.submit().closed();
    }

    /** Everything that is due by then has gone, or was found to be needless. */
    private void settles(Town town, Instant when) {
        town.reach(when);
        // What waits for the slot to be run does so for some seconds.
        var due = when.plusSeconds(60).getEpochSecond() * 1_000_000;
        Eventually.holds(Town.SOON, () -> assertThat(new Records(folder)
                        .number("SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending') AND due <= ?", due))
                .isZero());
    }

    @Test
    void a_deadline_comes_with_the_request_moves_with_each_extension_and_goes_with_the_answer() throws Exception {
        try (var town = town(", calendar: on")) {
            extend(town, SEVEN, "14 October 2022");
            chase(town, SEVEN);
            var asked = awaitLetters(1).getFirst();
            assertThat(((Multipart) asked.getContent()).getContentType()).startsWith("multipart/mixed");
            assertThat(((Multipart) ((Multipart) asked.getContent()).getBodyPart(0).getContent()).getBodyPart(0)
                            .getContent().toString())
                    .contains(SEVEN, "With this message comes an entry for your calendar.");
            assertThat(entries(asked)).singleElement().satisfies(entry -> {
                assertThat(entry.method()).isEqualTo("REQUEST");
                assertThat(entry.from()).isEqualTo("20221014");
                assertThat(entry.sequence()).isZero();
                assertThat(entry.to()).isEqualTo("mailto:" + THEIRS);
            });
            var uid = entries(asked).getFirst().uid();

            extend(town, SEVEN, "28 October 2022");
            extend(town, SEVEN, "30 November 2022");
            settles(town, MONDAY);
            var moved = awaitLetters(2).get(1);
            assertThat(moved.getSubject()).isEqualTo("Calendar: " + SEVEN);
            assertThat(moved.getHeader("In-Reply-To")).containsExactly(asked.getMessageID());
            assertThat(entries(moved)).containsExactly(
                    new Arrived("REQUEST", uid, 1, "20221130", "mailto:" + THEIRS, "CONFIRMED"));

            extend(town, SEVEN, "1 December 2022");
            extend(town, SEVEN, "30 November 2022");
            settles(town, TUESDAY);
            assertThat(letters("mopac.example")).as("nothing for what stands there already").hasSize(2);

            complete(town, SEVEN);
            settles(town, WEDNESDAY);
            assertThat(entries(awaitLetters(3).get(2))).containsExactly(
                    new Arrived("CANCEL", uid, 2, "20221130", "mailto:" + THEIRS, "CANCELLED"));

            settles(town, THURSDAY);
            assertThat(letters("mopac.example")).hasSize(3);
        }
    }

    @Test
    void what_is_passed_on_leaves_the_calendar_of_who_had_it_and_comes_back_with_it() throws Exception {
        try (var town = town(", calendar: on")) {
            extend(town, SEVEN, "14 October 2022");
            chase(town, SEVEN);
            var uid = entries(awaitLetters(1).getFirst()).getFirst().uid();
            assign(town, SEVEN, "MPS");
            settles(town, MONDAY);
            assertThat(entries(awaitLetters(2).get(1))).containsExactly(
                    new Arrived("CANCEL", uid, 1, "20221014", "mailto:" + THEIRS, "CANCELLED"));
            assign(town, SEVEN, DEPUTY_MAYOR);
            settles(town, TUESDAY);
            assertThat(entries(awaitLetters(3).get(2))).containsExactly(
                    new Arrived("REQUEST", uid, 2, "20221014", "mailto:" + THEIRS, "CONFIRMED"));
            assertThat(letters("mopac.example")).hasSize(3);
        }
    }

    private static void assign(Town town, String ref, String party) {
        var form = town.person("U0CLERK").types("C0PCC", "/actions assign " + ref + " " + party).opened();
        form.fill("Reason", "It is theirs.");
        form.submit().closed();
    }

    @Test
    void a_reminder_that_goes_out_at_the_same_slot_brings_the_changes_along() throws Exception {
        try (var town = town(", calendar: on")) {
            extend(town, SEVEN, "12 October 2022");
            assign(town, OTHER, DEPUTY_MAYOR);
            extend(town, OTHER, "1 November 2022");
            chase(town, SEVEN);
            awaitLetters(1);
            chase(town, OTHER);
            awaitLetters(2);
            settles(town, TUESDAY);
            extend(town, OTHER, "30 November 2022");
            settles(town, WEDNESDAY);
            var reminder = awaitLetters(3).get(2);
            assertThat(reminder.getSubject()).contains(SEVEN);
            assertThat(entries(reminder)).singleElement().satisfies(entry -> {
                assertThat(entry.from()).isEqualTo("20221130");
                assertThat(entry.sequence()).isEqualTo(1);
            });
            settles(town, THURSDAY);
            assertThat(letters("mopac.example")).hasSize(3);
        }
    }

    @Test
    void with_the_server_away_an_entry_is_sent_once_as_things_stand_when_it_is_back() throws Exception {
        try (var town = town(", calendar: on")) {
            var port = server.getSmtp().getPort();
            extend(town, SEVEN, "14 October 2022");
            server.stop();
            chase(town, SEVEN);
            Eventually.holds(Town.SOON, () -> assertThat(new Records(folder)
                            .number("SELECT count(*) FROM calendar_mail WHERE day = '2022-10-14'"))
                    .isEqualTo(1));
            server = new GreenMail(new ServerSetup[] {new ServerSetup(port, "127.0.0.1", "smtp")});
            server.start();
            var entries = entries(awaitLetters(1).getFirst());
            assertThat(entries).singleElement().satisfies(entry -> {
                assertThat(entry.from()).isEqualTo("20221014");
                assertThat(entry.sequence()).isZero();
            });
            complete(town, SEVEN);
            settles(town, MONDAY);
            assertThat(entries(awaitLetters(2).get(1))).singleElement().satisfies(entry ->
                    assertThat(entry.method()).isEqualTo("CANCEL"));
        }
    }

    @Test
    void without_the_setting_nothing_goes_to_any_calendar() throws Exception {
        try (var town = town("")) {
            extend(town, SEVEN, "14 October 2022");
            chase(town, SEVEN);
            var asked = awaitLetters(1).getFirst();
            assertThat(((Multipart) asked.getContent()).getContentType()).startsWith("multipart/alternative");
            extend(town, SEVEN, "30 November 2022");
            complete(town, SEVEN);
            settles(town, MONDAY);
            settles(town, TUESDAY);
            assertThat(letters("mopac.example")).hasSize(1);
        }
    }

    @Test
    void meetings_and_the_days_of_their_papers_go_to_the_officer_who_wants_them_each_once() throws Exception {
        try (var town = town("")) {
            town.apply("committees: [{ code: PCC, meetings-to: %s }]".formatted(CLERKS));
            looks(town);
            Eventually.holds(Town.SOON, () -> assertThat(letters("council.example")).hasSize(1));
            var first = letters("council.example").getFirst();
            assertThat(first.getSubject()).isEqualTo("Meetings of the Police and Crime Committee");
            var meeting = entries(first);
            assertThat(meeting).extracting(Arrived::from).containsExactly("20221116");

            town.apply("committees: [{ code: PCC, meetings: [{ date: 2022-11-16, papers-due: 2022-11-08 }] }]");
            looks(town);
            Eventually.holds(Town.SOON, () -> assertThat(letters("council.example")).hasSize(2));
            assertThat(entries(letters("council.example").get(1))).extracting(Arrived::from).containsExactly("20221108");

            town.apply("committees: [{ code: PCC, meetings: [{ date: 2022-11-16, papers-due: 2022-11-09 }] }]");
            looks(town);
            Eventually.holds(Town.SOON, () -> assertThat(letters("council.example")).hasSize(3));
            assertThat(entries(letters("council.example").get(2))).singleElement().satisfies(entry -> {
                assertThat(entry.from()).isEqualTo("20221109");
                assertThat(entry.sequence()).isEqualTo(1);
            });
            looks(town);
            settles(town, MONDAY);
            assertThat(letters("council.example")).hasSize(3);
        }
    }

    @Test
    void officers_say_in_forms_whose_calendar_gets_what() {
        try (var town = town("")) {
            var clerk = town.person("U0CLERK");
            var post = clerk.types("C0PCC", "/actions settings " + DEPUTY_MAYOR).opened();
            assertThat(post.valueOf("Calendar")).isEmpty();
            post.choose("Calendar", "Deadlines go into their calendar, with the e-mails that ask");
            post.submit().closed();
            var settings = clerk.types("C0PCC", "/actions settings").opened();
            settings.fill("Meetings go to the calendar of", "the clerk");
            assertThat(settings.submit().toString()).contains("does not look like an e-mail address");
            settings.fill("Meetings go to the calendar of", CLERKS);
            settings.submit().closed();
            town.awaitMessage("C0PCC", "Settings of PCC changed (where its meetings go) by");
            var roster = town.bean(Rosters.class).current(town.workspace());
            assertThat(roster.isCalendar(THEIRS)).isTrue();
            assertThat(roster.committee("PCC").orElseThrow().meetingsTo()).isEqualTo(CLERKS);
            assertThat(clerk.types("C0PCC", "/actions settings " + DEPUTY_MAYOR).opened().valueOf("Calendar"))
                    .hasSize(1);
        }
    }

    private static void looks(Town town) {
        town.bean(Rosters.class).forget(town.workspace());
        town.jobs("meetings").forEach(Job::run);
    }
}
