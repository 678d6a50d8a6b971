package org.arising.bench;

import org.arising.action.slack.ModalSubject;
import org.arising.kernel.Reference;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Forms in which somebody says how an action stands, as Slack sends them. */
final class Updates {
    /** Of every 41 actions that {@link Loaded} makes these are ongoing. */
    private static final int ONGOING = 18;

    private Updates() {}

    /** The ongoing action of a committee at that place, from 0. */
    static Reference ongoing(String committee, int place) {
        return new Reference(committee, 2022, place / ONGOING * 41 + place % ONGOING + 1);
    }

    /** How many ongoing actions a committee with so many has. */
    static int ongoingOf(int actions) {
        return actions / 41 * ONGOING;
    }

    /** Of an action that was updated so many times; the number tells the forms of a run apart. */
    static String body(String team, Reference ref, int times, int number) {
        var subject = new ModalSubject(List.of(new ModalSubject.Seen(ref, 1 + times)), null, "C0PCC", null).written();
        return "payload=" + URLEncoder.encode("""
                {"type":"view_submission","team":{"id":"%s"},"user":{"id":"U0CLERK"},"view":{"id":"V%d","type":"modal",
                "callback_id":"update","private_metadata":"%s","blocks":[{"type":"input","block_id":"note"}],
                "state":{"values":{"note":{"value":{"type":"plain_text_input","value":"In hand, number %d."}}}}}}"""
                .formatted(team, number, subject.replace("\\", "\\\\").replace("\"", "\\\""), number), StandardCharsets.UTF_8);
    }
}
