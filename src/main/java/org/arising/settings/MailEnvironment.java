package org.arising.settings;

import org.arising.kernel.Texts;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import static org.arising.kernel.Words.say;

/** Reads the mail servers from environment variables: all of them are left out, or what they need is there. */
final class MailEnvironment {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*/=?^_{|}~-]{1,20}@[A-Za-z0-9][A-Za-z0-9.-]{1,200}");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Map<String, String> variables;

    MailEnvironment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The servers, or null where none is named. */
    @Nullable MailSettings read() {
        var smtp = value("ARISING_SMTP");
        var imap = value("ARISING_IMAP");
        var from = value("ARISING_MAIL_FROM");
        if (smtp.isEmpty() && imap.isEmpty() && from.isEmpty()) {
            return null;
        }
        if (smtp.isEmpty() || from.isEmpty()) {
            throw new FaultyVariable(say("environment.mail.missing", smtp.isEmpty() ? "ARISING_SMTP" : "ARISING_MAIL_FROM"));
        }
        if (value("ARISING_KEY").isEmpty()) {
            throw new FaultyVariable(say("environment.mail.key"));
        }
        if (!ADDRESS.matcher(from.get()).matches()) {
            throw new FaultyVariable(say("environment.mail.from"));
        }
        var authority = authority();
        return new MailSettings(
                server("ARISING_SMTP", "smtp", smtp.get(), 465, 587, authority),
                imap.map(url -> server("ARISING_IMAP", "imap", url, 993, 143, authority)).orElse(null),
                from.get(),
                plus(),
                value("ARISING_MAIL_TRUST").orElse(null));
    }

    private boolean plus() {
        var text = value("ARISING_MAIL_PLUS").orElse("on");
        if (!text.equals("on") && !text.equals("off")) {
            throw new FaultyVariable(say("environment.mail.plus", text));
        }
        return text.equals("on");
    }

    /** The certificates of the file that is named, as they are; null where none is. */
    private @Nullable String authority() {
        var path = value("ARISING_MAIL_CA").orElse(null);
        if (path == null) {
            return null;
        }
        try {
            var text = Files.readString(Path.of(path));
            var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
            if (CertificateFactory.getInstance("X.509").generateCertificates(bytes).isEmpty()) {
                throw new FaultyVariable(say("environment.mail.ca", path));
            }
            return text;
        } catch (IOException | InvalidPathException | CertificateException unreadable) {
            throw new FaultyVariable(say("environment.mail.ca", path));
        }
    }

    /** The password is never repeated: what is wrong is said without the value. */
    private static MailSettings.Server server(
            String name, String scheme, String url, int secure, int plain, @Nullable String authority) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new FaultyVariable(say("environment.mail.url", name, scheme));
        }
        var fits = uri.getHost() != null && Set.of(scheme, scheme + "s").contains(uri.getScheme());
        if (!fits || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new FaultyVariable(say("environment.mail.url", name, scheme));
        }
        var tls = uri.getScheme().endsWith("s")
                ? MailSettings.Tls.FROM_THE_START
                : HERE.contains(uri.getHost()) ? MailSettings.Tls.WITHIN_THIS_MACHINE : MailSettings.Tls.UPGRADED;
        var port = uri.getPort() >= 0 ? uri.getPort() : tls == MailSettings.Tls.FROM_THE_START ? secure : plain;
        var who = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        var colon = who.indexOf(':');
        var folder = uri.getPath() == null ? "" : Texts.collapsed(uri.getPath().replaceFirst("^/", ""));
        return new MailSettings.Server(
                tls,
                uri.getHost(),
                port,
                decoded(colon < 0 ? who : who.substring(0, colon), name, scheme),
                decoded(colon < 0 ? "" : who.substring(colon + 1), name, scheme),
                scheme.equals("imap") && folder.isEmpty() ? "INBOX" : folder,
                authority);
    }

    private static String decoded(String text, String name, String scheme) {
        try {
            // A plus sign stands for itself in a URL's user.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new FaultyVariable(say("environment.mail.url", name, scheme));
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
