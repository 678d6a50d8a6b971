package org.arising.document.source;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** Gathers blocks of a document that has no lines: each gets the next place. */
final class Blocks {
    private final List<Block> blocks = new ArrayList<>();
    private int place;
    private int page;

    /** What follows stands on that page, counted from 1. */
    void page(int number) {
        page = number;
    }

    private Place next() {
        place++;
        if (place > Limits.BLOCKS) {
            throw new Limits.Exceeded(say("source.exceeded.blocks", Limits.BLOCKS));
        }
        return new Place(place, place, page);
    }

    void heading(int level, String text) {
        if (!text.isEmpty()) {
            gap();
            blocks.add(new Block.Heading(next(), level, text));
            gap();
        }
    }

    void words(String text, boolean strong) {
        if (!text.isEmpty()) {
            blocks.add(new Block.Words(next(), text, strong));
        }
    }

    void entry(int depth, String marker, String text) {
        if (!text.isEmpty()) {
            blocks.add(new Block.Entry(next(), depth, marker, text));
        }
    }

    void row(List<Cell> cells, boolean heading) {
        if (!cells.isEmpty()) {
            blocks.add(new Block.Row(next(), List.copyOf(cells), heading));
        }
    }

    void gap() {
        if (!blocks.isEmpty() && !(blocks.getLast() instanceof Block.Gap)) {
            blocks.add(new Block.Gap(new Place(place, place, page)));
        }
    }

    List<Block> all() {
        return List.copyOf(blocks);
    }
}
