package org.arising.document.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.arising.action.Action;
import org.arising.action.Deadline;
import org.arising.action.Event;
import org.arising.action.Happening;
import org.arising.action.Touch;
import org.arising.committee.Committee;
import org.arising.committee.Letters;
import org.arising.document.writing.Cells;
import org.arising.document.writing.PaperFormat;
import org.arising.document.writing.PressSample;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.response.Response;
import org.arising.response.StoredFile;
import org.arising.testkit.HostileTexts;
import org.arising.web.PublicData;
import org.arising.web.PublicDays;
import org.arising.web.PublicFeed;
import org.arising.web.PublicHtml;
import org.arising.web.PublicReport;
import org.arising.web.Publishing;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The public reads what was issued and is allowed, in every format, and nothing else of what lies in the record. */
class PublicReportTest {
    /** Stands in every field of the record that is not for the public. */
    private static final String CANARY = "canary";
    private static final String ID = "U0CANARY01";
    private static final String ADDRESS = "canary@inside.example";
    private static final LocalDate ISSUED = LocalDate.of(2022, 9, 22);
    private static final Instant AT = Instant.parse("2022-09-22T09:00:00Z");
    private static final String NAME = "police-and-crime";
    private static final String COMMITTEE = "Police and Crime Committee";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_fields_that_the_public_reads_are_these_and_no_others() {
        assertThat(fields(PublicReport.class)).containsExactly(
                "committee", "title", "meeting", "edition", "issued", "countsTo", "summary", "recommendation", "groups",
                "commitments", "standing", "correspondence", "legal", "financial", "appendices", "background", "corrections", "withheld");
        assertThat(fields(PublicReport.Group.class)).containsExactly("title", "actions");
        assertThat(fields(PublicReport.PublicAction.class)).containsExactly(
                "ref", "itemNo", "itemTitle", "responsible", "words", "status", "note", "appendices", "due");
        assertThat(fields(PublicReport.Commitment.class)).containsExactly("ref", "chapter", "responsible", "words", "note");
        assertThat(fields(PublicReport.Standing.class)).containsExactly("subject", "words", "status", "responsible", "deadline");
        assertThat(fields(PublicReport.Letter.class)).containsExactly("number", "text");
        assertThat(fields(PublicReport.Appendix.class)).containsExactly("number", "title");
        assertThat(fields(Report.Words.class)).containsExactly("leadIn", "lists", "closing");
        assertThat(fields(Report.Parts.class)).containsExactly("leadIn", "parts");
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    @Test
    void nothing_else_of_the_record_is_in_any_format() throws Exception {
        proved(60, 20);
    }

    /** {@code -Darising.reports=} takes another count. */
    @Test
    @Tag("proof")
    void nothing_else_of_ten_thousand_records_is_in_any_format() throws Exception {
        var reports = Integer.getInteger("arising.reports", 10_000);
        var files = proved(reports, 100);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/public-reports.md"), """
                | generated reports | files of them read | fields outside the allow-list |
                | ---: | ---: | ---: |
                | %d | %d | 0 |
                """.formatted(reports, files));
    }

    /** Every report in the formats of the web, each of so many in Word and PDF too. */
    private static int proved(int reports, int each) throws Exception {
        var files = 0;
        PublicDays.Issued before = null;
        for (var seed = 1; seed <= reports; seed++) {
            var report = report(seed);
            var issued = new PublicDays.Issued(
                    new IssuedReports.Issue(report.date().plusDays(seed), report.edition(), AT, AT), Publishing.of(report, ISSUED, Set.of()));
            var all = formats(issued, before);
            if (seed % each == 0) {
                all.put("pdf", pdf(issued.report()));
                all.put("docx", docx(issued.report()));
            }
            for (var format : all.entrySet()) {
                assertThat(format.getValue().toLowerCase(Locale.ROOT)).as("%s of %d", format.getKey(), seed).doesNotContain(CANARY, "@u0");
            }
            files += all.size();
            agree(report, all);
            inert(issued.report(), all);
            before = issued;
        }
        return files;
    }

    private static Map<String, String> formats(PublicDays.Issued issued, PublicDays.Issued before) {
        var report = issued.report();
        var both = before == null ? List.of(issued) : List.of(issued, before);
        var all = new LinkedHashMap<String, String>();
        all.put("html", text(PressSample.web(PublicHtml.report(NAME, COMMITTEE, report))));
        all.put("list", text(PressSample.web(PublicHtml.reports(
                NAME, COMMITTEE, List.of(new PublicHtml.Listed(report.meeting(), report.title(), 1, ISSUED, "")), List.of(report)))));
        all.put("md", text(PressSample.print(IssuedReports.paper(report.printed()), PaperFormat.MD)));
        all.put("json", text(PublicData.json(report)));
        all.put("csv", text(PublicData.csv(report)));
        all.put("atom", text(PublicFeed.atom(NAME, COMMITTEE, both)));
        all.put("ics", text(PublicDays.calendar(NAME, COMMITTEE, both)).replace("\r\n ", ""));
        return all;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String pdf(PublicReport report) throws IOException {
        try (var pdf = Loader.loadPDF(PressSample.print(IssuedReports.paper(report.printed()), PaperFormat.PDF))) {
            var information = pdf.getDocumentInformation();
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "") + information.getAuthor() + information.getSubject() + information.getTitle();
        }
    }

    private static String docx(PublicReport report) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                PressSample.print(IssuedReports.paper(report.printed()), PaperFormat.DOCX)))) {
            while (zip.getNextEntry() != null) {
                all.append(text(zip.readAllBytes()));
            }
        }
        return all.toString();
    }

    /** What JSON and CSV say is what the report says. */
    private static void agree(Report report, Map<String, String> all) throws IOException {
        var json = JSON.readTree(all.get("json"));
        var rows = new ArrayList<JsonNode>();
        json.path("groups").forEach(group -> group.path("actions").forEach(rows::add));
        assertThat(rows).extracting(row -> row.path("ref").asText()).containsExactlyElementsOf(report.rows().stream().map(Report.Row::ref).toList());
        assertThat(rows).extracting(row -> row.path("status").asText()).containsExactlyElementsOf(report.rows().stream().map(Report.Row::status).toList());
        assertThat(rows).extracting(row -> row.path("words").path("lead_in").asText())
                .containsExactlyElementsOf(report.rows().stream().map(row -> row.words().leadIn()).toList());
        assertThat(rows).extracting(row -> row.path("note").asText()).containsExactlyElementsOf(report.rows().stream().map(Report.Row::note).toList());
        var csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(all.get("csv").substring(1))).getRecords();
        var actions = csv.stream().filter(row -> row.get("kind").equals("action")).toList();
        assertThat(actions).extracting(row -> row.get("ref")).containsExactlyElementsOf(report.rows().stream().map(Report.Row::ref).toList());
        assertThat(actions).extracting(row -> row.get("status_note"))
                .containsExactlyElementsOf(report.rows().stream().map(row -> Cells.harmless(row.note())).toList());
        assertThat(csv).hasSize(report.rows().size() + report.commitments().size() + report.standing().size());
        assertThat(csv.stream().flatMap(CSVRecord::stream).filter(cell -> cell.strip().matches("(?s)[=+@＝＋＠].*"))).isEmpty();
    }

    /** No text becomes anything but a text. */
    private static void inert(PublicReport report, Map<String, String> all) throws Exception {
        for (var name : List.of("html", "list")) {
            var page = Jsoup.parse(all.get(name));
            assertThat(page.select("script, style, iframe, object, embed, form, img, base, svg")).isEmpty();
            assertThat(page.getAllElements().stream().flatMap(each -> each.attributes().asList().stream()))
                    .noneMatch(each -> each.getKey().startsWith("on") || each.getKey().equals("style"));
            assertThat(page.select("[href]").eachAttr("href"))
                    .allMatch(address -> address.matches("(\\.\\./)?(public\\.css|[a-z0-9-]+(/[a-z0-9.-]+)?|\\d{4}-\\d\\d-\\d\\d(\\.[a-z]+)?)|#content"));
        }
        var words = new HashSet<>(Jsoup.parse(all.get("html")).select("td p, td li").stream().map(each -> Texts.collapsed(each.wholeText())).toList());
        assertThat(words).containsAll(report.actions().stream().map(action -> action.words().leadIn()).filter(each -> !each.isEmpty()).toList());

        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(all.get("atom").getBytes(StandardCharsets.UTF_8)));
        var elements = feed.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < elements.getLength(); i++) {
            assertThat(((Element) elements.item(i)).getLocalName()).isIn(
                    "feed", "id", "title", "updated", "published", "author", "name", "link", "entry", "summary", "content", "div", "p", "ul", "li");
        }
        var calendar = new CalendarBuilder().build(new StringReader(all.get("ics").replace("\n", "\r\n").replace("\r\r", "\r")));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        var due = report.actions().stream().filter(action -> action.status().equals("Ongoing") && action.due() != null).count();
        assertThat(calendar.getComponents().stream().filter(VEvent.class::isInstance).count()).isBetween(due + 1, due + 2);
    }

    @Test
    void a_committee_without_a_report_has_a_calendar_and_a_feed_that_are_sound_and_empty() throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text(PublicDays.calendar(NAME, COMMITTEE, List.of()))));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        assertThat(text(PublicFeed.atom(NAME, COMMITTEE, List.of()))).contains("<updated>1970-01-01T00:00:00Z</updated>").doesNotContain("<entry>");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Exempt: not for publication by virtue of paragraph 7 of Schedule 12A", "PRIVATE AND CONFIDENTIAL", "This report is not open to the public",
        "Part 2", "Restricted"})
    void a_report_that_says_itself_that_it_is_not_for_the_public_is_not_published(String access) {
        assertThat(Publishing.isOpen(with(access))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"This report will be considered in public", "Open", "", "Part 1"})
    void any_other_report_that_was_issued_is(String access) {
        assertThat(Publishing.isOpen(with(access))).isTrue();
        assertThat(Publishing.isOpen(with(access).as(true, 0, List.of()))).isFalse();
    }

    private static Report with(String access) {
        var r = report(1);
        return new Report(
                r.title(), r.to(), r.of(), r.date(), access, false, 1, r.countsTo(), r.summary(), r.recommendation(), r.meetings(),
                r.commitments(), r.standing(), r.correspondence(), r.legal(), r.financial(), r.appendices(), r.background(), r.contact(), List.of(), null);
    }

    @Test
    void what_is_marked_as_not_for_publication_after_the_issue_goes_with_its_appendix_and_its_corrections() {
        var rows = List.of(row(1, List.of(1, 2)), row(2, List.of(2)));
        var report = shell(rows, List.of("PCC-2022-001 (item 5): the status was “a” and is “b”.", "PCC-2022-002: the action is left out."));
        var seen = Publishing.of(report, ISSUED, Set.of("PCC-2022-001"));
        assertThat(seen.actions()).extracting(PublicReport.PublicAction::ref).containsExactly("PCC-2022-002");
        assertThat(seen.appendices()).extracting(PublicReport.Appendix::number).containsExactly(2);
        assertThat(seen.corrections()).containsExactly("PCC-2022-002: the action is left out.");
        assertThat(seen.withheld()).isEqualTo(1);
        assertThat(text(PressSample.web(PublicHtml.report(NAME, COMMITTEE, seen)))).contains("One entry is left out here").doesNotContain("PCC-2022-001");
    }

    @Test
    void the_name_that_slack_gives_to_somebody_is_left_out_of_a_sentence() {
        var row = row(1, List.of());
        var noted = new Report.Row(
                row.ref(), row.itemNo(), row.itemTitle(), row.responsible(), row.words(), row.status(),
                "Asked <@U012AB3CD|clare> and @U012AB3CD in <#C012AB3CD|pcc>, of COVID19 and S106, by @clare.", List.of(), null);
        assertThat(Publishing.of(shell(List.of(noted), List.of()), ISSUED, Set.of()).actions().getFirst().note())
                .isEqualTo("Asked (name left out) and (name left out) in (name left out), of COVID19 and S106, by @clare.");
    }

    @Test
    void a_report_that_was_issued_before_deadlines_were_kept_is_read_as_it_was() {
        var json = ReportJson.write(shell(List.of(row(1, List.of())), List.of())).replace(",\"due\":null", "");
        assertThat(json).doesNotContain("due");
        assertThat(ReportJson.read(json).rows().getFirst().due()).isNull();
    }

    private static Report.Row row(int number, List<Integer> appendices) {
        return new Report.Row(
                "PCC-2022-%03d".formatted(number), "5", "Questions", "MPS", new Report.Words("Do it.", List.of(), ""), "Ongoing", "",
                appendices, null);
    }

    private static Report shell(List<Report.Row> rows, List<String> corrections) {
        return new Report(
                "Summary List of Actions", COMMITTEE, "", MadeCommittee.MEETING, "", false, 2, MadeCommittee.PAPERS, List.of(), List.of(),
                List.of(new Report.Group("Actions", rows)), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(new Report.Appendix(1, "One", "r1"), new Report.Appendix(2, "Two", "r2")), List.of(), List.of(), corrections, null);
    }

    /** A report of a made record, issued. */
    private static Report report(long seed) {
        var facts = new MadeCommittee(seed).facts();
        var random = new Random(seed);
        var told = new ArrayList<ReportFacts.Told>();
        for (var each : facts.told()) {
            told.add(told(each, random, false));
            told.add(told(each, random, true));
        }
        var c = facts.committee();
        var committee = new Committee(
                c.code(), c.name(), c.zone(), c.calendar(), "C0CANARY", Set.of(ID), false, c.digest(), c.reminders(), false, c.sending(), c.since(),
                ADDRESS, Letters.USUAL.with(Map.of(new Letters.Place(Letters.Kind.REQUEST, Letters.Part.OPENING), CANARY)), NAME);
        var hostile = Texts.collapsed(HostileTexts.next(random));
        var letter = new Correspondence(
                CANARY, ISSUED, "the Commissioner", "A letter " + hostile, true,
                List.of(new StoredFile(CANARY, CANARY + ".pdf", "application/pdf", 1)));
        return Reporting.of(new ReportFacts(
                        committee, facts.meeting(), facts.before(), facts.countsTo(), facts.countedBefore(), facts.scope(), told,
                        Map.of(StandingText.OF, CANARY, StandingText.CONTACT, CANARY + " " + ADDRESS, StandingText.SUMMARY, "Summary " + hostile),
                        List.of(letter), List.of(), List.of(), Set.of()))
                .as(false, 1, List.of());
    }

    /** The same action with something in every field that no report tells, and with a later life; or another, that is exempt. */
    private static ReportFacts.Told told(ReportFacts.Told told, Random random, boolean exempt) {
        var a = told.action();
        var due = random.nextBoolean() ? LocalDate.of(2022, 11, 1 + random.nextInt(28)) : null;
        var action = new Action(
                exempt ? new Reference("PCC", 2021, a.ref().number()) : a.ref(),
                a.origin(),
                exempt
                        ? new Action.Responsible(CANARY, List.of(), List.of())
                        : new Action.Responsible(a.responsible().stated(), List.of(CANARY), List.of(CANARY + "/" + CANARY)),
                a.kind(),
                exempt ? org.arising.action.Wording.plain(CANARY) : a.wording(),
                a.answered(),
                Map.of(0, new Action.Responsible(CANARY, List.of(CANARY), List.of())),
                a.state(),
                a.statedStatus(),
                exempt ? CANARY : a.statusNote(),
                a.appendices(),
                new Deadline(CANARY, due, CANARY),
                exempt && a.chapter() != null ? CANARY : a.chapter(),
                new Action.Source(CANARY, "1-2"),
                List.of(CANARY),
                a.raised(),
                a.imported(),
                null,
                LocalDate.of(2022, 12, 1),
                exempt,
                null,
                new Touch(CANARY, MadeCommittee.BEFORE),
                7);
        var history = new ArrayList<Event>();
        told.history().forEach(event -> history.add(new Event(event.at(), event.day(), ID, event.via(), event.what())));
        for (var quiet : List.of(
                new Happening.Remarked(CANARY), new Happening.Undelivered(ADDRESS, CANARY, false), new Happening.Wrote(ADDRESS, CANARY),
                new Happening.Snoozed(ISSUED, CANARY), new Happening.Reassigned(CANARY, CANARY, CANARY), new Happening.Disowned(CANARY, CANARY),
                new Happening.Corrected("text", CANARY, CANARY), new Happening.DeadlineRevised(null, due, CANARY), new Happening.Escalated())) {
            history.add(new Event(AT, MadeCommittee.PAPERS.minusDays(3), ID, "slack", quiet));
        }
        // After the day to which the report counts.
        history.add(new Event(AT, LocalDate.of(2022, 10, 5), ID, "slack", new Happening.Updated(CANARY)));
        history.add(new Event(AT, LocalDate.of(2022, 10, 6), ID, "slack", new Happening.Closed(CANARY)));
        var responses = List.of(new Response(
                "r-" + CANARY, ID, MadeCommittee.BEFORE, CANARY, List.of(new StoredFile(CANARY, CANARY + ".pdf", "application/pdf", 1))));
        return new ReportFacts.Told(action, List.copyOf(history), responses);
    }
}
