package org.arising.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.kernel.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Keeps what is drawn within Slack's limits: 50 blocks a message, 100 a view, 3,000 characters a section, and a total
 * beyond about 13,200 characters that Slack refuses with {@code msg_blocks_too_long} without documenting it. The total
 * here counts every string in the blocks, values and ids too, for nobody outside knows what Slack counts.
 */
public final class Budget {
    /** Blocks in a message. */
    public static final int BLOCKS = 50;
    /** Blocks in a view. */
    public static final int VIEW_BLOCKS = 100;
    /** Characters in a section's text. */
    public static final int SECTION = 3_000;
    /** Characters in all blocks of a message. */
    public static final int TOTAL = 12_000;
    /** Characters in a message's text: Slack takes 40,000 and advises 4,000. */
    public static final int TEXT = 4_000;
    /** How much of an action a list shows, and what it shows where that is too much. */
    private static final int[] LENGTHS = {200, 160, 120, 90, 60, 40, 20};

    private Budget() {}

    /** What is drawn with the longest texts that fit, from 200 characters downwards; the shortest where none does. */
    public static <T> T longest(IntFunction<T> draw, Predicate<T> fits) {
        T drawn = draw.apply(LENGTHS[0]);
        for (int i = 1; i < LENGTHS.length && !fits.test(drawn); i++) {
            drawn = draw.apply(LENGTHS[i]);
        }
        return drawn;
    }

    /** A text drawn by {@link #longest}, and cut at the limit where even the shortest is too long. */
    public static String text(IntFunction<String> draw) {
        var text = longest(draw, drawn -> drawn.length() <= TEXT);
        return text.length() <= TEXT ? text : cut(text, TEXT);
    }

    /**
     * A message of a head, of a body whose groups are kept whole, and of a foot. Where not all groups find room the
     * last ones give way to a line that says how many were left out.
     */
    public static Message message(
            String text,
            List<LayoutBlock> head,
            List<List<LayoutBlock>> body,
            List<LayoutBlock> foot,
            IntFunction<String> leftOut) {
        var blocks = new ArrayList<>(head);
        var room = TOTAL - weight(head) - weight(foot) - 300;
        var places = BLOCKS - head.size() - foot.size() - 1;
        int drawn = 0;
        for (var group : body) {
            room -= weight(group);
            places -= group.size();
            if (room < 0 || places < 0) {
                blocks.add(Draw.context(leftOut.apply(body.size() - drawn)));
                break;
            }
            blocks.addAll(group);
            drawn++;
        }
        blocks.addAll(foot);
        return new Message(text.length() <= TEXT ? text : cut(text, TEXT), List.copyOf(blocks));
    }

    /** Whether all blocks together are within the limits of a message. */
    public static boolean fits(List<LayoutBlock> head, List<List<LayoutBlock>> groups, List<LayoutBlock> foot) {
        var all = new ArrayList<>(head);
        groups.forEach(all::addAll);
        all.addAll(foot);
        return all.size() < BLOCKS && weight(all) < TOTAL - 300;
    }

    /** Whether these blocks fit into one message. */
    public static boolean fits(List<? extends LayoutBlock> blocks) {
        return blocks.size() <= BLOCKS && weight(blocks) <= TOTAL;
    }

    /** Characters in all strings of the blocks, but for the names of their kinds. */
    public static int weight(List<? extends LayoutBlock> blocks) {
        return blocks.stream().mapToInt(block -> Written.of(block).weight()).sum();
    }

    /** A long text in pieces of at most {@code limit} characters, broken at lines or words where that can be. */
    public static List<String> pieces(String text, int limit) {
        var pieces = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > limit) {
            var end = Math.max(rest.lastIndexOf('\n', limit), rest.lastIndexOf(' ', limit));
            if (end < limit / 2) {
                end = Character.isHighSurrogate(rest.charAt(limit - 1)) ? limit - 1 : limit;
            }
            pieces.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces.stream().filter(piece -> !piece.isBlank()).toList();
    }

    private static String cut(String text, int limit) {
        var cut = Texts.shortened(text, limit);
        var entity = cut.lastIndexOf('&');
        return entity >= 0 && cut.indexOf(';', entity) < 0 && entity > cut.length() - 7
                ? cut.substring(0, entity) + "…"
                : cut;
    }
}
