package org.arising.mail;

import jakarta.mail.Session;
import org.arising.settings.MailSettings;

import java.util.Properties;

/** How the library speaks with a server: encrypted, to the one that is named, and not for long. */
final class MailSession {
    /** Milliseconds; one thread sends everything, so a server that hangs must not hold the rest up. */
    private static final String CONNECT = "5000";
    /** Milliseconds for an answer. */
    private static final String ANSWER = "10000";

    private MailSession() {}

    /** A session for {@code smtp} or {@code imap}. */
    static Session of(MailSettings.Server server, String protocol) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "host", server.host());
        properties.setProperty(prefix + "port", Integer.toString(server.port()));
        properties.setProperty(prefix + "connectiontimeout", CONNECT);
        properties.setProperty(prefix + "timeout", ANSWER);
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
        return Session.getInstance(properties);
    }
}
