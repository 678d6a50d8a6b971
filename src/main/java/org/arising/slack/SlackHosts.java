package org.arising.slack;

import okhttp3.HttpUrl;
import org.arising.settings.Settings;

/** The hosts to which files go and from which they come: Slack's own, or that of {@code SLACK_API_URL}. */
final class SlackHosts {
    private final HttpUrl api;

    SlackHosts(Settings settings) {
        this.api = HttpUrl.get(settings.slackApi());
    }

    boolean has(HttpUrl url) {
        var host = url.host();
        var slacks = url.isHttps() && (host.equals("slack.com") || host.endsWith(".slack.com"));
        var standIn = host.equals(api.host()) && url.port() == api.port() && url.scheme().equals(api.scheme());
        return slacks || standIn;
    }
}
