package org.arising.action.slack;

import org.arising.action.Action;
import org.jspecify.annotations.Nullable;

import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * A page of a list.
 *
 * @param actions those of this page, in order
 * @param page counted from 1
 * @param total how many the whole list has
 * @param title {@code 8 ongoing actions · MPS}
 * @param query what was typed, for paging and sharing
 * @param hint a sentence about how it was read, or null
 * @param mayShare whether it can be put into a channel
 * @param audience the channel it would be shared to, or null where that is not known
 * @param mayAsk whether the viewer may request an answer to an action that was not yet asked for
 */
public record ListPage(
        List<Action> actions,
        int page,
        int perPage,
        long total,
        String title,
        String query,
        @Nullable String hint,
        boolean mayShare,
        @Nullable String audience,
        boolean mayAsk) {

    /** How many pages there are; 1 where the list is empty. */
    public long pages() {
        return Math.max(1, (total + perPage - 1) / perPage);
    }

    /** {@code 1–8 of 8}. */
    public String range() {
        var first = (page - 1L) * perPage + 1;
        return actions.isEmpty()
                ? say("list.range.none", total)
                : say("list.range", first, first + actions.size() - 1, total);
    }
}
