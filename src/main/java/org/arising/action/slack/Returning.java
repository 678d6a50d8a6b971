package org.arising.action.slack;

import com.slack.api.bolt.response.Response;

import java.util.Set;

/** Gives an answer back: its party is told, which is the matter of those who know where it hears of its actions. */
public interface Returning {
    /**
     * Gives back what the form is about.
     *
     * @param parts counted from 0; empty for what the newest response answered
     */
    Response giveBack(Form form, Set<Integer> parts, String reason);
}
