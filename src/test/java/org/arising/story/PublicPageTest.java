package org.arising.story;

import org.arising.access.Person;
import org.arising.access.Person.Standing;
import org.arising.action.ActionDesk;
import org.arising.action.Change;
import org.arising.action.Hand;
import org.arising.action.Outcome;
import org.arising.committee.Rosters;
import org.arising.committee.Workspaces;
import org.arising.document.reporting.PaperResult;
import org.arising.document.reporting.Papers;
import org.arising.document.reporting.ReportOrder;
import org.arising.document.reporting.ReportScope;
import org.arising.kernel.Reference;
import org.arising.kernel.ServiceClock;
import org.arising.kernel.WorkspaceId;
import org.arising.playground.Submitted;
import org.arising.setup.SetupDesk;
import org.arising.testkit.Databases;
import org.arising.testkit.Story;
import org.arising.testkit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/** A committee puts what it issues on the web, and takes it away again. */
@Story
class PublicPageTest {
    private static final Instant MORNING = Instant.parse("2022-10-03T08:30:00Z");
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 29);
    private static final LocalDate NOVEMBER = LocalDate.of(2022, 11, 16);
    private static final String PAGE = "/public/police-and-crime";
    private static final String ON = "committees: [{ code: PCC, public: police-and-crime }]";
    private static final List<String> ADDRESSES = List.of(
            PAGE, PAGE + "/2022-09-29", PAGE + "/2022-09-29.pdf", PAGE + "/2022-09-29.docx", PAGE + "/2022-09-29.csv",
            PAGE + "/2022-09-29.json", PAGE + "/2022-09-29.md", PAGE + "/changes.atom", PAGE + "/calendar.ics");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Town town;
    private WorkspaceId workspace;

    @BeforeEach
    void open() {
        town = Town.at(MORNING, 1, folder, Town.people()).withRegister();
        workspace = town.workspace();
    }

    @AfterEach
    void close() {
        client.close();
        town.close();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + town.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String text(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private void issue(LocalDate meeting) {
        var order = new ReportOrder(
                workspace, "PCC", meeting, ReportScope.DUE, "U0CLERK", "slack", town.bean(ServiceClock.class).instant());
        assertThat(town.bean(Papers.class).issue(order)).isInstanceOf(PaperResult.Made.class);
    }

    private Hand hand(String once) {
        return new Hand(workspace, new Person("U0CLERK", Standing.MEMBER), "slack", once, true, town.bean(ServiceClock.class).instant());
    }

    private void mark(String ref, boolean exempt) {
        var action = town.action(ref);
        var change = new Change.Correct(action.wording(), action.responsible(), action.deadline(), exempt, "As the chair asked.");
        assertThat(town.bean(ActionDesk.class).change(hand("mark " + exempt), List.of(Reference.of(ref)), change)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nothing_is_there_until_a_committee_switches_it_on_and_nothing_once_it_is_off_again() throws Exception {
        issue(SEPTEMBER);
        var never = get("/public/nobody-at-all").body();
        for (var address : ADDRESSES) {
            var answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(never);
        }
        var clerk = town.person("U0CLERK");
        var form = clerk.types("C0PCC", "/actions settings").opened();
        assertThat(form.seenText()).contains("Public page", "Anybody on the web then reads every report that was or will be issued");
        form.fill("Public page", "police-and-crime").submit().closed();
        town.awaitMessage("C0PCC", "Settings of PCC changed (public page, at /public/police-and-crime) by Clare Clerk");
        for (var address : ADDRESSES) {
            assertThat(get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(get(PAGE + "/2022-11-16").statusCode()).as("a meeting for which nothing was issued").isEqualTo(404);

        var again = clerk.types("C0PCC", "/actions settings").opened();
        assertThat(again.valueOf("Public page")).containsExactly("police-and-crime");
        again.fill("Public page", "").submit().closed();
        for (var address : ADDRESSES) {
            var answer = get(address, "If-None-Match", "*");
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(never);
        }
        town.awaitMessage("C0PCC", "Settings of PCC changed (public page, switched off) by Clare Clerk");
    }

    @Test
    void the_form_refuses_a_name_that_is_none_or_is_taken_anywhere_and_a_page_of_a_private_committee() {
        var other = other();
        var applied = town.bean(SetupDesk.class).apply(
                other, "committees: [{ code: SECRETCODE, name: Board of Secrets, public: taken-name }]", false, MORNING);
        assertThat(applied).isInstanceOf(SetupDesk.Result.Applied.class);
        var form = town.person("U0CLERK").types("C0PCC", "/actions settings").opened();
        assertThat(refusal(form.fill("Public page", "Police & Crime").submit())).contains("small letters, digits and hyphens");
        assertThat(refusal(form.fill("Public page", "taken-name").submit()))
                .contains("taken-name is taken", "Choose another").doesNotContain("Other", "Secrets", "SECRETCODE", "T0OTHER");
        form.choose("Rules", "closed").fill("Public page", "police-and-crime");
        assertThat(refusal(form.submit())).contains("a private committee has no public page");
        assertThat(town.bean(Rosters.class).current(workspace).committee("PCC").orElseThrow().publicName()).isNull();
    }

    /** Another workspace, once the first one is known by its team. */
    private WorkspaceId other() {
        assertThat(town.slack().awaits(Town.SOON, now -> town.bean(Workspaces.class).team(workspace).isPresent())).isTrue();
        return town.bean(Workspaces.class).bind("T0OTHER", "Other", "U0BOT2");
    }

    private static String refusal(Submitted submitted) {
        return ((Submitted.FieldErrors) submitted).byLabel().get("Public page");
    }

    @Test
    void a_setup_file_is_refused_whole_for_a_name_that_is_taken_and_for_a_private_committee() {
        var other = other();
        var desk = town.bean(SetupDesk.class);
        assertThat(desk.apply(other, ON.replace("PCC", "OTH"), false, MORNING)).isInstanceOf(SetupDesk.Result.Applied.class);
        assertThat(errors(ON)).containsExactly("The name police-and-crime is taken by another public page of this installation. Choose another.");
        assertThat(errors("committees: [{ code: PCC, public: open-house, private: true }]")).singleElement().asString().startsWith("PCC is a private committee");
        assertThat(errors("committees: [{ code: PCC, public: one-name }, { code: TWO, public: one-name }]")).singleElement().asString()
                .contains("two committees cannot have the public page one-name");
        apply("committees: [{ code: PCC, public: first-name }, { code: TWO, public: second-name }]");
        assertThat(errors("committees: [{ code: PCC, private: true }]")).singleElement().asString().startsWith("PCC is a private committee");
        // Names change hands within one file.
        apply("committees: [{ code: PCC, public: second-name }, { code: TWO, public: first-name }]");
        apply("committees: [{ code: PCC, public: off, private: true }, { code: THR, public: second-name }]");
        var committees = town.bean(Rosters.class).current(workspace);
        assertThat(committees.committee("PCC").orElseThrow().publicName()).isNull();
        assertThat(committees.committee("TWO").orElseThrow().publicName()).isEqualTo("first-name");
    }

    private void apply(String setup) {
        assertThat(town.bean(SetupDesk.class).apply(workspace, setup, false, MORNING)).isInstanceOf(SetupDesk.Result.Applied.class);
    }

    private List<String> errors(String setup) {
        return ((SetupDesk.Result.Refused) town.bean(SetupDesk.class).apply(workspace, setup, false, MORNING)).errors();
    }

    @Test
    void a_page_that_was_read_before_is_not_sent_again_and_nothing_but_reading_is_done() throws Exception {
        town.apply(ON);
        issue(SEPTEMBER);
        for (var address : ADDRESSES) {
            var whole = get(address);
            var tag = header(whole, "ETag");
            assertThat(tag).as(address).matches("\"[0-9a-f]{32}\"");
            assertThat(header(whole, "Cache-Control")).isEqualTo("public, max-age=300");
            assertThat(header(whole, "Content-Security-Policy")).isEqualTo("default-src 'none'; style-src 'self'; img-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(whole, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(whole, "Permissions-Policy")).isNotEmpty();
            assertThat(whole.headers().map()).doesNotContainKey("set-cookie");
            var known = get(address, "If-None-Match", "\"other\", W/" + tag);
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.body()).isEmpty();
            assertThat(header(known, "ETag")).isEqualTo(tag);
            assertThat(get(address, "If-None-Match", "\"other\"", "If-Modified-Since", header(whole, "Last-Modified")).statusCode()).isEqualTo(200);
            assertThat(get(address, "If-Modified-Since", header(whole, "Last-Modified")).statusCode()).isEqualTo(304);
            assertThat(get(address, "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT").statusCode()).isEqualTo(200);
            assertThat(get(address, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
            var head = send("HEAD", address);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(header(head, "ETag")).isEqualTo(tag);
            assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(whole.body().length));
            assertThat(get(address + "?a=%3Cscript%3E&b=%2F").body()).isEqualTo(whole.body());
            for (var method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
                var refused = send(method, address);
                assertThat(refused.statusCode()).as(method).isEqualTo(405);
                assertThat(header(refused, "Allow")).isEqualTo("GET, HEAD");
            }
        }
        assertThat(get("/public/public.css").statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_that_is_spelled_otherwise_is_a_plain_page_that_says_so() throws Exception {
        town.apply(ON);
        issue(SEPTEMBER);
        var absent = get("/public/nobody-at-all");
        assertThat(new String(absent.body(), StandardCharsets.UTF_8)).contains("<h1>Page not found</h1>");
        assertThat(header(absent, "Cache-Control")).isEqualTo("no-store");
        for (var path : List.of(
                "/public/", "/public/police-and-crime/", "/public/police-and-crime%2F2022-09-29", "/public/police-and-crime%2f..%2f..%2fetc",
                "/public/%70olice-and-crime", "/public//police-and-crime", "/public/police-and-crime;jsessionid=1", "/public/POLICE-AND-CRIME",
                "/public/police-and-crime/2022-02-30", "/public/police-and-crime/2022-09-29.exe", "/public/police-and-crime/2022-09-29.pdf/x")) {
            assertThat(raw(path)).as(path).startsWith("HTTP/1.1 404 ").contains("<h1>Page not found</h1>", "default-src 'none'");
        }
    }

    /** As it is written, where a client of Java would tidy it. */
    private String raw(String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), town.port())) {
            socket.getOutputStream().write("GET %s HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n".formatted(path).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_is_read_is_what_was_issued_whatever_happens_later() throws Exception {
        town.apply(ON);
        assertThat(text(PAGE)).contains("No report has been issued yet").doesNotContain("PCC-2022-");
        issue(SEPTEMBER);
        var page = text(PAGE + "/2022-09-29");
        assertThat(page).contains("Summary List of Actions", "PCC-2022-004", "anti-social behaviour", "Assistant Commissioner");
        assertThat(text(PAGE + "/2022-09-29.json")).contains("\"ref\" : \"PCC-2022-004\"");
        assertThat(text(PAGE)).contains("41 actions: 18 ongoing, 23 ended", "The current list");
        assertThat(text(PAGE + "/calendar.ics")).contains("DTSTART;VALUE=DATE:20220929").doesNotContain("20221116");

        var clerk = town.person("U0CLERK");
        var complete = clerk.types("C0PCC", "/actions complete PCC-2022-004").opened();
        complete.fill("Response", "The zanzibar ledger.").pickDate("Date received", LocalDate.of(2022, 10, 3));
        complete.submit().closed();
        assertThat(text(PAGE + "/2022-09-29")).isEqualTo(page);
        issue(NOVEMBER);
        assertThat(text(PAGE)).contains("Meeting of 16 November 2022", "18 actions: 17 ongoing, 1 ended");
        assertThat(text(PAGE + "/changes.atom")).contains("What changed since the report for the meeting of 29 September 2022", "PCC-2022-004: Completed.");
        assertThat(text(PAGE + "/calendar.ics")).contains("DTSTART;VALUE=DATE:20220929", "DTSTART;VALUE=DATE:20221116");
        for (var address : ADDRESSES) {
            for (var each : List.of(address, address.replace("2022-09-29", "2022-11-16"))) {
                assertThat(new String(get(each).body(), StandardCharsets.UTF_8)).as(each)
                        .doesNotContain("zanzibar", "U0CLERK", "U0DMPC", "Clare Clerk", "C0PCC", workspace.value());
            }
        }
    }

    @Test
    void what_an_officer_marks_as_not_for_publication_is_gone_from_every_format_with_the_next_request() throws Exception {
        town.apply(ON);
        issue(SEPTEMBER);
        var before = get(PAGE + "/2022-09-29");
        assertThat(text(PAGE + "/2022-09-29.json")).contains("PCC-2022-004");
        mark("PCC-2022-004", true);
        for (var address : List.of(PAGE, PAGE + "/2022-09-29", PAGE + "/2022-09-29.csv", PAGE + "/2022-09-29.json", PAGE + "/2022-09-29.md", PAGE + "/changes.atom")) {
            assertThat(text(address)).as(address).doesNotContain("PCC-2022-004", "anti-social behaviour (ASB)");
        }
        assertThat(get(PAGE + "/2022-09-29", "If-None-Match", header(before, "ETag")).statusCode()).isEqualTo(200);
        assertThat(text(PAGE + "/2022-09-29")).contains("One entry is left out here");
        mark("PCC-2022-004", false);
        assertThat(header(get(PAGE + "/2022-09-29"), "ETag")).isEqualTo(header(before, "ETag"));
    }

    @Test
    void the_page_of_a_workspace_that_took_the_app_away_goes_with_it() throws Exception {
        var other = other();
        town.bean(SetupDesk.class).apply(other, "committees: [{ code: OTH, name: Other Board, public: other-board }]", false, MORNING);
        assertThat(text("/public/other-board")).contains("Other Board", "No report has been issued yet").doesNotContain("Police");
        issue(SEPTEMBER);
        assertThat(get("/public/other-board/2022-09-29").statusCode()).as("a report of another workspace").isEqualTo(404);
        town.bean(Workspaces.class).remove("T0OTHER", MORNING);
        assertThat(get("/public/other-board").statusCode()).isEqualTo(404);
    }

    @Tag("sqlite")
    @Test
    void a_request_reads_by_index_what_it_depends_on() throws Exception {
        assertThat(plan("SELECT ref FROM action WHERE workspace_id = 'W' AND committee = 'PCC' AND exempt = 1 ORDER BY ref"))
                .containsExactly("SEARCH action USING COVERING INDEX action_exempt (workspace_id=? AND committee=?)");
        assertThat(plan("SELECT meeting, edition, issued FROM report WHERE workspace_id = 'W' AND committee = 'PCC'"
                        + " ORDER BY meeting DESC, edition DESC"))
                .containsExactly("SEARCH report USING PRIMARY KEY (workspace_id=? AND committee=?)");
        assertThat(plan("SELECT code FROM committee WHERE public_name = 'pcc' AND closed = 0"))
                .containsExactly("SEARCH committee USING INDEX committee_by_public_name (public_name=?)");
    }

    private List<String> plan(String sql) throws SQLException {
        var plan = new ArrayList<String>();
        try (var database = Databases.connect(folder);
                var statement = database.createStatement();
                var answer = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
            while (answer.next()) {
                plan.add(answer.getString("detail"));
            }
        }
        return plan;
    }

    @Test
    void more_readers_than_there_are_places_for_are_asked_to_come_back_and_none_is_left_without_an_answer() throws Exception {
        town.apply(ON);
        issue(SEPTEMBER);
        var codes = new ArrayList<Integer>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 120; i++) {
                var address = ADDRESSES.get(i % ADDRESSES.size());
                Callable<Integer> one = () -> {
                    var answer = get(address);
                    assertThat(answer.statusCode() == 503 ? header(answer, "Retry-After") : "5").isEqualTo("5");
                    return answer.statusCode();
                };
                asked.add(readers.submit(one));
            }
            for (var each : asked) {
                codes.add(each.get());
            }
        }
        assertThat(codes).containsOnly(200, 503).contains(200);
        for (var address : ADDRESSES) {
            assertThat(get(address).statusCode()).isEqualTo(200);
        }
    }
}
