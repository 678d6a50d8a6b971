package org.arising.slack;

import com.slack.api.model.block.LayoutBlock;
import io.micronaut.context.ApplicationContext;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Courier.Delivery;
import org.arising.outbox.Courier.Search;
import org.arising.outbox.Lease;
import org.arising.outbox.Notice;
import org.arising.testkit.Logged;
import org.arising.testkit.Running;
import org.arising.testkit.ScriptedSlack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a post when Slack is well, slow, throttling, broken or refusing. */
class SlackCourierTest {
    private static final String POST = "chat.postMessage";
    private static final String HISTORY = "conversations.history";

    @TempDir
    static Path folder;

    private static ApplicationContext context;

    private ScriptedSlack slack;
    private SlackCourier courier;

    @BeforeAll
    static void openDatabase() {
        context = ApplicationContext.builder()
                .banner(false)
                .singletons(Running.settings(folder, URI.create("http://127.0.0.1:9/api/")), ServiceClock.system())
                .build()
                .start();
    }

    @AfterAll
    static void closeDatabase() {
        context.close();
    }

    @BeforeEach
    void open() {
        slack = ScriptedSlack.start();
        var client = new SlackFactory().slack(Running.settings(folder, slack.api()));
        var api = new SlackApi(client, context.getBean(Installations.class));
        var files = new FileSend(api, context.getBean(UploadRows.class), Running.settings(folder, slack.api()), step -> {});
        courier = new SlackCourier(
                context.getBean(Installations.class),
                api,
                new History(api),
                files,
                new Pictures(new FileHold(api, files), context.getBean(PictureRows.class), ServiceClock.system()),
                List.of(new PlainView(), new TabView(), new PicturedView()),
                step -> {});
    }

    @AfterEach
    void close() {
        slack.close();
    }

    /** Says what its notice is about, or nothing. */
    private static final class PlainView implements NoticeView {
        @Override
        public String kind() {
            return "plain";
        }

        @Override
        public Rendering render(Notice notice, boolean posted) {
            List<LayoutBlock> blocks = List.of(Draw.context(notice.subject()));
            return notice.subject().isEmpty()
                    ? new Rendering.Nothing("all is done")
                    : new Rendering.Say(new Message(notice.subject(), blocks));
        }
    }

    /** A home tab with much in it. */
    private static final class TabView implements NoticeView {
        @Override
        public String kind() {
            return "tab";
        }

        @Override
        public Rendering render(Notice notice, boolean posted) {
            return new Rendering.Home(
                    Modal.home(List.of(Draw.context("everything"))), List.of(Modal.home(List.of(Draw.context("type /actions")))));
        }
    }

    /** Has a picture whose facts are its notice's subject. */
    private static final class PicturedView implements NoticeView {
        @Override
        public String kind() {
            return "pictured";
        }

        @Override
        public Rendering render(Notice notice, boolean posted) {
            List<LayoutBlock> blocks = List.of(Draw.context("in words"));
            var picture = new Picture("PCC", notice.subject(), "a.png", "The same in words.", () -> new byte[] {1, 2, 3});
            return new Rendering.Pictured(
                    new Message("in words", blocks), picture, held -> new Message("in words", List.of(Draw.picture(held))));
        }
    }

    private static Notice pictured(String facts) {
        return notice("pictured", facts, "C0MPS");
    }

    private void takesFiles() {
        slack.always("files.getUploadURLExternal",
                ScriptedSlack.ok("\"upload_url\":\"" + slack.api() + "upload\",\"file_id\":\"F0000000001\""));
        slack.always("upload", ScriptedSlack.body(200, "text/plain", "OK - 3"));
        slack.always("files.completeUploadExternal", ScriptedSlack.ok("\"files\":[]"));
        slack.always("files.info", ScriptedSlack.ok("\"file\":{\"id\":\"F0000000001\",\"mimetype\":\"image/png\"}"));
    }

    private List<String> postedBlocks() {
        return slack.asked(POST).stream().map(asked -> asked.fields().getOrDefault("blocks", "")).toList();
    }

    @Test
    void a_sender_whose_lease_is_over_asks_nothing_of_slack_and_does_not_know_what_became_of_its_message() {
        var delivery = Lease.until(() -> true, () -> courier.deliver(notice("plain", "a reminder", "C0MPS")));
        assertThat(delivery).isInstanceOf(Delivery.Unknown.class);
        assertThat(slack.asked(POST)).isEmpty();

        assertThat(Lease.until(() -> false, () -> courier.deliver(notice("plain", "a reminder", "C0MPS"))))
                .isInstanceOf(Delivery.Sent.class);
        assertThat(slack.asked(POST)).hasSize(1);
    }

    @Test
    void beside_a_slack_that_knows_no_files_a_message_goes_without_its_picture_at_once() {
        try (var logged = new Logged()) {
            assertThat(courier.deliver(pictured("a slack of old"))).isInstanceOf(Delivery.Sent.class);
            assertThat(logged.lines().stream().filter(line -> line.startsWith("Message key-1 goes without its picture"))).hasSize(1);
        }
        assertThat(postedBlocks()).singleElement().asString().contains("in words").doesNotContain("slack_file");
        courier.deliver(pictured("a slack of old, again"));
        assertThat(slack.asked("files.getUploadURLExternal")).as("not asked again for a while").hasSize(1);
    }

    @Test
    void a_picture_is_sent_once_for_the_same_facts_and_shown_when_slack_has_looked_through_it() {
        takesFiles();
        slack.next("files.info", ScriptedSlack.ok("\"file\":{\"id\":\"F0000000001\",\"mimetype\":\"\"}"));
        courier.deliver(pictured("the same"));
        courier.deliver(pictured("the same"));
        assertThat(postedBlocks()).hasSize(2).allSatisfy(blocks ->
                assertThat(blocks).contains("\"slack_file\":{\"id\":\"F0000000001\"}", "\"alt_text\":\"The same in words.\""));
        assertThat(slack.asked("upload")).hasSize(1);
        assertThat(slack.asked("files.info")).hasSize(2);
        courier.deliver(pictured("others"));
        assertThat(slack.asked("upload")).hasSize(2);
    }

    @Test
    void a_message_that_is_refused_with_its_picture_is_posted_without_in_the_same_attempt() {
        takesFiles();
        slack.next(POST, ScriptedSlack.no("invalid_blocks"));
        assertThat(courier.deliver(pictured("refused"))).isInstanceOf(Delivery.Sent.class);
        assertThat(postedBlocks()).satisfiesExactly(
                first -> assertThat(first).contains("slack_file"), second -> assertThat(second).doesNotContain("slack_file"));
    }

    @Test
    void where_the_channel_is_at_fault_it_is_not_tried_without_the_picture() {
        takesFiles();
        slack.next(POST, ScriptedSlack.no("is_archived"));
        assertThat(courier.deliver(pictured("archived"))).isInstanceOf(Delivery.Refused.class);
        assertThat(slack.asked(POST)).hasSize(1);
    }

    @Test
    void an_upload_that_fails_or_leads_elsewhere_costs_the_picture_alone() {
        takesFiles();
        slack.next("upload", ScriptedSlack.body(500, "text/plain", "no"));
        assertThat(courier.deliver(pictured("broken"))).isInstanceOf(Delivery.Sent.class);
        assertThat(postedBlocks()).singleElement().asString().doesNotContain("slack_file");
        close();
        open();
        slack.always("files.getUploadURLExternal",
                ScriptedSlack.ok("\"upload_url\":\"https://evil.example/upload\",\"file_id\":\"F0000000001\""));
        assertThat(courier.deliver(pictured("elsewhere"))).isInstanceOf(Delivery.Sent.class);
        assertThat(postedBlocks()).singleElement().asString().doesNotContain("slack_file");
    }

    @Test
    void a_home_tab_that_slack_refuses_is_drawn_plainly_instead_of_staying_blank() {
        slack.next("views.publish", ScriptedSlack.no("invalid_arguments"));
        assertThat(courier.deliver(notice("tab", "", "U0MPS"))).isInstanceOf(Delivery.Dropped.class);
        assertThat(slack.asked("views.publish")).extracting(asked -> asked.fields().get("view"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("everything"), second -> assertThat(second).contains("type /actions"));

        slack.next("views.publish", ScriptedSlack.no("not_enabled"));
        assertThat(courier.deliver(notice("tab", "", "U0MPS"))).isInstanceOf(Delivery.Dropped.class);
        assertThat(slack.asked("views.publish")).hasSize(3);
    }

    private static Notice to(String recipient) {
        return notice("plain", "6 actions", recipient);
    }

    private static Notice notice(String kind, String subject, String recipient) {
        return new Notice(
                context.getBean(Installations.class).workspace(), "key-1", kind, subject, "PCC", recipient, "", List.of(), Instant.EPOCH);
    }

    private static String found(String key, String more) {
        return "\"messages\":[{\"ts\":\"9.1\",\"text\":\"somebody else\"},{\"ts\":\"9.2\",\"text\":\"as sent\",\"metadata\":"
                + "{\"event_type\":\"arising_notice\",\"event_payload\":{\"key\":\"" + key + "\"}}}]" + more;
    }

    @Test
    void a_post_is_made_once_with_its_key_and_kept_with_its_place() {
        assertThat(courier.deliver(to("C0MPS"))).isEqualTo(new Delivery.Sent("C0MPS", "1664784000.000100", "6 actions"));

        var asked = slack.asked(POST);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().authorization()).isEqualTo("Bearer " + Running.TOKEN);
        assertThat(asked.getFirst().fields())
                .containsEntry("channel", "C0MPS")
                .containsEntry("text", "6 actions")
                .containsKey("blocks");
        assertThat(asked.getFirst().fields().get("metadata")).contains("arising_notice").contains("key-1");
    }

    @Test
    void a_person_is_written_to_in_the_conversation_that_slack_opens() {
        courier.deliver(to("U0MPS"));

        assertThat(slack.asked("conversations.open").getFirst().fields()).containsEntry("users", "U0MPS");
        assertThat(slack.asked(POST).getFirst().fields()).containsEntry("channel", "D0DIRECT");
    }

    @Test
    void where_the_conversation_cannot_be_opened_nothing_was_posted() {
        slack.next("conversations.open", ScriptedSlack.reset());

        assertThat(courier.deliver(to("U0MPS"))).isInstanceOf(Delivery.Later.class);
        slack.next("conversations.open", ScriptedSlack.ok(""));
        assertThat(courier.deliver(to("U0MPS"))).isInstanceOf(Delivery.Later.class);
        assertThat(slack.asked(POST)).isEmpty();
    }

    @Test
    void what_slack_asks_to_wait_is_waited() {
        slack.next(POST, ScriptedSlack.tooFast(37));

        assertThat(courier.deliver(to("C0MPS")))
                .isInstanceOfSatisfying(Delivery.Later.class, later ->
                        assertThat(later.after()).isEqualTo(Duration.ofSeconds(37)));
    }

    @ParameterizedTest
    @CsvSource({"500, text/plain, oops", "502, text/html, <html>bad gateway</html>", "503, application/json, '{\"ok\":false}'",
        "200, text/html, <!DOCTYPE html><title>Slack</title>", "200, application/json, '{\"ok\":true,'",
        "200, application/json, '[]'", "200, application/json, ''", "200, application/json, '{}'",
        "200, application/json, '{\"ok\":false,\"error\":\"internal_error\"}'"})
    void an_answer_that_tells_nothing_leaves_the_fate_of_the_post_unknown(int status, String type, String body) {
        slack.next(POST, ScriptedSlack.body(status, type, body));

        assertThat(courier.deliver(to("C0MPS"))).isInstanceOf(Delivery.Unknown.class);
        assertThat(slack.asked(POST)).hasSize(1);
    }

    @Test
    void a_connection_that_breaks_leaves_the_fate_unknown_and_is_not_tried_again_by_itself() {
        slack.next(POST, ScriptedSlack.reset());
        assertThat(courier.deliver(to("C0MPS"))).isInstanceOf(Delivery.Unknown.class);

        slack.next(POST, ScriptedSlack.brokenOff("{\"ok\":true,\"channel\":\"C0MPS\""));
        assertThat(courier.deliver(to("C0MPS"))).isInstanceOf(Delivery.Unknown.class);

        assertThat(slack.asked(POST)).hasSize(2);
    }

    @Test
    void an_ok_that_does_not_name_the_post_leaves_its_fate_unknown() {
        slack.next(POST, ScriptedSlack.ok(""));

        assertThat(courier.deliver(to("C0MPS"))).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void while_slack_is_away_it_is_certain_that_nothing_was_posted() {
        slack.close();

        assertThat(courier.deliver(to("C0MPS"))).isInstanceOf(Delivery.Later.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "not_in_channel | Arising is not in that channel, or there is no such channel any more.",
        "channel_not_found | /invite @Arising",
        "is_archived | That channel is archived. Unarchive it",
        "token_revoked | set SLACK_BOT_TOKEN",
        "missing_scope | permissions of its manifest",
        "msg_blocks_too_long | Slack refused the message with “msg_blocks_too_long”",
    })
    void a_refusal_says_what_to_mend(String code, String words) {
        slack.next(POST, ScriptedSlack.no(code));

        assertThat(courier.deliver(to("C0MPS")))
                .isInstanceOfSatisfying(Delivery.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.why()).contains(words);
                });
    }

    @Test
    void what_has_nothing_to_say_is_not_posted() {
        assertThat(courier.deliver(notice("plain", "", "C0MPS"))).isEqualTo(new Delivery.Dropped("all is done"));
        assertThat(courier.deliver(notice("unheard of", "x", "C0MPS"))).isInstanceOf(Delivery.Dropped.class);
        assertThat(slack.asked(POST)).isEmpty();
    }

    @Test
    void a_post_is_found_by_its_key_in_the_history() {
        slack.next(HISTORY, ScriptedSlack.ok(found("key-1", "")));

        assertThat(courier.find(to("C0MPS"), null)).isEqualTo(new Search.Found("C0MPS", "9.2", "as sent"));
        assertThat(slack.asked(HISTORY).getFirst().fields())
                .containsEntry("include_all_metadata", "1")
                .containsEntry("limit", "15");
    }

    @Test
    void the_history_is_read_on_until_the_key_is_found() {
        slack.next(HISTORY, ScriptedSlack.ok(found("key-0", ",\"response_metadata\":{\"next_cursor\":\"more\"}")));
        slack.next(HISTORY, ScriptedSlack.ok(found("key-1", "")));

        assertThat(courier.find(to("U0MPS"), null)).isEqualTo(new Search.Found("D0DIRECT", "9.2", "as sent"));
        assertThat(slack.asked(HISTORY).getLast().fields()).containsEntry("cursor", "more");
    }

    @Test
    void a_history_without_the_key_tells_that_it_was_not_posted() {
        slack.next(HISTORY, ScriptedSlack.ok(found("key-10", "")));

        assertThat(courier.find(to("C0MPS"), null)).isEqualTo(new Search.Absent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "html", "500", "nothing", "ok without messages"})
    void a_history_that_cannot_be_read_tells_nothing(String fault) {
        slack.next(HISTORY, switch (fault) {
            case "reset" -> ScriptedSlack.reset();
            case "html" -> ScriptedSlack.body(200, "text/html", "<html>");
            case "500" -> ScriptedSlack.body(500, "text/plain", "");
            case "nothing" -> ScriptedSlack.body(200, "application/json", "");
            default -> ScriptedSlack.ok("");
        });

        assertThat(courier.find(to("C0MPS"), null)).isInstanceOf(Search.Untold.class);
    }

    @Test
    void a_throttled_history_is_read_again_no_sooner_than_asked() {
        slack.next(HISTORY, ScriptedSlack.tooFast(60));

        assertThat(courier.find(to("C0MPS"), null))
                .isInstanceOfSatisfying(Search.Held.class, held ->
                        assertThat(held.after()).isEqualTo(Duration.ofSeconds(60)));
    }

    @Test
    void a_copy_is_brought_up_to_date_where_it_stands() {
        assertThat(courier.refresh(to("U0MPS"), "D0DIRECT", "9.2"))
                .isEqualTo(new Delivery.Sent("D0DIRECT", "9.2", "6 actions"));
        assertThat(slack.asked("chat.update").getFirst().fields())
                .containsEntry("channel", "D0DIRECT")
                .containsEntry("ts", "9.2");

        slack.next("chat.update", ScriptedSlack.no("message_not_found"));
        assertThat(courier.refresh(to("U0MPS"), "D0DIRECT", "9.2")).isInstanceOf(Delivery.Dropped.class);
        slack.next("chat.update", ScriptedSlack.reset());
        assertThat(courier.refresh(to("U0MPS"), "D0DIRECT", "9.2")).isInstanceOf(Delivery.Later.class);
    }
}
