package org.arising.playground;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Slack's own client finds its way about here. The playground itself knows nothing of it. */
class SdkAgreesTest {
    private final LocalSlack playground = LocalSlack.start(Options.sample());
    private final TinyApp app = new TinyApp();
    private final Slack sdk = Slack.getInstance(config());
    private final MethodsClient client = sdk.methods(playground.botToken());

    private SlackConfig config() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(playground.apiUrl().toString());
        config.setFailOnUnknownProperties(true);
        return config;
    }

    @AfterEach
    void close() throws Exception {
        sdk.close();
        app.close();
        playground.close();
    }

    @Test
    void a_message_is_posted_found_by_its_metadata_and_updated() throws IOException, SlackApiException {
        ChatPostMessageResponse posted = client.chatPostMessage(request -> request.channel("C0MPS")
                .text("hello")
                .metadata(Message.Metadata.builder().eventType("request").eventPayload(Map.of("key", "k")).build())
                .blocks(List.of(Blocks.section(s -> s.text(BlockCompositions.markdownText("*hello*"))))));
        assertThat(posted.isOk()).isTrue();
        Message found = client.conversationsHistory(request -> request.channel("C0MPS").includeAllMetadata(true))
                .getMessages()
                .getFirst();
        assertThat(found.getMetadata().getEventPayload()).containsEntry("key", "k");
        assertThat(client.chatUpdate(request -> request.channel("C0MPS").ts(posted.getTs()).text("done")).isOk())
                .isTrue();
    }

    @Test
    void being_told_to_wait_reaches_the_caller_as_an_exception() throws IOException, SlackApiException {
        client.chatPostMessage(request -> request.channel("C0MPS").text("one"));
        assertThatThrownBy(() -> client.chatPostMessage(request -> request.channel("C0MPS").text("two")))
                .isInstanceOfSatisfying(SlackApiException.class, told -> {
                    assertThat(told.getResponse().code()).isEqualTo(429);
                    assertThat(told.getResponse().header("Retry-After")).isEqualTo("1");
                });
    }

    @Test
    void a_view_opens_with_a_trigger() throws IOException, SlackApiException {
        playground.requestUrl(app.url());
        playground.person("U0CLERK").types("C0PCC", "/actions");
        View view = Views.view(v -> v.type("modal")
                .title(Views.viewTitle(t -> t.type("plain_text").text("Complete action")))
                .blocks(List.of(Blocks.divider())));
        String trigger = app.last().form().get("trigger_id");
        assertThat(client.viewsOpen(request -> request.triggerId(trigger).view(view)).getView().getHash()).isNotEmpty();
    }

    @Test
    void a_file_goes_up_and_people_and_channels_are_listed() throws IOException, SlackApiException {
        assertThat(client.filesUploadV2(request -> request.channel("C0MPS").filename("a.txt").title("A").content("hello"))
                        .getFile().getUrlPrivate())
                .startsWith("http://127.0.0.1");
        assertThat(client.authTest(request -> request).getTeamId()).isEqualTo("T0PLAY");
        assertThat(client.usersInfo(request -> request.user("U0GUEST")).getUser().isRestricted()).isTrue();
        assertThat(client.usersList(request -> request).getMembers()).hasSize(7);
        assertThat(client.conversationsInfo(request -> request.channel("C0MPS")).getChannel().isMember()).isTrue();
        assertThat(client.conversationsMembers(request -> request.channel("C0MPS")).getMembers()).contains("U0MPS");
    }
}
