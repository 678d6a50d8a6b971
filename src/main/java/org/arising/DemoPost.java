package org.arising;

import org.arising.mail.Envelope;
import org.arising.mail.Post;
import org.arising.playground.LocalMail;

import java.util.List;

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
                envelope.messageId(), envelope.from(), envelope.to(), String.join(", ", envelope.copies()),
                envelope.answerTo(), letter.subject(), letter.text()));
        return new Handover.Taken(List.of());
    }
}
