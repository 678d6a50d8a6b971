package org.arising.slack;

import com.slack.api.model.view.View;
import org.arising.outbox.Notice;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Renders one kind of notice when it is sent or brought up to date, from the facts as they are then. */
public interface NoticeView {
    /** The kind of notice that it renders. */
    String kind();

    /**
     * What the notice says now.
     *
     * @param posted whether it stands in Slack already and is brought up to date: what is done is then shown as done,
     *     where a first sending leaves it out
     */
    Rendering render(Notice notice, boolean posted);

    /** A file to be shown. */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are handed on at once
    record Attachment(String name, byte[] content) {}

    /** A message, or the reason why there is nothing to say any more. */
    sealed interface Rendering {
        /** Say this. */
        record Say(Message message) implements Rendering {}

        /**
         * Say this, with a picture where Slack takes it.
         *
         * @param plain without the picture
         * @param with the same with it
         */
        record Pictured(Message plain, Picture picture, Function<Picture.Held, Message> with) implements Rendering {}

        /** Say this beneath the message at that timestamp. */
        record Reply(Message message, String thread) implements Rendering {}

        /** Show these files, with a comment above them in mrkdwn. */
        record Files(String comment, List<Attachment> files) implements Rendering {}

        /** Draw this as the home tab of the recipient; where Slack refuses it, the next of the others, lest it be blank. */
        record Home(View view, List<View> others) implements Rendering {}

        /** It can never be said until somebody mends something; the officers are told what. */
        record Cannot(String why) implements Rendering {}

        /** It cannot be said yet: the message beneath which it belongs is not there. */
        record NotYet(String why) implements Rendering {}

        /** It is not to be said before that instant, whatever it says then. */
        record NotBefore(Instant at) implements Rendering {}

        /** What the notice was about has passed. */
        record Nothing(String why) implements Rendering {}
    }
}
