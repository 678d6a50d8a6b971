package org.arising.slack;

import org.arising.outbox.Notice;

/** Renders one kind of notice when it is sent or brought up to date, from the facts as they are then. */
public interface NoticeView {
    /** The kind of notice that it renders. */
    String kind();

    /** What the notice says now. */
    Rendering render(Notice notice);

    /** A message, or the reason why there is nothing to say any more. */
    sealed interface Rendering {
        /** Say this. */
        record Say(Message message) implements Rendering {}

        /** What the notice was about has passed. */
        record Nothing(String why) implements Rendering {}
    }
}
