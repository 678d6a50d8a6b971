package org.arising.mail;

import jakarta.mail.Session;
import org.arising.settings.MailSettings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Properties;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** How the library speaks with a server: encrypted, to the one that is named, and not for long. */
final class MailSession {
    /** Milliseconds; one thread sends everything, so a server that hangs must not hold the rest up. */
    private static final String CONNECT = "5000";
    /** Milliseconds for an answer. */
    private static final String ANSWER = "10000";

    /** Milliseconds until a connection that says nothing is made anew. */
    private static final String PATIENT = "1200000";

    private MailSession() {}

    /** A session for {@code smtp} or {@code imap}. */
    static Session of(MailSettings.Server server, String protocol) {
        return of(server, protocol, ANSWER);
    }

    /** A session that waits for word of what arrives, and begins anew before servers tire of it (RFC 2177: 29 minutes). */
    static Session waiting(MailSettings.Server server) {
        return of(server, "imap", PATIENT);
    }

    /** Makes connections to those alone for whom one of these certificates vouches; their names are checked as ever. */
    private static SSLSocketFactory trusting(String certificates) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var bytes = new ByteArrayInputStream(certificates.getBytes(StandardCharsets.US_ASCII));
            for (var each : CertificateFactory.getInstance("X.509").generateCertificates(bytes)) {
                store.setCertificateEntry(Integer.toString(store.size()), each);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Session of(MailSettings.Server server, String protocol, String answer) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "host", server.host());
        properties.setProperty(prefix + "port", Integer.toString(server.port()));
        properties.setProperty(prefix + "connectiontimeout", CONNECT);
        properties.setProperty(prefix + "timeout", answer);
        properties.setProperty(prefix + "writetimeout", ANSWER);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
        // What is read stays unread for people.
        properties.setProperty(prefix + "peek", "true");
        switch (server.tls()) {
            case FROM_THE_START -> properties.setProperty(prefix + "ssl.enable", "true");
            case UPGRADED -> {
                properties.setProperty(prefix + "starttls.enable", "true");
                properties.setProperty(prefix + "starttls.required", "true");
            }
            case WITHIN_THIS_MACHINE -> {}
        }
        var authority = server.authority();
        if (authority != null) {
            properties.put(prefix + "ssl.socketFactory", trusting(authority));
        }
        return Session.getInstance(properties);
    }
}
