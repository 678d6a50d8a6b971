package org.arising.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;

import static org.arising.kernel.Words.say;

/** Calls Slack's Web API with the bot token; what can go wrong is a value. */
@Singleton
public final class SlackApi {
    /** Slack's own trouble: whether the call was done cannot be told. */
    private static final Set<String> THEIR_TROUBLE =
            Set.of("internal_error", "service_unavailable", "fatal_error", "request_timeout", "team_added_to_org");

    private final Slack slack;
    private final Installations installations;

    SlackApi(Slack slack, Installations installations) {
        this.slack = slack;
        this.installations = installations;
    }

    /** One method of the Web API. */
    public interface Call<T extends SlackApiTextResponse> {
        /** Makes the call. */
        T with(MethodsClient client) throws IOException, SlackApiException;
    }

    /** Calls with the token of the workspace that is served, and sorts what came of it. */
    public <T extends SlackApiTextResponse> Called<T> call(Call<T> call) {
        return call(slack.methods(installations.token()), call);
    }

    /** Calls without a token, as installing does. */
    public <T extends SlackApiTextResponse> Called<T> unknown(Call<T> call) {
        return call(slack.methods(), call);
    }

    private static <T extends SlackApiTextResponse> Called<T> call(MethodsClient client, Call<T> call) {
        try {
            var answer = call.with(client);
            if (answer == null) {
                return new Called.Untold<>(say("slack.why.nothing-readable"));
            }
            if (answer.isOk()) {
                return new Called.Ok<>(answer);
            }
            var code = String.valueOf(answer.getError());
            return THEIR_TROUBLE.contains(code) || answer.getError() == null
                    ? new Called.Untold<>(say("slack.why.answered", code))
                    : new Called.No<>(code, detail(answer));
        } catch (SlackApiException refused) {
            return refused(refused);
        } catch (ConnectException | UnknownHostException | NoRouteToHostException unreached) {
            return new Called.NotReached<>(say("slack.why.not-reached"));
        } catch (IOException lost) {
            return new Called.Untold<>(say("slack.why.broke", lost.getClass().getSimpleName()));
        } catch (com.google.gson.JsonParseException | IllegalStateException | NullPointerException garbled) {
            // The SDK trips over an empty body, and over one that is no object.
            return new Called.Untold<>(say("slack.why.unreadable"));
        }
    }

    private static <T> Called<T> refused(SlackApiException refused) {
        var status = refused.getResponse().code();
        if (status == 429) {
            var after = refused.getResponse().header("Retry-After", "1");
            var seconds = after != null && after.matches("\\d{1,6}") ? Long.parseLong(after) : 1;
            return new Called.TooFast<>(Duration.ofSeconds(Math.max(1, seconds)));
        }
        var error = refused.getError();
        if (status < 500 && error != null && error.getError() != null) {
            return new Called.No<>(error.getError(), "");
        }
        return new Called.Untold<>(say("slack.why.status", Integer.toString(status)));
    }

    private static String detail(SlackApiTextResponse answer) {
        var needed = answer.getNeeded();
        return needed == null ? "" : needed;
    }
}
