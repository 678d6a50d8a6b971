package org.arising.document.importing;

import java.util.Set;

/**
 * Which of a document's actions and suggestions are to be stored.
 *
 * @param all every action, whatever {@code rows} says
 * @param rows places of actions in the draft, counted from 0
 * @param suggestions places of suggestions that become actions
 */
public record Chosen(boolean all, Set<Integer> rows, Set<Integer> suggestions) {
    /** Every action, and no suggestion: those are for a person to decide. */
    public static final Chosen ALL = new Chosen(true, Set.of(), Set.of());

    boolean takesRow(int place) {
        return all || rows.contains(place);
    }
}
