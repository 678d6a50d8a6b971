package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The payloads beside commands and clicks, the stack of views, and how events are sent again. */
class PayloadsTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String VIEW = """
            {'type':'modal','notify_on_close':true,'title':{'type':'plain_text','text':'A form'},
             'submit':{'type':'plain_text','text':'Send'},'blocks':[
              {'type':'input','block_id':'w','optional':true,'label':{'type':'plain_text','text':'Who'},
               'element':{'type':'external_select','action_id':'v','min_query_length':0}},
              {'type':'input','block_id':'f','optional':true,'label':{'type':'plain_text','text':'Files'},
               'element':{'type':'file_input','action_id':'v','max_files':1}}]}""";

    private final ManualTime time = new ManualTime();
    private final TinyApp app = new TinyApp();
    private final LocalSlack slack = LocalSlack.start(Options.sample()
            .inRealTime(time)
            .with(Limits.slack().retrying(List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO))));
    private final Api api = new Api(slack);
    private final Person clerk = slack.person("U0CLERK");

    @BeforeEach
    void connect() {
        slack.requestUrl(app.url());
    }

    @AfterEach
    void close() {
        app.close();
        slack.close();
    }

    private String trigger() {
        clerk.types("C0PCC", "/actions");
        return app.last().form().get("trigger_id");
    }

    private Modal open(String view) {
        assertThat(api.call("views.open", "trigger_id", trigger(), "view", view).ok()).isTrue();
        return clerk.modal().orElseThrow();
    }

    @Test
    void a_global_shortcut_carries_a_trigger_and_no_channel() {
        clerk.usesShortcut("add_action");
        JsonNode payload = app.last().payload();
        assertThat(payload.path("type").asText()).isEqualTo("shortcut");
        assertThat(payload.path("callback_id").asText()).isEqualTo("add_action");
        assertThat(payload.at("/user/id").asText()).isEqualTo("U0CLERK");
        assertThat(payload.at("/team/id").asText()).isEqualTo("T0PLAY");
        assertThat(payload.has("channel")).isFalse();
        assertThat(payload.has("response_url")).isFalse();
        assertThat(api.call("views.open", "trigger_id", payload.path("trigger_id").asText(), "view", VIEW).ok()).isTrue();
    }

    @Test
    void a_shortcut_of_a_message_carries_the_message_and_where_to_answer() {
        slack.person("U0MPS").types("C0MPS", "Please send the figures.");
        clerk.usesShortcut(slack.channel("C0MPS").last(), "make_action");
        JsonNode payload = app.last().payload();
        assertThat(payload.path("type").asText()).isEqualTo("message_action");
        assertThat(payload.at("/message/text").asText()).isEqualTo("Please send the figures.");
        assertThat(payload.path("message_ts")).isEqualTo(payload.at("/message/ts"));
        assertThat(payload.at("/channel/id").asText()).isEqualTo("C0MPS");
        api.post(URI.create(payload.path("response_url").asText()), "application/json", "{\"text\":\"noted\"}");
        assertThat(slack.ephemerals("U0CLERK", "C0MPS")).extracting(Posted::text).containsExactly("noted");
    }

    @Test
    void typing_into_an_external_menu_asks_for_at_most_a_hundred_options() {
        Modal modal = open(VIEW);
        app.answers = _ -> TinyApp.Answer.json("{'options':[{'text':{'type':'plain_text','text':'Morgan'},'value':'1'}]}");
        assertThat(modal.suggestions("Who", "mo")).containsExactly("Morgan");
        JsonNode payload = app.last().payload();
        assertThat(payload.path("type").asText()).isEqualTo("block_suggestion");
        assertThat(payload.path("value").asText()).isEqualTo("mo");
        assertThat(payload.path("action_id").asText()).isEqualTo("v");
        assertThat(payload.path("block_id").asText()).isEqualTo("w");
        assertThat(payload.at("/view/id").asText()).isEqualTo(modal.viewId());
        String option = "{'text':{'type':'plain_text','text':'x'},'value':'1'}";
        app.answers = _ -> TinyApp.Answer.json("{'options':[" + String.join(",", Collections.nCopies(101, option)) + "]}");
        assertThatThrownBy(() -> modal.suggestions("Who", "mo")).hasMessageContaining("at most 100");
    }

    @Test
    void a_modal_that_is_closed_is_told_of_only_where_it_asked_for_that() {
        Modal modal = open(VIEW);
        modal.close();
        JsonNode payload = app.last().payload();
        assertThat(payload.path("type").asText()).isEqualTo("view_closed");
        assertThat(payload.at("/view/id").asText()).isEqualTo(modal.viewId());
        assertThat(payload.path("is_cleared").asBoolean(true)).isFalse();
        Modal quiet = open(VIEW.replace("'notify_on_close':true,", ""));
        int before = app.got.size();
        quiet.close();
        assertThat(app.got).hasSize(before);
    }

    @Test
    void files_that_are_too_large_or_too_many_are_caught_before_the_app_is_asked() {
        Modal large = open(VIEW).attach("Files", "a.pdf", new byte[10 * 1024 * 1024 + 1]);
        assertThat(large.submit()).isInstanceOf(Submitted.FieldErrors.class);
        Modal just = open(VIEW).attach("Files", "a.pdf", new byte[10 * 1024 * 1024]);
        just.submit().closed();
        Modal many = open(VIEW).attach("Files", "a.pdf", new byte[1]).attach("Files", "b.pdf", new byte[1]);
        assertThat(many.submit()).isInstanceOf(Submitted.FieldErrors.class);
    }

    @Test
    void three_views_lie_on_each_other_and_no_more() {
        open(VIEW);
        assertThat(api.call("views.push", "trigger_id", trigger(), "view", VIEW).ok()).isTrue();
        assertThat(api.call("views.push", "trigger_id", trigger(), "view", VIEW).ok()).isTrue();
        assertThat(api.call("views.push", "trigger_id", trigger(), "view", VIEW).error()).isEqualTo("push_limit_reached");
    }

    @Test
    void a_view_has_an_id_of_its_own_and_a_size() {
        String named = VIEW.replace("'type':'modal',", "'type':'modal','external_id':'one',");
        open(named);
        assertThat(api.call("views.push", "trigger_id", trigger(), "view", named).error()).isEqualTo("duplicate_external_id");
        String section = "{'type':'section','text':{'type':'mrkdwn','text':'" + "é".repeat(1500) + "'}}";
        String blocks = "[" + String.join(",", Collections.nCopies(90, section)) + "]";
        assertThat(api.call("views.publish", "user_id", "U0CLERK", "view", "{'type':'home','blocks':" + blocks + "}").error())
                .as("270 kB, in letters of two bytes")
                .isEqualTo("view_too_large");
        assertThat(api.call("views.publish", "user_id", "U0NOBODY", "view", "{'type':'home','blocks':[{'type':'divider'}]}").error())
                .isEqualTo("invalid_arguments");
    }

    @Test
    void a_home_tab_published_on_an_older_one_than_it_knows_conflicts() {
        String home = "{'type':'home','blocks':[{'type':'divider'}]}";
        String hash = api.call("views.publish", "user_id", "U0CLERK", "view", home).json().at("/view/hash").asText();
        assertThat(api.call("views.publish", "user_id", "U0CLERK", "view", home, "hash", hash).ok()).isTrue();
        assertThat(api.call("views.publish", "user_id", "U0CLERK", "view", home, "hash", hash).error())
                .isEqualTo("hash_conflict");
    }

    private List<TinyApp.Got> tellsWhile(TinyApp.Answer answer) {
        app.answers = _ -> answer;
        slack.person("U0OFFICER").types("C0PCC", "hello");
        assertThat(slack.settles(SOON)).isTrue();
        return app.got;
    }

    @Test
    void an_event_is_sent_four_times_and_then_given_up_each_time_with_the_same_id() {
        List<TinyApp.Got> got = tellsWhile(new TinyApp.Answer(500, "text/plain", ""));
        assertThat(got).extracting(each -> each.headers().getOrDefault("X-Slack-Retry-Num", "")).containsExactly("", "1", "2", "3");
        assertThat(got.subList(1, 4)).extracting(each -> each.headers().get("X-Slack-Retry-Reason")).containsOnly("http_error");
        assertThat(got).extracting(each -> each.payload().path("event_id")).containsOnly(got.getFirst().payload().path("event_id"));
    }

    @Test
    void an_event_that_is_answered_late_is_sent_again_for_that_reason() {
        CountDownLatch second = new CountDownLatch(1);
        try (LocalSlack hasty = LocalSlack.start(Options.sample()
                .with(Limits.slack().answering(Duration.ofMillis(300)).retrying(List.of(Duration.ZERO))))) {
            hasty.requestUrl(app.url());
            app.answers = got -> {
                if (got.headers().containsKey("X-Slack-Retry-Num")) {
                    second.countDown();
                } else {
                    await(second);
                }
                return TinyApp.Answer.empty();
            };
            hasty.person("U0OFFICER").types("C0PCC", "hello");
            assertThat(hasty.settles(SOON)).isTrue();
            assertThat(app.got).anySatisfy(got -> assertThat(got.headers())
                    .containsEntry("X-Slack-Retry-Num", "1")
                    .containsEntry("X-Slack-Retry-Reason", "http_timeout"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_app_may_ask_not_to_be_sent_an_event_again() {
        assertThat(tellsWhile(new TinyApp.Answer(500, "text/plain", "", true))).hasSize(1);
    }

    @Test
    void an_event_is_sent_again_too_where_the_app_cannot_be_reached() {
        app.close();
        slack.person("U0OFFICER").types("C0PCC", "hello");
        assertThat(slack.settles(SOON)).isTrue();
        assertThat(slack.deliveries()).hasSize(4).extracting(Delivered::outcome).containsOnly("dispatch_failed");
    }

    @Test
    void slack_waits_not_at_all_a_minute_and_five_minutes_before_it_sends_again() {
        assertThat(Limits.slack().eventRetries()).containsExactly(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
    }

    @Test
    void an_event_of_a_shared_channel_says_so_and_whose_words_they_are() {
        slack.person("U0OTHER").types("C0MOPAC", "hello from elsewhere");
        slack.person("U0MPS").types("C0MPS", "hello from here");
        assertThat(slack.settles(SOON)).isTrue();
        assertThat(app.got).extracting(each -> each.payload().path("is_ext_shared_channel").asBoolean()
                                + " " + each.payload().path("event").path("user_team").asText())
                .containsExactlyInAnyOrder("true T0OTHER", "false ");
        assertThat(app.got).extracting(each -> each.payload().path("team_id").asText()).containsOnly("T0PLAY");
    }

    @Test
    void an_app_hears_what_it_subscribed_to() {
        try (LocalSlack deaf = LocalSlack.start(Options.sample().with(AppSetup.arising().hearing(Set.of("message.groups"))))) {
            deaf.requestUrl(app.url());
            deaf.person("U0CLERK").types("C0PCC", "in the open");
            deaf.person("U0CLERK").types("C0PRIVATE", "behind the door");
            assertThat(deaf.settles(SOON)).isTrue();
            assertThat(app.got).singleElement().satisfies(got -> {
                assertThat(got.payload().at("/event/channel_type").asText()).isEqualTo("group");
                assertThat(got.payload().at("/event/text").asText()).isEqualTo("behind the door");
            });
        }
    }
}
