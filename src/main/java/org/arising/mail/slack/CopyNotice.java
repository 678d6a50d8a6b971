package org.arising.mail.slack;

import jakarta.inject.Singleton;
import org.arising.kernel.Reference;
import org.arising.kernel.Texts;
import org.arising.mail.Undelivered;
import org.arising.outbox.Notice;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.NoticeView;
import org.arising.slack.Snippet;

import java.util.List;

import static org.arising.kernel.Words.say;

/** Tells an officer that the mail server took no copy of a message for an address. */
@Singleton
final class CopyNotice implements NoticeView {
    @Override
    public String kind() {
        return Undelivered.COPY;
    }

    @Override
    public Rendering render(Notice notice, boolean posted) {
        return new Rendering.Say(of(notice.subject(), notice.actions()));
    }

    /** The message; the address stands in the first line of what it is about, and why in the rest. */
    static Message of(String subject, List<Reference> refs) {
        var lines = subject.split("\n", 2);
        var named = Texts.listed(refs.stream().limit(12).map(Reference::toString).toList());
        var line = say("mail.copy-missed", Snippet.of(lines[0], 200), named);
        return new Message(
                Escape.text(line),
                List.of(
                        Draw.section(line),
                        Draw.context(Texts.shortened(lines.length > 1 ? lines[1] : "", 600)),
                        Draw.context(say("mail.bounce.copy-how"))));
    }
}
