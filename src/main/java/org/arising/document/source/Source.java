package org.arising.document.source;

import java.util.List;

/**
 * A document in neutral form.
 *
 * @param blocks in the order in which they are read
 * @param doubts doubts about the file itself, each a full sentence with its place
 */
public record Source(List<Block> blocks, List<Doubt> doubts) {
    /** A doubt, with its place. */
    public record Doubt(Place place, String words) {}
}
