package org.arising.settings;

import org.jspecify.annotations.Nullable;

/**
 * The servers through which people outside Slack are written to.
 *
 * @param imap where replies are read, or null where they are filed by hand
 * @param from the address from which mail is sent and to which it is answered, {@code actions@council.example}
 * @param plus whether the server takes {@code actions+anything@council.example} for that address
 * @param trusted the receiving server's own name in its {@code Authentication-Results} (RFC 8601), or null
 */
public record MailSettings(Server smtp, @Nullable Server imap, String from, boolean plus, @Nullable String trusted) {
    /**
     * A server.
     *
     * @param tls how the connection is kept from being read
     * @param folder the folder that is read; empty for a server that sends
     * @param authority certificates in PEM, one of which must vouch for the server; null where the usual ones do
     */
    public record Server(
            Tls tls, String host, int port, String user, String password, String folder, @Nullable String authority) {
        /** A server for which the usual authorities vouch. */
        public Server(Tls tls, String host, int port, String user, String password, String folder) {
            this(tls, host, port, user, password, folder, null);
        }

        @Override
        public String toString() {
            return "%s:%d".formatted(host, port);
        }
    }

    /** How a connection is kept from being read. */
    public enum Tls {
        /** From its first byte. */
        FROM_THE_START,
        /** After a plain greeting, and never without. */
        UPGRADED,
        /** Not at all: within this machine alone. */
        WITHIN_THIS_MACHINE
    }
}
