package org.arising.slack;

import jakarta.inject.Singleton;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.arising.settings.Settings;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

import static org.arising.kernel.Words.say;

/**
 * Fetches files from Slack with the bot token, at Slack's own hosts alone (or the host of {@code SLACK_API_URL}), and
 * follows no redirect.
 */
@Singleton
public final class FileFetch {
    /** Slack's limit for a file in a form, bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private final OkHttpClient http = new OkHttpClient.Builder()
            .socketFactory(new AtOnce())
            .followRedirects(false)
            .retryOnConnectionFailure(true)
            .connectTimeout(Duration.ofSeconds(1))
            .callTimeout(Duration.ofMillis(2_200))
            .build();
    private final OkHttpClient patient = http.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .callTimeout(Duration.ofSeconds(60))
            .build();
    private final Installations installations;
    private final SlackHosts hosts;

    FileFetch(Installations installations, Settings settings) {
        this.installations = installations;
        this.hosts = new SlackHosts(settings);
    }

    /** What came of it. */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are handed on at once
    public sealed interface Fetching {
        /** What the file holds. */
        record Fetched(byte[] content) implements Fetching {}

        /** It could not be had, and why, in words for who attached it. */
        record NotFetched(String why) implements Fetching {}
    }

    /** Fetches one file while somebody waits for Slack's answer. */
    public Fetching fetch(String name, @Nullable String mimetype, @Nullable String address) {
        return fetch(http, name, mimetype, address);
    }

    /** Fetches one file after the answer, when there is time. */
    public Fetching fetchLater(String name, @Nullable String mimetype, @Nullable String address) {
        return fetch(patient, name, mimetype, address);
    }

    private Fetching fetch(OkHttpClient http, String name, @Nullable String mimetype, @Nullable String address) {
        var url = address == null ? null : HttpUrl.parse(address);
        if (url == null || !hosts.has(url)) {
            return new Fetching.NotFetched(say("slack.file.elsewhere", name));
        }
        var request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + installations.token())
                .build();
        try (var response = http.newCall(request).execute()) {
            var body = response.body();
            if (response.isRedirect() || isLoginPage(response.header("Content-Type"), mimetype)) {
                return new Fetching.NotFetched(say("slack.file.no-permission", name));
            }
            if (!response.isSuccessful() || body == null) {
                return new Fetching.NotFetched(say("slack.file.refused", name, Integer.toString(response.code())));
            }
            var content = body.byteStream().readNBytes(LARGEST + 1);
            return content.length > LARGEST
                    ? new Fetching.NotFetched(say("slack.file.too-large", name))
                    : new Fetching.Fetched(content);
        } catch (IOException lost) {
            return new Fetching.NotFetched(say("slack.file.too-slow", name));
        }
    }

    /** Without the permission Slack answers with a page to sign in, not with the file. */
    private static boolean isLoginPage(@Nullable String type, @Nullable String expected) {
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith("text/html")
                && !"text/html".equals(expected);
    }
}
