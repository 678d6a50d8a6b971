package org.arising.action;

import java.util.List;

/** What came of asking the desk for a change. */
public sealed interface Outcome {
    /** It is stored: the actions as they now are. */
    record Done(List<Action> actions) implements Outcome {}

    /** Nothing was stored, and why, in words for who asked. */
    record Refused(String why) implements Outcome {}

    /**
     * Nothing was stored, for others were faster than who asked.
     *
     * @param news what they did, of each action that was overtaken
     * @param why why it cannot be done any more; empty where it still can, knowing what happened
     */
    record Overtaken(List<News> news, String why) implements Outcome {}

    /** What others did to an action, oldest first, and the action as it is now. */
    record News(Action action, List<Event> events) {}

    /** This submission was applied before; nothing more was done. */
    record Repeated() implements Outcome {}
}
