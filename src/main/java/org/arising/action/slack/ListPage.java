package org.arising.action.slack;

import org.arising.action.Action;
import org.arising.action.ActionLists;
import org.jspecify.annotations.Nullable;

import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * A page of a list.
 *
 * @param page its actions, in order, and where they stand in the whole list
 * @param title {@code 8 ongoing actions · MPS}
 * @param query what was typed, for paging and sharing
 * @param hint a sentence about how it was read, or null
 * @param audience who would read it where it is shared, or null where it cannot be
 * @param mayAsk whether the viewer may request an answer to an action that was not yet asked for
 */
public record ListPage(
        ActionLists.Page page,
        String title,
        String query,
        @Nullable String hint,
        @Nullable Audience audience,
        boolean mayAsk) {

    /** Those of this page, in order. */
    public List<Action> actions() {
        return page.actions();
    }

    /** How many the whole list has. */
    public long total() {
        return page.total();
    }

    /** {@code 1–8 of 8}. */
    public String range() {
        return actions().isEmpty()
                ? say("list.range.none", total())
                : say("list.range", page.first(), page.first() + actions().size() - 1, total());
    }
}
