package org.arising.playground;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliveryTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String BLOCKS = """
            [{'type':'section','block_id':'s','text':{'type':'mrkdwn','text':'*An action*'}},
             {'type':'actions','block_id':'a','elements':[
               {'type':'button','action_id':'reply','value':'PCC-2022-001','text':{'type':'plain_text','text':'Reply to complete'}},
               {'type':'overflow','action_id':'more','options':[
                 {'text':{'type':'plain_text','text':'Snooze'},'value':'snooze:1'}]}]}]""";
    private static final String VIEW = """
            {'type':'modal','callback_id':'complete','private_metadata':'PCC-2022-001',
             'title':{'type':'plain_text','text':'Complete action'},'submit':{'type':'plain_text','text':'Complete'},
             'blocks':[
              {'type':'input','block_id':'r','label':{'type':'plain_text','text':'Response'},
               'element':{'type':'plain_text_input','action_id':'v','multiline':true}},
              {'type':'input','block_id':'d','label':{'type':'plain_text','text':'Date received'},
               'element':{'type':'datepicker','action_id':'v','initial_date':'2022-10-03'}},
              {'type':'input','block_id':'f','optional':true,'label':{'type':'plain_text','text':'Files'},
               'element':{'type':'file_input','action_id':'v'}},
              {'type':'input','block_id':'p','optional':true,'label':{'type':'plain_text','text':'Parts answered'},
               'element':{'type':'checkboxes','action_id':'v','options':[
                {'text':{'type':'plain_text','text':'Part 1'},'value':'1'},
                {'text':{'type':'plain_text','text':'Part 2'},'value':'2'}]}}]}""";

    private final ManualTime time = new ManualTime();
    private final TinyApp app = new TinyApp();
    private final LocalSlack slack = LocalSlack.start(Options.sample()
            .inRealTime(time)
            .with(Limits.slack().retrying(List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO)))
            .with(AppSetup.arising()));
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

    /** Answers a command by opening the modal, as an app does. */
    private Modal open() {
        app.answers = got -> {
            if (got.form().containsKey("trigger_id")) {
                api.call("views.open", "trigger_id", got.form().get("trigger_id"), "view", VIEW);
            }
            return TinyApp.Answer.empty();
        };
        return clerk.types("C0PCC", "/actions complete 1").opened();
    }

    @Test
    void a_command_is_signed_over_its_raw_bytes() {
        clerk.types("C0PCC", "/actions ongoing MPS & é");
        TinyApp.Got got = app.got.getFirst();
        String timestamp = got.headers().get("X-Slack-Request-Timestamp");
        assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp))).isEqualTo(time.instant());
        assertThat(got.headers().get("X-Slack-Signature"))
                .isEqualTo(Signature.of(slack.signingSecret(), timestamp, got.body()));
        assertThat(got.form())
                .containsEntry("command", "/actions")
                .containsEntry("text", "ongoing MPS &amp; é")
                .containsEntry("channel_id", "C0PCC")
                .containsEntry("user_id", "U0CLERK")
                .containsEntry("team_id", "T0PLAY")
                .containsKeys("response_url", "trigger_id", "api_app_id", "token");
    }

    @Test
    void the_signature_is_slacks_published_example() {
        // The example of "Verifying requests from Slack" in Slack's documentation.
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        assertThat(Signature.of("8f742231b10e8888abcd99yyyzzz85a5", "1531420618",
                        body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }

    @Test
    void the_answer_of_a_command_is_seen_by_who_typed_it_alone() {
        app.answers = _ -> TinyApp.Answer.json("{'text':'8 ongoing actions','blocks':" + BLOCKS + "}");
        Seen seen = clerk.types("C0PCC", "/actions ongoing MPS");
        assertThat(seen.message().isEphemeral()).isTrue();
        assertThat(seen.text()).isEqualTo("8 ongoing actions");
        assertThat(seen.message().labels()).contains("Reply to complete", "Snooze");
        assertThat(slack.person("U0OFFICER").reads("C0PCC")).isEmpty();
        assertThat(slack.channel("C0PCC").messages()).isEmpty();
    }

    @Test
    void an_answer_in_channel_is_seen_by_all() {
        app.answers = _ -> TinyApp.Answer.json("{'response_type':'in_channel','text':'for all'}");
        clerk.types("C0PCC", "/actions");
        assertThat(slack.person("U0OFFICER").reads("C0PCC")).hasSize(1);
    }

    @Test
    void an_answer_slack_would_refuse_is_a_failure() {
        app.answers = _ -> TinyApp.Answer.json("{'text':'x','blocks':[{'type':'section'}]}");
        assertThat(clerk.types("C0PCC", "/actions").failed()).contains("invalid_command_response");
        app.answers = _ -> new TinyApp.Answer(500, "text/plain", "oops");
        assertThat(clerk.types("C0PCC", "/actions").failed()).contains("dispatch_failed");
        assertThat(clerk.types("C0PCC", "/nothing").failed()).contains("not a valid command");
    }

    @Test
    void an_answer_that_comes_late_is_a_time_out() {
        CountDownLatch never = new CountDownLatch(1);
        try (LocalSlack hasty = LocalSlack.start(
                Options.sample().with(Limits.slack().answering(Duration.ofMillis(50))))) {
            hasty.requestUrl(app.url());
            app.answers = _ -> {
                try {
                    never.await(5, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return TinyApp.Answer.empty();
            };
            assertThat(hasty.person("U0CLERK").types("C0PCC", "/actions").failed())
                    .contains("operation_timeout");
            never.countDown();
        }
    }

    @Test
    void a_click_carries_what_slack_carries() {
        api.call("chat.postMessage", "channel", "C0MPS", "text", "one action", "blocks", BLOCKS);
        Posted message = slack.channel("C0MPS").last();
        clerk.clicks(message, "Reply to complete");
        JsonNode payload = app.last().payload();
        assertThat(payload.path("type").asText()).isEqualTo("block_actions");
        assertThat(payload.path("container").path("message_ts").asText()).isEqualTo(message.ts());
        assertThat(payload.path("message").path("blocks")).hasSize(2);
        assertThat(payload.path("channel").path("id").asText()).isEqualTo("C0MPS");
        JsonNode action = payload.path("actions").get(0);
        assertThat(action.path("value").asText()).isEqualTo("PCC-2022-001");
        assertThat(action.path("block_id").asText()).isEqualTo("a");
        assertThat(payload.path("enterprise").isNull()).isTrue();
        assertThat(payload.path("is_enterprise_install").asBoolean(true)).isFalse();
        clerk.clicks(message, "Snooze");
        assertThat(app.last().payload().path("actions").get(0).path("selected_option").path("value").asText())
                .isEqualTo("snooze:1");
    }

    @Test
    void a_click_in_an_ephemeral_message_carries_no_message() {
        app.answers = _ -> TinyApp.Answer.json("{'text':'x','blocks':" + BLOCKS + "}");
        Posted message = clerk.types("C0PCC", "/actions").message();
        app.answers = _ -> TinyApp.Answer.empty();
        clerk.clicks(message, "reply");
        JsonNode payload = app.last().payload();
        assertThat(payload.has("message")).isFalse();
        assertThat(payload.path("container").path("is_ephemeral").asBoolean()).isTrue();
    }

    @Test
    void a_response_url_replaces_deletes_and_is_used_up() {
        api.call("chat.postMessage", "channel", "C0MPS", "text", "one action", "blocks", BLOCKS);
        Posted message = slack.channel("C0MPS").last();
        clerk.clicks(message, "reply");
        URI url = URI.create(app.last().payload().path("response_url").asText());
        api.post(url, "application/json", "{\"replace_original\":true,\"text\":\"done\"}");
        assertThat(slack.current(message).text()).isEqualTo("done");
        api.post(url, "application/json", "{\"text\":\"only for you\"}");
        assertThat(slack.ephemerals("U0CLERK", "C0MPS")).hasSize(1);
        assertThat(api.post(url, "application/json", "{\"text\":\"x\",\"blocks\":[{\"type\":\"header\"}]}").status())
                .isEqualTo(400);
        api.post(url, "application/json", "{\"delete_original\":true}");
        assertThat(slack.channel("C0MPS").messages()).isEmpty();
        assertThat(api.post(url, "application/json", "{\"text\":\"fifth\"}").status()).isEqualTo(200);
        assertThat(api.post(url, "application/json", "{\"text\":\"sixth\"}").error()).isEqualTo("used_url");
    }

    @Test
    void a_response_url_lives_thirty_minutes() {
        clerk.types("C0PCC", "/actions");
        URI url = URI.create(app.last().form().get("response_url"));
        time.passes(Duration.ofMinutes(30));
        assertThat(api.post(url, "application/json", "{\"text\":\"x\"}").status()).isEqualTo(200);
        time.passes(Duration.ofMillis(1));
        assertThat(api.post(url, "application/json", "{\"text\":\"x\"}").error()).isEqualTo("expired_url");
    }

    @Test
    void a_trigger_opens_one_modal_within_three_seconds() {
        clerk.types("C0PCC", "/actions");
        String trigger = app.last().form().get("trigger_id");
        time.passes(Duration.ofSeconds(3));
        assertThat(api.call("views.open", "trigger_id", trigger, "view", VIEW).ok()).isTrue();
        assertThat(api.call("views.open", "trigger_id", trigger, "view", VIEW).error()).isEqualTo("exchanged_trigger_id");
        clerk.types("C0PCC", "/actions");
        String late = app.last().form().get("trigger_id");
        time.passes(Duration.ofMillis(3001));
        assertThat(api.call("views.open", "trigger_id", late, "view", VIEW).error()).isEqualTo("expired_trigger_id");
        assertThat(api.call("views.open", "trigger_id", "1.2.3", "view", VIEW).error()).isEqualTo("invalid_trigger_id");
    }

    @Test
    void a_modal_is_filled_in_by_label_and_its_state_is_slacks() {
        Modal modal = open();
        assertThat(modal.title()).isEqualTo("Complete action");
        assertThat(modal.labels()).containsExactly("Response", "Date received", "Files", "Parts answered");
        modal.fill("Response", "Here it is.")
                .pickDate("Date received", LocalDate.of(2022, 9, 30))
                .choose("Parts answered", "Part 2")
                .attach("Files", "Reply.pdf", new byte[] {1, 2, 3});
        assertThat(modal.submit()).isEqualTo(new Submitted.Closed());
        assertThat(modal.isOpen()).isFalse();
        JsonNode view = app.last().payload().path("view");
        assertThat(view.path("private_metadata").asText()).isEqualTo("PCC-2022-001");
        JsonNode values = view.path("state").path("values");
        assertThat(values.path("r").path("v").path("value").asText()).isEqualTo("Here it is.");
        assertThat(values.path("d").path("v").path("selected_date").asText()).isEqualTo("2022-09-30");
        assertThat(values.path("p").path("v").path("selected_options").get(0).path("value").asText()).isEqualTo("2");
        JsonNode file = values.path("f").path("v").path("files").get(0);
        assertThat(file.path("mimetype").asText()).isEqualTo("application/pdf");
        assertThat(file.path("size").asInt()).isEqualTo(3);
        assertThat(file.path("url_private_download").asText()).startsWith("http://127.0.0.1:");
    }

    @Test
    void an_empty_field_is_caught_before_the_app_is_asked() {
        Modal modal = open();
        int before = app.got.size();
        assertThat(modal.submit())
                .isEqualTo(new Submitted.FieldErrors(Map.of("Response", "Please complete this required field.")));
        assertThat(app.got).hasSize(before);
    }

    @Test
    void errors_stand_at_their_fields_and_unknown_fields_are_trouble() {
        Modal modal = open().fill("Response", "x");
        app.answers = _ -> TinyApp.Answer.json("{'response_action':'errors','errors':{'r':'Say more.'}}");
        assertThat(modal.submit()).isEqualTo(new Submitted.FieldErrors(Map.of("Response", "Say more.")));
        app.answers = _ -> TinyApp.Answer.json("{'response_action':'errors','errors':{'zz':'Say more.'}}");
        assertThat(modal.submit()).isInstanceOfSatisfying(Submitted.Failed.class, failed -> {
            assertThat(failed.text()).contains("trouble connecting");
            assertThat(failed.why()).contains("zz");
        });
        assertThat(modal.isOpen()).isTrue();
    }

    @Test
    void a_submission_may_update_push_and_clear() {
        Modal modal = open().fill("Response", "kept");
        app.answers = _ -> TinyApp.Answer.json(
                "{'response_action':'update','view':" + VIEW.replace("Complete action", "Once more") + "}");
        assertThat(modal.submit()).isInstanceOf(Submitted.Updated.class);
        assertThat(modal.title()).isEqualTo("Once more");
        assertThat(modal.valueOf("Response")).containsExactly("kept");
        app.answers = _ -> TinyApp.Answer.json("{'response_action':'push','view':" + VIEW + "}");
        Modal second = ((Submitted.Updated) modal.submit()).modal();
        assertThat(second.json().path("previous_view_id").asText()).isEqualTo(modal.viewId());
        app.answers = _ -> TinyApp.Answer.json("{'response_action':'clear'}");
        second.fill("Response", "x").submit().closed();
        assertThat(clerk.modal()).isEmpty();
    }

    @Test
    void an_update_with_an_old_hash_conflicts() {
        Modal modal = open();
        String hash = modal.json().path("hash").asText();
        assertThat(api.call("views.update", "view_id", modal.viewId(), "hash", hash, "view", VIEW).ok()).isTrue();
        assertThat(api.call("views.update", "view_id", modal.viewId(), "hash", hash, "view", VIEW).error())
                .isEqualTo("hash_conflict");
        modal.close();
        assertThat(api.call("views.update", "view_id", modal.viewId(), "view", VIEW).error()).isEqualTo("not_found");
    }

    @Test
    void an_event_is_sent_again_with_its_number_until_it_is_taken() {
        AtomicInteger refusals = new AtomicInteger(2);
        app.answers = _ -> refusals.getAndDecrement() > 0
                ? new TinyApp.Answer(500, "text/plain", "")
                : TinyApp.Answer.empty();
        clerk.types("C0PCC", "hello @arising");
        assertThat(slack.awaits(SOON, it -> it.deliveries().stream()
                        .filter(sent -> sent.outcome().equals("taken")).count() == 2))
                .isTrue();
        List<Delivered> events = slack.deliveries();
        assertThat(events).hasSize(4).extracting(Delivered::kind).contains("message", "app_mention");
        assertThat(app.got).anySatisfy(got -> {
            assertThat(got.headers()).containsKey("X-Slack-Retry-Num");
            assertThat(got.headers()).containsEntry("X-Slack-Retry-Reason", "http_error");
        });
        assertThat(app.got.getFirst().payload().path("event").path("text").asText()).isEqualTo("hello <@U0ARISING>");
    }

    @Test
    void a_handle_becomes_a_mention_and_the_rest_is_escaped() {
        clerk.types("C0PCC", "ask @morgan. <b> & @nobody");
        assertThat(slack.channel("C0PCC").last().text()).isEqualTo("ask <@U0MPS>. &lt;b&gt; &amp; @nobody");
        assertThat(slack.settles(SOON)).isTrue();
        assertThat(slack.deliveries()).hasSize(1);
    }

    @Test
    void nobody_types_where_they_are_not_or_clicks_what_they_cannot_see() {
        assertThat(slack.person("U0MPS").types("C0PCC", "/actions").failed()).contains("not a member");
        app.answers = _ -> TinyApp.Answer.json("{'text':'x','blocks':" + BLOCKS + "}");
        Posted only = clerk.types("C0PCC", "/actions").message();
        assertThatThrownBy(() -> slack.person("U0OFFICER").clicks(only, "reply")).hasMessageContaining("cannot see");
        assertThat(only.confirmation("Reply to complete")).isNull();
        assertThat(clerk.replies(only, "/actions").failed()).contains("not supported in threads");
    }

    @Test
    void a_published_home_tab_is_the_persons_own_and_can_be_clicked() {
        assertThat(api.call("views.publish", "user_id", "U0CLERK", "view", "{'type':'home','blocks':" + BLOCKS + "}").ok())
                .isTrue();
        clerk.clicksAtHome("Reply to complete");
        assertThat(app.last().payload().path("view").path("type").asText()).isEqualTo("home");
        assertThat(slack.person("U0MPS").home().isMissingNode()).isTrue();
    }

    @Test
    void a_removed_app_hears_of_it_and_its_token_is_refused() {
        slack.uninstall();
        assertThat(slack.settles(SOON)).isTrue();
        assertThat(slack.deliveries()).extracting(Delivered::kind)
                .containsExactlyInAnyOrder("app_uninstalled", "tokens_revoked");
        assertThat(api.call("auth.test").error()).isEqualTo("account_inactive");
    }

    @Test
    void the_url_is_verified_by_its_challenge() {
        app.answers = got -> TinyApp.Answer.json("{'challenge':'" + got.payload().path("challenge").asText() + "'}");
        assertThat(slack.verifiesUrl()).isTrue();
        app.answers = _ -> TinyApp.Answer.empty();
        assertThat(slack.verifiesUrl()).isFalse();
    }

    @Test
    void an_unknown_label_names_what_there_is() {
        Modal modal = open();
        assertThatThrownBy(() -> modal.fill("Answer", "x")).hasMessageContaining("Response");
        assertThatThrownBy(() -> modal.choose("Parts answered", "Part 3")).hasMessageContaining("Part 2");
    }
}
