package org.arising.settings;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The environment of the service, checked.
 *
 * @param host where {@code serve} listens
 * @param database JDBC URL
 * @param files folder of attachments, or the bucket's place
 * @param templates folder of an organisation's own templates, or null for those that come with Arising
 * @param key base64 of 32 bytes that encrypts secrets at rest, or null where none was given
 * @param now instant at which the service's clock starts, or null for the system's clock
 * @param speed how many times as fast as the real clock it runs
 * @param appToken opens a connection to Slack instead of waiting for its requests, or null
 * @param clientId names the app where workspaces install it over OAuth, or null; {@code clientSecret} comes with it
 * @param slackApi base of Slack's Web API, ending in {@code /api/}
 * @param backup folder into which the service backs itself up every day, or null
 * @param backupsKept how many of those are kept
 * @param mail the servers through which people outside Slack are written to, or null where nobody is
 * @param retention for how many days e-mails of no record are kept, or null where they are kept for ever
 * @param bucket keeps the attachments, or null where a folder does
 */
public record Settings(
        String host,
        int port,
        String database,
        String files,
        @Nullable String templates,
        @Nullable String key,
        @Nullable Instant now,
        double speed,
        @Nullable String signingSecret,
        @Nullable String botToken,
        @Nullable String appToken,
        @Nullable String clientId,
        @Nullable String clientSecret,
        URI slackApi,
        @Nullable String backup,
        int backupsKept,
        @Nullable MailSettings mail,
        @Nullable Integer retention,
        @Nullable BucketSettings bucket) {

    /** For how many days what is of no record is kept where nothing else is said. */
    public static final int RETENTION = 730;

    /** How many backups are kept where nothing else is said. */
    public static final int BACKUPS_KEPT = 14;

    /** Slack's own Web API. */
    public static final URI SLACK = URI.create("https://slack.com/api/");

    /** Settings of a service that neither backs itself up nor sends mail. */
    public Settings(
            String host,
            int port,
            String database,
            String files,
            @Nullable String templates,
            @Nullable String key,
            @Nullable Instant now,
            double speed,
            @Nullable String signingSecret,
            @Nullable String botToken,
            @Nullable String appToken,
            @Nullable String clientId,
            @Nullable String clientSecret,
            URI slackApi) {
        this(
                host, port, database, files, templates, key, now, speed, signingSecret, botToken, appToken, clientId,
                clientSecret, slackApi, null, BACKUPS_KEPT, null, RETENTION, null);
    }

    /** The same, with a folder for backups. */
    public Settings backingUp(String folder, int kept) {
        return new Settings(
                host, port, database, files, templates, key, now, speed, signingSecret, botToken, appToken, clientId,
                clientSecret, slackApi, folder, kept, mail, retention, bucket);
    }

    /** The same, with these mail servers. */
    public Settings with(@Nullable MailSettings servers) {
        return new Settings(
                host, port, database, files, templates, key, now, speed, signingSecret, botToken, appToken, clientId,
                clientSecret, slackApi, backup, backupsKept, servers, retention, bucket);
    }

    /** The same, where e-mails of no record are kept for so many days, or for ever. */
    public Settings retaining(@Nullable Integer days) {
        return new Settings(
                host, port, database, files, templates, key, now, speed, signingSecret, botToken, appToken, clientId,
                clientSecret, slackApi, backup, backupsKept, mail, days, bucket);
    }

    /** The same, whose attachments are kept in that bucket. */
    public Settings keepingFilesIn(BucketSettings other) {
        return new Settings(
                host, port, database, other.place(), templates, key, now, speed, signingSecret, botToken, appToken, clientId,
                clientSecret, slackApi, backup, backupsKept, mail, retention, other);
    }

    /** Whether Slack is reached over a socket that the service opens, rather than reaching it over HTTP. */
    public boolean isSocket() {
        return appToken != null;
    }

    /** Whether workspaces can install the app themselves. */
    public boolean isInstallable() {
        return clientId != null && clientSecret != null;
    }

    /** Whether the Web API is Slack's own rather than a stand-in's. */
    public boolean isSlackItself() {
        var host = slackApi.getHost();
        return "slack.com".equals(host) || host.endsWith(".slack.com");
    }

    @Override
    public String toString() {
        return "Settings[host=%s, port=%d, database=%s, files=%s, slackApi=%s]"
                .formatted(host, port, database, files, slackApi);
    }

    /** The keys that seal and sign; null where none is given. */
    public @Nullable Keys keys() {
        return key == null ? null : Keys.read(key);
    }

    /** All in it that nobody may read. */
    public List<String> secrets() {
        var keys = key == null ? Stream.<String>of() : Stream.of(key.split(","));
        var given = Stream.of(signingSecret, botToken, appToken, clientSecret).flatMap(Stream::ofNullable);
        var passwords = mail == null
                ? Stream.<String>of()
                : Stream.of(mail.smtp(), mail.imap()).flatMap(Stream::ofNullable).map(MailSettings.Server::password);
        var login = bucket == null ? null : bucket.login();
        var store = login == null ? Stream.<String>of() : Stream.of(login.secret(), login.token()).flatMap(Stream::ofNullable);
        return Stream.of(keys, given, passwords, store).flatMap(Function.identity()).map(String::strip).toList();
    }
}
