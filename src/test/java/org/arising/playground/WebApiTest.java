package org.arising.playground;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;

import static org.assertj.core.api.Assertions.assertThat;

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
    void a_body_that_is_no_json_object_is_refused_before_anything_is_done() {
        assertThat(api.json("chat.postMessage", "{'channel':'C0MPS',").error()).isEqualTo("invalid_json");
        assertThat(api.json("chat.postMessage", "['C0MPS']").error()).isEqualTo("json_not_object");
        assertThat(slack.channel("C0MPS").messages()).isEmpty();
    }

    @Test
    void a_message_whose_blocks_hold_too_much_together_is_refused_wherever_it_is_sent() {
        String section = "{'type':'section','text':{'type':'mrkdwn','text':'" + "a".repeat(2700) + "'}}";
        String heavy = "[" + String.join(",", Collections.nCopies(5, section)) + "]";
        String ts = api.call("chat.postMessage", "channel", "C0MPS", "text", "x").json().path("ts").asText();
        assertThat(api.call("chat.postMessage", "channel", "C0PCC", "text", "x", "blocks", heavy).error())
                .isEqualTo("msg_blocks_too_long");
        assertThat(api.call("chat.update", "channel", "C0MPS", "ts", ts, "text", "x", "blocks", heavy).error())
                .isEqualTo("msg_blocks_too_long");
        assertThat(api.call("chat.postEphemeral", "channel", "C0MPS", "user", "U0MPS", "text", "x", "blocks", heavy).error())
                .isEqualTo("msg_blocks_too_long");
    }

    @Test
    void only_who_is_in_a_channel_can_be_told_something_alone_there() {
        assertThat(api.call("chat.postEphemeral", "channel", "C0MPS", "user", "U0MPS", "text", "x").ok()).isTrue();
        assertThat(slack.ephemerals("U0MPS", "C0MPS")).hasSize(1);
        assertThat(api.call("chat.postEphemeral", "channel", "C0MPS", "user", "U0DMPC", "text", "x").error())
                .isEqualTo("user_not_in_channel");
        slack.channel("C0MPS").archive();
        assertThat(api.call("chat.postEphemeral", "channel", "C0MPS", "user", "U0MPS", "text", "x").error())
                .isEqualTo("is_archived");
    }

    @Test
    void a_message_in_an_archived_channel_stays_as_it_is() {
        String ts = api.call("chat.postMessage", "channel", "C0MPS", "text", "x").json().path("ts").asText();
        slack.channel("C0MPS").archive();
        assertThat(api.call("chat.update", "channel", "C0MPS", "ts", ts, "text", "y").error()).isEqualTo("is_inactive");
        assertThat(slack.channel("C0MPS").last().text()).isEqualTo("x");
    }

    @Test
    void metadata_has_a_shape_and_a_size() {
        assertThat(api.call("chat.postMessage", "channel", "C0MPS", "text", "x", "metadata", "{'event_type':'t'}").error())
                .isEqualTo("invalid_metadata_format");
        assertThat(api.call("chat.postMessage", "channel", "C0MPS", "text", "x", "metadata",
                                "{'event_type':'t','event_payload':{'k':'" + "a".repeat(8_000) + "'}}")
                        .error())
                .isEqualTo("metadata_too_large");
    }

    @Test
    void a_link_is_given_to_a_message_that_there_is() {
        String ts = api.call("chat.postMessage", "channel", "C0MPS", "text", "x").json().path("ts").asText();
        assertThat(api.call("chat.getPermalink", "channel", "C0MPS", "message_ts", ts).json().path("permalink").asText())
                .endsWith("/archives/C0MPS/p" + ts.replace(".", ""));
        assertThat(api.call("chat.getPermalink", "channel", "C0MPS", "message_ts", "1.000001").error())
                .isEqualTo("message_not_found");
    }

    @Test
    void how_many_are_in_a_channel_is_told_where_it_is_asked_for_and_whether_it_is_shared_always() {
        assertThat(api.call("conversations.info", "channel", "C0MOPAC").json().path("channel").has("num_members")).isFalse();
        var told = api.call("conversations.info", "channel", "C0MOPAC", "include_num_members", "true").json().path("channel");
        assertThat(told.path("num_members").asInt()).isEqualTo(4);
        assertThat(told.path("is_ext_shared").asBoolean()).isTrue();
        assertThat(api.call("conversations.info", "channel", "C0MPS").json().at("/channel/is_ext_shared").asBoolean()).isFalse();
    }

    @Test
    void channels_are_listed_by_their_kinds_and_no_kind_is_made_up() {
        assertThat(api.call("conversations.list", "types", "public_channel,private_channel").json().path("channels")).hasSize(4);
        assertThat(api.call("conversations.list").json().path("channels")).hasSize(3);
        assertThat(api.call("conversations.list", "types", "secret_channel").error()).isEqualTo("invalid_types");
    }

    @Test
    void a_conversation_is_opened_with_people_who_are_there() {
        assertThat(api.call("conversations.open", "users", "U0MPS").json().at("/channel/id").asText()).isEqualTo("D0MPS");
        assertThat(api.call("conversations.open", "users", "U0NOBODY").error()).isEqualTo("user_not_found");
        assertThat(api.call("users.info", "user", "U0NOBODY").error()).isEqualTo("user_not_found");
        slack.becomes("U0MPS", User.Kind.DEACTIVATED);
        assertThat(api.call("conversations.open", "users", "U0MPS").error()).isEqualTo("user_disabled");
        assertThat(api.call("chat.postMessage", "channel", "U0MPS", "text", "x").error()).isEqualTo("channel_not_found");
    }

    @Test
    void beside_the_marketplace_a_history_is_read_once_a_minute_and_fifteen_messages_at_a_time() {
        try (LocalSlack beside = LocalSlack.start(Options.sample()
                .inRealTime(time)
                .with(Limits.slack().posting(Duration.ZERO, Integer.MAX_VALUE).besideTheMarketplace()))) {
            Api there = new Api(beside);
            for (int i = 0; i < 16; i++) {
                there.call("chat.postMessage", "channel", "C0MPS", "text", "x");
            }
            assertThat(there.call("conversations.history", "channel", "C0MPS", "limit", "100").json().path("messages"))
                    .hasSize(15);
            assertThat(there.call("conversations.history", "channel", "C0MPS").status()).isEqualTo(429);
            time.passes(Duration.ofMinutes(1));
            assertThat(there.call("conversations.history", "channel", "C0MPS").ok()).isTrue();
        }
    }

    @Test
    void calls_are_logged_without_the_token() {
        api.json("auth.test", "{'token':'" + slack.botToken() + "'}");
        assertThat(slack.calls("auth.test")).hasSize(1);
        assertThat(slack.calls().toString()).doesNotContain("xoxb");
    }
}
