package org.arising;

import org.arising.mail.Envelope;
import org.arising.mail.Post;
import org.arising.playground.LocalMail;

/** Shows on the page of the demo what would be sent. */
final class DemoPost implements Post {
    private final LocalMail page;

    DemoPost(LocalMail page) {
        this.page = page;
    }

    @Override
    public boolean isStandIn() {
        return true;
    }

    @Override
    public Handover hand(Envelope envelope, Runnable lastByte) {
        lastByte.run();
        var letter = envelope.letter();
        page.take(new LocalMail.Letter(
                envelope.messageId(), envelope.from(), envelope.to(), envelope.answerTo(), letter.subject(), letter.text()));
        return new Handover.Taken();
    }
}
