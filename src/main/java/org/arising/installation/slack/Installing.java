package org.arising.installation.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import jakarta.inject.Singleton;
import org.arising.installation.Installation;
import org.arising.installation.InstallationStore;
import org.arising.kernel.ServiceClock;
import org.arising.outbox.Notice;
import org.arising.outbox.Outbox;
import org.arising.settings.Settings;
import org.arising.slack.Called;
import org.arising.slack.Scopes;
import org.arising.slack.SlackApi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import static org.arising.kernel.Words.say;

/** Gets tokens from Slack: for the code that somebody's consent gave, and for a token that is about to expire. */
@Singleton
final class Installing {
    private static final Logger LOG = LoggerFactory.getLogger(Installing.class);

    private final InstallationStore store;
    private final SlackApi slack;
    private final Outbox outbox;
    private final Settings settings;
    private final ServiceClock clock;

    Installing(InstallationStore store, SlackApi slack, Outbox outbox, Settings settings, ServiceClock clock) {
        this.store = store;
        this.slack = slack;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Result {
        /** The app is installed. */
        record Installed(Installation installation, String name) implements Result {}

        /** It is not; nothing was kept. */
        record NotInstalled(String why) implements Result {}
    }

    /** Installs the app where somebody has just agreed to it. */
    Result install(String code) {
        return switch (slack.unknown(client -> client.oauthV2Access(
                r -> r.clientId(settings.clientId()).clientSecret(settings.clientSecret()).code(code)))) {
            case Called.Ok(var answer) -> install(answer);
            case Called.No(var word, var detail) ->
                new Result.NotInstalled(say("install.refusal.code", word));
            case Called.TooFast(var after) -> new Result.NotInstalled(say("install.refusal.pause"));
            case Called.NotReached(var why) -> new Result.NotInstalled(say("install.refusal.not-reached"));
            case Called.Untold(var why) -> new Result.NotInstalled(say("install.refusal.no-answer"));
        };
    }

    private Result install(OAuthV2AccessResponse answer) {
        var whole = answer.isEnterpriseInstall() && answer.getEnterprise() != null;
        var tenant = whole ? answer.getEnterprise().getId() : answer.getTeam() == null ? null : answer.getTeam().getId();
        var name = whole ? answer.getEnterprise().getName() : answer.getTeam() == null ? null : answer.getTeam().getName();
        if (tenant == null || answer.getAccessToken() == null || answer.getBotUserId() == null) {
            return new Result.NotInstalled(say("install.refusal.no-token"));
        }
        var granted = scopes(answer.getScope());
        var missing = new TreeSet<>(Scopes.BOT);
        missing.removeAll(granted);
        if (!missing.isEmpty()) {
            return new Result.NotInstalled(say("install.refusal.scopes", String.join(", ", missing)));
        }
        var by = answer.getAuthedUser() == null ? "" : Objects.requireNonNullElse(answer.getAuthedUser().getId(), "");
        var now = clock.instant();
        var installation = store.install(
                new InstallationStore.Given(
                        tenant, name, Objects.requireNonNullElse(answer.getAppId(), ""), answer.getBotUserId(),
                        answer.getAccessToken(), answer.getRefreshToken(), expiry(answer, now), granted, by),
                now);
        LOG.info("Installed in {}", tenant);
        if (!by.isEmpty()) {
            outbox.put(new Notice(
                    installation.workspace(), "welcome:" + by + ":" + now.toEpochMilli(), WelcomeNotice.KIND, "", "", by, "",
                    List.of(), now));
        }
        return new Result.Installed(installation, Objects.requireNonNullElse(name, tenant));
    }

    /** Renews a token that expires; the old one goes on until its end. */
    void renew(Installation installation) {
        var refresh = installation.refresh();
        if (refresh == null) {
            return;
        }
        switch (slack.unknown(client -> client.oauthV2Access(r -> r.clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .grantType("refresh_token")
                .refreshToken(refresh)))) {
            case Called.Ok(var answer) -> {
                if (answer.getAccessToken() != null) {
                    store.save(installation.renewed(
                            answer.getAccessToken(), answer.getRefreshToken(), expiry(answer, clock.instant())));
                    LOG.info("Renewed the token of {}", installation.tenant());
                }
            }
            case Called.No(var word, var detail) ->
                LOG.warn("Slack did not renew the token of {} ({}); the app has to be installed there anew.", installation.tenant(), word);
            case Called.TooFast(var after) -> LOG.info("Slack asked to wait before renewing the token of {}", installation.tenant());
            case Called.NotReached(var why) -> LOG.warn("The token of {} could not be renewed: {}", installation.tenant(), why);
            case Called.Untold(var why) -> LOG.warn("The token of {} could not be renewed: {}", installation.tenant(), why);
        }
    }

    private static @Nullable Instant expiry(OAuthV2AccessResponse answer, Instant now) {
        return answer.getExpiresIn() == null ? null : now.plusSeconds(answer.getExpiresIn());
    }

    private static Set<String> scopes(@Nullable String granted) {
        return granted == null ? Set.of() : Set.copyOf(List.of(granted.split("[, ]+")));
    }
}
