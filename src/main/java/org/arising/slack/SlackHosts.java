package org.arising.slack;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import org.arising.settings.Settings;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * The hosts that are spoken to: Slack's own, whose certificates tell them from whoever else a name may lead to, or a
 * stand-in's, which {@code SLACK_API_URL} names. What a payload says of where to answer or to fetch from is held to them.
 */
final class SlackHosts {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    private final HttpUrl api;

    SlackHosts(Settings settings) {
        this.api = HttpUrl.get(settings.slackApi());
    }

    boolean has(HttpUrl url) {
        return isSlacks(url) || (!isSlacks(api) && isStandIn(url));
    }

    private static boolean isSlacks(HttpUrl url) {
        return url.isHttps() && (url.host().equals("slack.com") || url.host().endsWith(".slack.com"));
    }

    /** Whether that is an address that Slack gives for a socket. */
    static boolean isSlacksSocket(URI address) {
        return "wss".equals(address.getScheme()) && address.getHost() != null && address.getHost().endsWith(".slack.com");
    }

    /** A stand-in may keep its files at another port than its methods, and name this machine otherwise. */
    private boolean isStandIn(HttpUrl url) {
        return (url.host().equals(api.host()) || LOOPBACK.contains(url.host())) && url.scheme().equals(api.scheme());
    }

    /** Lets nothing through to any other host. */
    Interceptor alone() {
        return chain -> {
            var url = chain.request().url();
            if (!has(url)) {
                throw new IOException("Not a host of Slack: " + url.host());
            }
            return chain.proceed(chain.request());
        };
    }
}
