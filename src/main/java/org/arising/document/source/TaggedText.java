package org.arising.document.source;

import java.util.List;

/**
 * What the tags of a PDF reach.
 *
 * @param letters letters and digits that the blocks hold
 * @param pages letters and digits of each page, reached or not
 */
record TaggedText(List<Block> blocks, int letters, List<Integer> pages) {
    int all() {
        return pages.stream().mapToInt(Integer::intValue).sum();
    }
}
