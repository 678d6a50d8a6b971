package org.arising.playground;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebApiTest {
    private final ManualTime time = new ManualTime();
    private final LocalSlack slack = LocalSlack.start(Options.sample()
            .inRealTime(time)
            .with(Clock.fixed(time.instant(), ZoneOffset.UTC)));
    private final Api api = new Api(slack);

    @AfterEach
    void close() {
        slack.close();
    }

    private LocalSlack with(Set<String> scopes) {
        return LocalSlack.start(Options.sample().with(AppSetup.arising().with(scopes)));
    }

    private static Set<String> allBut(String scope) {
        Set<String> scopes = new HashSet<>(AppSetup.ALL_SCOPES);
        scopes.remove(scope);
        return scopes;
    }

    @Test
    void auth_test_names_team_and_bot() {
        Api.Answer answer = api.call("auth.test");
        assertThat(answer.json().path("team_id").asText()).isEqualTo("T0PLAY");
        assertThat(answer.json().path("bot_id").asText()).isEqualTo("B0ARISING");
    }

    @Test
    void a_wrong_a_missing_and_a_revoked_token_are_told_apart() {
        assertThat(new Api(slack, "xoxb-wrong").call("auth.test").error()).isEqualTo("invalid_auth");
        assertThat(new Api(slack, "").call("auth.test").error()).isEqualTo("not_authed");
        slack.uninstall();
        assertThat(api.call("auth.test").error()).isEqualTo("account_inactive");
    }

    @Test
    void an_unknown_method_is_said_to_be_unknown() {
        assertThat(api.call("chat.shout").error()).isEqualTo("unknown_method");
    }

    @Test
    void a_post_stands_in_the_channel_with_its_metadata() {
        Api.Answer answer = api.json(
                "chat.postMessage",
                "{'channel':'C0MPS','text':'hello','metadata':{'event_type':'request','event_payload':{'key':'k1'}}}");
        assertThat(answer.ok()).isTrue();
        assertThat(slack.channel("C0MPS").last().metadata().path("event_payload").path("key").asText()).isEqualTo("k1");
    }

    @Test
    void timestamps_grow_although_the_clock_stands_still() {
        String first = api.call("chat.postMessage", "channel", "C0MPS", "text", "a").json().path("ts").asText();
        String second = api.call("chat.postMessage", "channel", "C0PCC", "text", "b").json().path("ts").asText();
        assertThat(second).isGreaterThan(first).startsWith("1664784000.");
    }

    @Test
    void a_post_within_a_second_of_the_last_is_told_to_wait() {
        assertThat(api.call("chat.postMessage", "channel", "C0MPS", "text", "one").ok()).isTrue();
        time.passes(Duration.ofMillis(999));
        Api.Answer refused = api.call("chat.postMessage", "channel", "C0MPS", "text", "two");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.error()).isEqualTo("ratelimited");
        assertThat(refused.raw().headers().firstValue("Retry-After")).contains("1");
        time.passes(Duration.ofMillis(1));
        assertThat(api.call("chat.postMessage", "channel", "C0MPS", "text", "two").ok()).isTrue();
    }

    @Test
    void another_channel_has_a_rate_of_its_own() {
        api.call("chat.postMessage", "channel", "C0MPS", "text", "one");
        assertThat(api.call("chat.postMessage", "channel", "C0PCC", "text", "two").ok()).isTrue();
    }

    @Test
    void a_tier_of_twenty_a_minute_refuses_the_twenty_first() {
        for (int i = 0; i < 20; i++) {
            assertThat(api.call("users.list").ok()).isTrue();
        }
        assertThat(api.call("users.list").status()).isEqualTo(429);
        time.passes(Duration.ofMinutes(1));
        assertThat(api.call("users.list").ok()).isTrue();
    }

    @Test
    void a_message_needs_words_and_not_too_many() {
        assertThat(api.call("chat.postMessage", "channel", "C0MPS").error()).isEqualTo("no_text");
        assertThat(api.call("chat.postMessage", "channel", "C0MPS", "text", "a".repeat(40_001)).error())
                .isEqualTo("msg_too_long");
        assertThat(api.call("chat.postMessage", "channel", "C0MPS", "text", "a".repeat(40_000)).ok()).isTrue();
    }

    @Test
    void broken_blocks_are_refused_with_their_place() {
        Api.Answer answer = api.call(
                "chat.postMessage", "channel", "C0MPS", "text", "x", "blocks",
                "[{'type':'section','text':{'type':'mrkdwn','text':''}}]");
        assertThat(answer.error()).isEqualTo("invalid_blocks");
        assertThat(answer.messages())
                .contains("[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]");
        assertThat(api.call("chat.postMessage", "channel", "C0MPS", "text", "x", "blocks", "[oops").error())
                .isEqualTo("invalid_blocks_format");
    }

    @Test
    void where_the_app_is_not_a_member_it_cannot_post() {
        slack.channel("C0MPS").remove("U0ARISING");
        slack.channel("C0PRIVATE").remove("U0ARISING");
        assertThat(api.call("chat.postMessage", "channel", "C0MPS", "text", "x").error()).isEqualTo("not_in_channel");
        assertThat(api.call("chat.postMessage", "channel", "C0PRIVATE", "text", "x").error())
                .isEqualTo("channel_not_found");
        assertThat(api.call("chat.postMessage", "channel", "C0NONE", "text", "x").error())
                .isEqualTo("channel_not_found");
    }

    @Test
    void an_archived_channel_takes_nothing() {
        slack.channel("C0MPS").archive();
        assertThat(api.call("chat.postMessage", "channel", "C0MPS", "text", "x").error()).isEqualTo("is_archived");
    }

    @Test
    void a_post_to_a_person_opens_their_conversation() {
        assertThat(api.call("chat.postMessage", "channel", "U0MPS", "text", "x").json().path("channel").asText())
                .isEqualTo("D0MPS");
        assertThat(slack.person("U0MPS").direct().last().text()).isEqualTo("x");
    }

    @Test
    void an_update_keeps_blocks_it_does_not_name_and_drops_them_for_an_empty_list() {
        String ts = api.call(
                        "chat.postMessage", "channel", "C0MPS", "text", "x", "blocks", "[{'type':'divider'}]")
                .json().path("ts").asText();
        api.call("chat.update", "channel", "C0MPS", "ts", ts, "text", "y");
        assertThat(slack.channel("C0MPS").last().blocks()).hasSize(1);
        api.call("chat.update", "channel", "C0MPS", "ts", ts, "text", "z", "blocks", "[]");
        assertThat(slack.channel("C0MPS").last().blocks()).isEmpty();
        assertThat(slack.channel("C0MPS").last().json().path("edited").path("user").asText()).isEqualTo("U0ARISING");
    }

    @Test
    void only_its_own_messages_can_be_updated_and_only_those_there_are() {
        slack.person("U0MPS").types("C0MPS", "mine");
        String ts = slack.channel("C0MPS").last().ts();
        assertThat(api.call("chat.update", "channel", "C0MPS", "ts", ts, "text", "y").error())
                .isEqualTo("cant_update_message");
        assertThat(api.call("chat.update", "channel", "C0MPS", "ts", "1.000001", "text", "y").error())
                .isEqualTo("message_not_found");
    }

    @Test
    void history_comes_newest_first_in_pages_and_with_metadata_only_when_asked() {
        for (String text : new String[] {"1", "2", "3"}) {
            api.json("chat.postMessage", "{'channel':'C0MPS','text':'" + text
                    + "','metadata':{'event_type':'t','event_payload':{}}}");
            time.passes(Duration.ofSeconds(1));
        }
        Api.Answer first = api.call("conversations.history", "channel", "C0MPS", "limit", "2");
        assertThat(first.json().path("messages").findValuesAsText("text")).containsExactly("3", "2");
        assertThat(first.json().path("messages").get(0).has("metadata")).isFalse();
        String cursor = first.json().path("response_metadata").path("next_cursor").asText();
        Api.Answer rest = api.call(
                "conversations.history", "channel", "C0MPS", "limit", "2", "cursor", cursor,
                "include_all_metadata", "true");
        assertThat(rest.json().path("messages").get(0).path("text").asText()).isEqualTo("1");
        assertThat(rest.json().path("messages").get(0).path("metadata").path("event_type").asText()).isEqualTo("t");
        assertThat(rest.json().path("has_more").asBoolean()).isFalse();
        assertThat(api.call("conversations.history", "channel", "C0MPS", "cursor", "nonsense").error())
                .isEqualTo("invalid_cursor");
    }

    @Test
    void replies_stand_in_the_thread_and_not_in_the_history() {
        String ts = api.call("chat.postMessage", "channel", "C0MPS", "text", "top").json().path("ts").asText();
        slack.person("U0MPS").replies(slack.channel("C0MPS").last(), "an answer");
        assertThat(api.call("conversations.history", "channel", "C0MPS").json().path("messages")).hasSize(1);
        assertThat(api.call("conversations.replies", "channel", "C0MPS", "ts", ts).json().path("messages")
                        .get(1).path("text").asText())
                .isEqualTo("an answer");
    }

    private String uploaded(String name) {
        var given = api.call("files.getUploadURLExternal", "filename", name, "length", "4").json();
        var id = given.path("file_id").asText();
        api.post(URI.create(given.path("upload_url").asText()), "application/octet-stream", "1234");
        assertThat(api.call("files.completeUploadExternal", "files", "[{'id':'" + id + "'}]").ok()).isTrue();
        return id;
    }

    private Api.Answer shows(String file) {
        return api.call(
                "chat.postMessage", "channel", "C0MPS", "text", "x", "blocks",
                "[{'type':'image','alt_text':'x','slack_file':{'id':'" + file + "'}}]");
    }

    @Test
    void an_image_is_of_a_file_of_the_workspace_that_slack_has_looked_through() {
        var png = uploaded("a.png");
        var told = shows(png);
        assertThat(told.error()).isEqualTo("invalid_blocks");
        assertThat(told.messages()).contains("[ERROR] invalid slack file [json-pointer:/blocks/0/slack_file]");
        assertThat(api.call("files.info", "file", png).json().at("/file/mimetype").asText()).isEmpty();
        time.passes(Duration.ofSeconds(1));
        assertThat(api.call("files.info", "file", png).json().at("/file/mimetype").asText()).isEqualTo("image/png");
        assertThat(shows(png).ok()).isTrue();

        var text = uploaded("a.txt");
        time.passes(Duration.ofSeconds(1));
        assertThat(api.call("files.info", "file", text).json().at("/file/mimetype").asText()).isEqualTo("text/plain");
        assertThat(shows(text).messages()).contains("invalid slack file");
        assertThat(shows("F0000009999").messages()).contains("invalid slack file");
        assertThat(shows("nothing").messages()).contains("input must match regex pattern: ^[F][A-Z0-9]{8,}$");
        assertThat(api.call("views.publish", "user_id", "U0MPS", "view",
                                "{'type':'home','blocks':[{'type':'image','alt_text':'x','slack_file':{'id':'F0000009999'}}]}")
                        .messages())
                .contains("invalid slack file [json-pointer:/view/blocks/0/slack_file]");
    }

    @Test
    void a_call_without_its_scope_is_told_which_is_missing() {
        String[][] needs = {
            {"chat.postMessage", "chat:write", "channel", "C0MPS", "text", "x"},
            {"conversations.history", "channels:history", "channel", "C0MPS"},
            {"conversations.history", "groups:history", "channel", "C0PRIVATE"},
            {"conversations.info", "channels:read", "channel", "C0MPS"},
            {"conversations.info", "groups:read", "channel", "C0PRIVATE"},
            {"conversations.open", "im:write", "users", "U0MPS"},
            {"users.info", "users:read", "user", "U0MPS"},
            {"usergroups.list", "usergroups:read"},
            {"usergroups.users.list", "usergroups:read", "usergroup", "S0POLICE"},
            {"files.info", "files:read", "file", "F1"},
            {"files.getUploadURLExternal", "files:write", "filename", "a.txt", "length", "1"},
        };
        for (String[] need : needs) {
            try (LocalSlack lacking = with(allBut(need[1]))) {
                String[] args = Arrays.copyOfRange(need, 2, need.length);
                Api.Answer answer = new Api(lacking).call(need[0], args);
                assertThat(answer.error()).as(need[0]).isEqualTo("missing_scope");
                assertThat(answer.json().path("needed").asText()).isEqualTo(need[1]);
            }
        }
    }

    @Test
    void user_groups_are_given_whole_and_a_disabled_one_only_where_that_is_asked_for() {
        slack.group("S0POLICE", "police", "U0MPS", "U0GUEST");
        assertThat(api.call("usergroups.users.list", "usergroup", "S0POLICE").json().path("users"))
                .extracting(user -> user.asText()).containsExactly("U0MPS", "U0GUEST");
        assertThat(api.call("usergroups.list").json().at("/usergroups/0").has("users")).isFalse();
        assertThat(api.call("usergroups.list", "include_users", "true").json().at("/usergroups/0/users/1").asText())
                .isEqualTo("U0GUEST");
        assertThat(api.call("usergroups.users.list", "usergroup", "S0NONE").error()).isEqualTo("no_such_subteam");
        assertThat(api.call("usergroups.users.list").error()).isEqualTo("invalid_arguments");
        assertThat(api.call("usergroups.list", "cursor", "x").error()).isEqualTo("invalid_cursor");
        slack.disablesGroup("S0POLICE");
        assertThat(api.call("usergroups.list").json().path("usergroups")).isEmpty();
        assertThat(api.call("usergroups.users.list", "usergroup", "S0POLICE").error()).isEqualTo("no_such_subteam");
        assertThat(api.call("usergroups.users.list", "usergroup", "S0POLICE", "include_disabled", "true").ok()).isTrue();
    }

    @Test
    void a_status_stands_in_the_profile_and_a_deactivated_account_says_so() {
        slack.status("U0MPS", ":palm_tree:", "Vacationing", time.instant());
        var profile = api.call("users.info", "user", "U0MPS").json().at("/user/profile");
        assertThat(profile.path("status_emoji").asText()).isEqualTo(":palm_tree:");
        assertThat(profile.path("status_text").asText()).isEqualTo("Vacationing");
        assertThat(profile.path("status_expiration").asLong()).isEqualTo(time.instant().getEpochSecond());
        slack.becomes("U0MPS", User.Kind.DEACTIVATED);
        assertThat(api.call("users.info", "user", "U0MPS").json().at("/user/deleted").asBoolean()).isTrue();
    }

    @Test
    void a_file_goes_up_in_three_steps_and_comes_down_with_the_token_alone() {
        Api.Answer start = api.call("files.getUploadURLExternal", "filename", "Reply.txt", "length", "5");
        api.post(URI.create(start.json().path("upload_url").asText()), "application/octet-stream", "hello");
        Api.Answer done = api.call(
                "files.completeUploadExternal", "channel_id", "C0MPS", "files",
                "[{'id':'" + start.json().path("file_id").asText() + "','title':'The reply'}]");
        URI url = URI.create(done.json().path("files").get(0).path("url_private").asText());
        assertThat(slack.channel("C0MPS").last().files()).hasSize(1);
        assertThat(api.get(url, "Authorization", "Bearer " + slack.botToken()).raw().body()).isEqualTo("hello");
        assertThat(api.get(url).status()).isEqualTo(302);
        assertThat(api.get(url, "Authorization", "Bearer xoxb-wrong").raw().body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void answer_lost_posts_once_and_says_nothing() {
        slack.fault(Fault.answerLost(), "chat.postMessage").times(1);
        assertThatThrownBy(() -> api.call("chat.postMessage", "channel", "C0MPS", "text", "x"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(slack.channel("C0MPS").messages()).hasSize(1);
        time.passes(Duration.ofSeconds(1));
        assertThat(api.call("chat.postMessage", "channel", "C0MPS", "text", "y").ok()).isTrue();
    }

    @Test
    void every_fault_shows_as_named() {
        slack.fault(Fault.throttle(Duration.ofSeconds(7)), "users.info").times(1);
        assertThat(api.call("users.info", "user", "U0MPS").raw().headers().firstValue("Retry-After")).contains("7");
        slack.fault(Fault.serverError(), "users.info").times(1);
        assertThat(api.call("users.info", "user", "U0MPS").status()).isEqualTo(500);
        slack.fault(Fault.html(), "users.info").times(1);
        assertThat(api.call("users.info", "user", "U0MPS").raw().body()).startsWith("<!DOCTYPE html>");
        slack.fault(Fault.tokenExpired(), "users.info").times(1);
        assertThat(api.call("users.info", "user", "U0MPS").error()).isEqualTo("token_expired");
        slack.fault(Fault.tokenRevoked(), "users.info").times(1);
        assertThat(api.call("users.info", "user", "U0MPS").error()).isEqualTo("token_revoked");
        slack.fault(Fault.archived(), "users.info").times(1);
        assertThat(api.call("users.info", "user", "U0MPS").error()).isEqualTo("is_archived");
        slack.fault(Fault.deactivated(), "users.info").times(1);
        assertThat(api.call("users.info", "user", "U0MPS").error()).isEqualTo("account_inactive");
        for (Fault fault : new Fault[] {Fault.reset(), Fault.truncated()}) {
            slack.fault(fault, "users.info").times(1);
            assertThatThrownBy(() -> api.call("users.info", "user", "U0MPS")).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(api.call("users.info", "user", "U0MPS").ok()).isTrue();
    }

    @Test
    void down_lasts_until_it_is_lifted() {
        slack.fault(Fault.down());
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> api.call("auth.test")).isInstanceOf(UncheckedIOException.class);
        }
        slack.liftFaults();
        assertThat(api.call("auth.test").ok()).isTrue();
    }

    @Test
    void calls_are_logged_without_the_token() {
        api.json("auth.test", "{'token':'" + slack.botToken() + "'}");
        assertThat(slack.calls("auth.test")).hasSize(1);
        assertThat(slack.calls().toString()).doesNotContain("xoxb");
    }
}
