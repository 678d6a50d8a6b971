package org.arising.action.slack;

import org.arising.action.Action;

import java.util.List;

/** One verb, however it is said: typed, or by a button. */
public interface SpokenVerb {
    /** Which verbs these are. */
    List<Verb> verbs();

    /**
     * Answers it. The visitor may read the actions; what else they may is asked here or when the form comes in.
     *
     * @param actions those that were named, in order; empty for a verb that takes none
     * @param rest what was typed after them
     */
    Reply say(Verb verb, Visitor visitor, List<Action> actions, String rest);
}
