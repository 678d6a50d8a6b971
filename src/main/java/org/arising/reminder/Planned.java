package org.arising.reminder;

import org.arising.action.Action;

import java.util.List;

/**
 * An action and the occasion on which its party is next told.
 *
 * @param parts where the leads of these parts alone are told, counted from 0; empty where all are whom it is asked of
 */
public record Planned(Action action, Occasion occasion, List<Integer> parts) {
    /** All of whom it is asked are told. */
    public Planned(Action action, Occasion occasion) {
        this(action, occasion, List.of());
    }
}
