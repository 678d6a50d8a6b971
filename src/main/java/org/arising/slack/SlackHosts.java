package org.arising.slack;

import okhttp3.HttpUrl;
import org.arising.settings.Settings;

/** The hosts to which files go and from which they come: Slack's own, or a stand-in's, which {@code SLACK_API_URL} names. */
final class SlackHosts {
    private final HttpUrl api;

    SlackHosts(Settings settings) {
        this.api = HttpUrl.get(settings.slackApi());
    }

    boolean has(HttpUrl url) {
        var host = url.host();
        var slacks = url.isHttps() && (host.equals("slack.com") || host.endsWith(".slack.com"));
        // A stand-in may keep its files at another port than its methods.
        var standIn = host.equals(api.host()) && url.scheme().equals(api.scheme());
        return slacks || standIn;
    }
}
