package org.arising.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.util.http.SlackHttpClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.servlet.api.annotation.ServletBean;
import jakarta.inject.Singleton;
import okhttp3.OkHttpClient;
import org.arising.kernel.RightOfWay;
import org.arising.outbox.Lease;
import org.arising.settings.Settings;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** One configuration, one client and one Bolt app for the process. */
@Factory
final class SlackFactory {
    @Bean(preDestroy = "close")
    @Singleton
    Slack slack(Settings settings) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.slackApi().toString());
        config.setPrettyResponseLoggingEnabled(false);
        // Its statistics would ask Slack whose token it is before the first call.
        config.setStatsEnabled(false);
        // The client must not send a POST again by itself: Slack may have accepted it. Only the outbox sends again.
        var http = new OkHttpClient.Builder()
                .socketFactory(new AtOnce())
                .addInterceptor(new SlackHosts(settings).alone())
                // As late as can be: the connection is there, and nothing of the request is on it.
                .addNetworkInterceptor(chain -> {
                    if (Lease.isOver()) {
                        throw new IOException("another may be sending it meanwhile");
                    }
                    return chain.proceed(chain.request());
                })
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(2))
                .readTimeout(Duration.ofSeconds(5))
                .writeTimeout(Duration.ofSeconds(5))
                .build();
        return Slack.getInstance(config, new SlackHttpClient(http));
    }

    @Singleton
    App app(Slack slack, Installations installations, List<Routes> routes) {
        var config = AppConfig.builder().slack(slack).build();
        // Bolt would take the token from the environment and ask Slack about it at start, and answer 500 for ever where
        // Slack could not be reached then.
        config.setSingleTeamBotToken(null);
        config.setClientId(null);
        config.setClientSecret(null);
        Middleware identity = (request, response, chain) -> {
            request.getContext().setBotToken(installations.token());
            request.getContext().setTeamId(installations.team());
            return chain.next(request);
        };
        var app = new App(config, List.of(identity));
        routes.forEach(each -> each.register(app));
        return app.start();
    }

    /** The real clock: the age of what comes in follows it, whatever the service's own clock says. */
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    RightOfWay way() {
        return new RightOfWay();
    }

    @Singleton
    @ServletBean(name = "door", value = "/slack/events")
    @Requires(property = "arising.way", value = "http")
    Door door(App app, Settings settings, Clock clock, Reception reception, TurnedAway turnedAway) {
        var secret = Objects.requireNonNull(settings.signingSecret(), "serving needs a signing secret");
        return new Door(app, new Signature(secret, clock), new Served(), reception, turnedAway);
    }
}
