package org.arising.story;

import com.fasterxml.jackson.databind.JsonNode;
import org.arising.document.reading.DocumentReader;
import org.arising.document.reading.Draft;
import org.arising.document.reading.Reading;
import org.arising.playground.Fault;
import org.arising.playground.Modal;
import org.arising.playground.Posted;
import org.arising.playground.Submitted;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

import static org.arising.testkit.Town.told;
import static org.assertj.core.api.Assertions.assertThat;

/** An officer has the report made, edits what stands in it, issues it, and learns what changed afterwards. */
@Story
class ReportInSlackTest {
    private static final Instant MORNING = Instant.parse("2022-10-03T06:59:30Z");

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void open() {
        town = Town.at(MORNING, 1, folder, Town.people()).withRegister();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void the_report_of_a_meeting_reaches_the_channel_as_files_that_hold_every_action() throws Exception {
        var answer = told(town.person("U0CLERK").types("C0PCC", "/actions report 2022-09-29"));
        assertThat(answer.text()).contains("draft, counted up to 21 September 2022: 41 actions (18 ongoing, 22 completed and 1 closed)");
        assertThat(answer.labels()).containsExactly("Options, issue…", "Standing text…", "Standing items…", "Correspondence…");

        var posted = town.awaitMessage("C0PCC", "Summary List of Actions");
        assertThat(posted.files()).extracting(file -> file.path("name").asText())
                .containsExactly("PCC-2022-09-29-report-draft.docx", "PCC-2022-09-29-report-draft.pdf");
        assertThat(read(posted.files().getFirst()).actions()).hasSize(43);
        assertThat(town.posts("C0PCC").stream().filter(each -> !each.files().isEmpty())).hasSize(1);
    }

    @Test
    void without_a_day_the_report_is_for_the_next_meeting_and_holds_what_was_not_told_before() throws Exception {
        assertThat(told(town.person("U0CLERK").types("C0PCC", "/actions report")).text())
                .contains("the meeting of 16 November 2022", "18 actions (18 ongoing)", "It counts up to");
        assertThat(read(town.awaitMessage("C0PCC", "Summary List of Actions").files().getFirst()).actions()).hasSize(20);
    }

    @Test
    void a_response_becomes_a_numbered_appendix_and_an_issued_report_stays_as_it_was() throws Exception {
        var clerk = town.person("U0CLERK");
        var complete = clerk.types("C0PCC", "/actions complete PCC-2022-004").opened();
        complete.fill("Response", "Here is the information on anti-social behaviour.").pickDate("Date received", LocalDate.of(2022, 10, 3));
        complete.submit().closed();
        var options = clerk.clicks(told(clerk.types("C0PCC", "/actions report")), "Options, issue…").opened();
        assertThat(options.title()).isEqualTo("Report");
        options.choose("Formats", "docx").choose("Issue", "issue").submit().closed();
        var issued = town.awaitMessage("C0PCC", "as issued, counted up to");
        var row = row(issued, "anti-social behaviour (ASB)");
        assertThat(row.statusNote()).isEqualTo("Attached at Appendix 1.");
        assertThat(told(clerk.types("C0PCC", "/actions PCC-2022-004")).seenText()).contains("Attached at Appendix 1.", "Reported to the meeting of 16 November 2022");

        var reopen = clerk.types("C0PCC", "/actions reopen PCC-2022-004").opened();
        reopen.fill("Reason", "It was about another ward.").submit().closed();
        clerk.types("C0PCC", "/actions report 2022-11-16");
        var corrected = town.awaitMessage("C0PCC", "as issued, counted up to 8 November 2022: 18 actions (17 ongoing and 1 completed), 1 appendix, 1 correction");
        assertThat(row(corrected, "anti-social behaviour (ASB)").statusNote()).isEqualTo("Attached at Appendix 1.");
    }

    @Test
    void what_stands_in_every_report_is_edited_by_its_officer() throws Exception {
        var clerk = town.person("U0CLERK");
        var answer = told(clerk.types("C0PCC", "/actions report 2022-11-16"));
        var texts = clerk.clicks(answer, "Standing text…").opened();
        texts.fill("Report of", "Executive Director of Assembly Secretariat").fill("Contact", "Clare Clerk\n020 7946 0000").submit().closed();
        var items = clerk.clicks(answer, "Standing items…").opened();
        items.fill("Transparency Procedure", "No disclosures to report for the period from 2 September to 1 November 2022.");
        items.fill("New standing item: subject", "Visits").fill("New standing item: action required", "Members report visits to custody suites.");
        items.submit().closed();
        var letters = clerk.clicks(answer, "Correspondence…").opened();
        letters.fill("Paragraph", "On 4 October 2022 the Commissioner wrote on recruitment.").fill("From", "the Commissioner of Police");
        assertThat(letters.submit()).isInstanceOf(Submitted.FieldErrors.class);
        letters.pickDate("Date", LocalDate.of(2022, 10, 4));
        letters.attach("Files", "letter.txt", "Dear Chair".getBytes(StandardCharsets.UTF_8)).submit().closed();

        var options = clerk.clicks(answer, "Options, issue…").opened();
        options.choose("Formats", "md").submit().closed();
        var file = town.awaitMessage("C0PCC", "1 appendix").files().getFirst();
        assertThat(file.path("name").asText()).isEqualTo("PCC-2022-11-16-report-draft.md");
        assertThat(new String(fetched(file), StandardCharsets.UTF_8)).contains(
                "| Report of: | Executive Director of Assembly Secretariat |",
                "020 7946 0000",
                "2 September to 1 November 2022",
                "<p>Visits</p><p>Members report visits to custody suites.</p>",
                "4.1 On 4 October 2022 the Commissioner wrote on recruitment. A copy of the letter is attached at Appendix 1.",
                "- Appendix 1 – Correspondence from the Commissioner of Police, dated 4 October 2022");
    }

    @Test
    void an_action_that_is_not_for_publication_is_left_out_and_the_officer_is_told() throws Exception {
        var clerk = town.person("U0CLERK");
        Modal edit = clerk.types("C0PCC", "/actions edit PCC-2022-004").opened();
        edit.choose("Publication", "exempt").fill("Reason", "It names a victim.").submit().closed();
        assertThat(told(clerk.types("C0PCC", "/actions report 2022-09-29")).text())
                .contains("40 actions", "PCC-2022-004 is left out as not for publication");
        var draft = read(town.awaitMessage("C0PCC", "40 actions").files().getFirst());
        assertThat(draft.actions()).noneMatch(each -> each.wording().text().contains("anti-social behaviour (ASB)"));
    }

    @Test
    void the_response_times_and_the_agenda_note_are_posted_too() throws Exception {
        var clerk = town.person("U0CLERK");
        var answer = told(clerk.types("C0PCC", "/actions report 2022-11-16"));
        var options = clerk.clicks(answer, "Options, issue…").opened();
        options.choose("Document", "times").choose("Formats", "md").submit().closed();
        var times = new String(fetched(town.awaitMessage("C0PCC", "Response times").files().getFirst()), StandardCharsets.UTF_8);
        assertThat(times).contains("| MPS |", "| MOPAC |", "the day of asking is not counted");
        var again = clerk.clicks(answer, "Options, issue…").opened();
        again.choose("Document", "agenda").choose("Formats", "md").choose("Issue", "issue");
        assertThat(again.submit()).isInstanceOf(Submitted.FieldErrors.class);
    }

    @Test
    void files_whose_share_was_accepted_and_not_answered_are_shown_once() {
        town.slack().fault(Fault.answerLost(), "files.completeUploadExternal").times(1);
        town.person("U0CLERK").types("C0PCC", "/actions report 2022-09-29");
        town.awaitMessage("C0PCC", "Summary List of Actions");
        assertThat(town.slack().awaits(Town.SOON, now -> !now.calls("conversations.history").isEmpty())).isTrue();
        assertThat(town.slack().settles(Town.SOON)).isTrue();
        assertThat(town.posts("C0PCC").stream().filter(each -> !each.files().isEmpty())).hasSize(1);
    }

    @Test
    void who_is_no_officer_gets_no_report() {
        assertThat(told(town.person("U0MPS").types("C0PCC", "/actions report")).text()).contains("Officers of");
        assertThat(told(town.person("U0CLERK").types("C0PCC", "/actions report the day before")).text()).contains("is no day that is understood");
    }

    private Draft.Row row(Posted posted, String words) throws Exception {
        return read(posted.files().getFirst()).actions().stream()
                .filter(each -> each.wording().text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private Draft read(JsonNode file) throws Exception {
        return switch (DocumentReader.read(file.path("name").asText(), fetched(file))) {
            case Reading.Read(var draft) -> draft;
            case Reading.Unreadable(var why) -> throw new AssertionError(why);
        };
    }

    private byte[] fetched(JsonNode file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(file.path("url_private").asText()))
                .header("Authorization", "Bearer " + town.slack().botToken())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
