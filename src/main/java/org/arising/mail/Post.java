package org.arising.mail;

import java.util.List;

/** Takes e-mails away: a mail server, or the page of the demo. */
public interface Post {
    /** Whether it stands in for the mail server, such as the page of the demo. */
    default boolean isStandIn() {
        return false;
    }

    /**
     * Hands a message over.
     *
     * @param lastByte called right before the byte after which the server may have taken it; from then on a lost answer leaves
     *     its fate unknown
     */
    Handover hand(Envelope envelope, Runnable lastByte);

    /** An address to which the server takes no copy, and its words. */
    record Missed(String address, String why) {}

    /** What came of it. */
    sealed interface Handover {
        /** The server has taken it, but for the copies to these addresses. */
        record Taken(List<Missed> missed) implements Handover {}

        /** The server was not reached, or is not ready for anybody. */
        record NotReached(String why) implements Handover {}

        /** The server does not let us in, and will not until somebody mends that. */
        record LockedOut(String why) implements Handover {}

        /** The server does not take it for this recipient now; it may later. */
        record NotNow(String why) implements Handover {}

        /** The server refuses it. */
        record Refused(String code, String why) implements Handover {}

        /** The connection was lost when the server had all of it. */
        record Untold(String why) implements Handover {}
    }
}
