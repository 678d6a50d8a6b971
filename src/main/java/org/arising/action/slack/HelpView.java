package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.access.Deed;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be typed. */
public final class HelpView {
    private static final List<List<String>> LISTS = List.of(
            List.of("/actions", "My overview: what I owe, and what is overdue in my committees."),
            List.of("/actions ongoing MPS", "Ongoing actions of an organisation, by any of its names."),
            List.of("/actions overdue", "Also: due, answered, completed, closed, all, mine."),
            List.of("/actions 6 July 2022 item 5", "What arose at a meeting, or under one of its items."),
            List.of("/actions \"Deputy Mayor\" since 1 July", "What a post owes, from a day on."),
            List.of("/actions risk register", "Other words are searched in the text."));

    private HelpView() {}

    /** Everything, in three groups. */
    public static Message all() {
        var blocks = new ArrayList<LayoutBlock>();
        var text = new ArrayList<String>();
        text.add("What you can type");
        blocks.add(Draw.header("What you can type"));
        group(blocks, text, "Lists", LISTS);
        group(blocks, text, "One action", verbs(false));
        group(blocks, text, "For officers", verbs(true));
        var more = "REF is a reference such as PCC-2022-014, or 14 where only one action has that number. "
                + "Type /actions help complete for one verb in full.";
        blocks.add(Draw.context(more));
        text.add(more);
        return new Message(Escape.text(String.join("\n", text)), List.copyOf(blocks));
    }

    /** One verb. */
    public static Message of(Verb verb) {
        var who = verb.isForOfficers() ? "For the committee’s officers." : "For everybody who may see the action.";
        if (verb.takesReferences() && verb.deed() != Deed.READ && !verb.isForOfficers()) {
            who = "For the responsible party and the committee’s officers.";
        }
        var text = "%s\n%s\n%s\nFor example: %s".formatted(verb.usage(), verb.does(), who, verb.example());
        return new Message(
                Escape.text(text),
                List.of(
                        Draw.marked("*%s*\n%s".formatted(Escape.mrkdwn(verb.usage()), Escape.mrkdwn(verb.does()))),
                        Draw.context(who),
                        Draw.marked("For example: `%s`".formatted(Escape.text(verb.example())))));
    }

    private static List<List<String>> verbs(boolean officers) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.isForOfficers() == officers)
                .map(verb -> List.of(verb.usage(), verb.does()))
                .toList();
    }

    private static void group(List<LayoutBlock> blocks, List<String> text, String name, List<List<String>> rows) {
        var lines = new ArrayList<String>();
        lines.add("*" + name + "*");
        text.add(name + ":");
        for (var row : rows) {
            lines.add("`%s` %s".formatted(Escape.text(row.getFirst()), Escape.mrkdwn(row.getLast())));
            text.add("%s: %s".formatted(row.getFirst(), row.getLast()));
        }
        blocks.addAll(Draw.markedLines(lines));
    }
}
