package org.arising.reminder;

import org.arising.action.Action;

/** An action and the occasion on which its party is next told. */
public record Planned(Action action, Occasion occasion) {}
