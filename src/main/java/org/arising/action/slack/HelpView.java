package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.access.Deed;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.arising.kernel.Words.say;

/** What can be typed. */
public final class HelpView {
    private HelpView() {}

    /**
     * Everything, in three groups.
     *
     * @param mails whether mail is sent
     */
    public static Message all(boolean mails) {
        var blocks = new ArrayList<LayoutBlock>();
        var text = new ArrayList<String>();
        text.add(say("help.title"));
        blocks.add(Draw.header(say("help.title")));
        group(blocks, text, say("help.group.lists"), lists());
        group(blocks, text, say("help.group.one-action"), verbs(mails, false));
        group(blocks, text, say("help.group.officers"), verbs(mails, true));
        var more = say("help.more");
        blocks.add(Draw.context(more));
        text.add(more);
        return new Message(Escape.text(String.join("\n", text)), List.copyOf(blocks));
    }

    /** One verb. */
    public static Message of(Verb verb) {
        var who = verb.isForOfficers() ? say("help.who.officers") : say("help.who.everybody");
        if (verb.takesReferences() && verb.deed() != Deed.READ && !verb.isForOfficers()) {
            who = say("help.who.party");
        }
        var text = String.join("\n", verb.usage(), verb.does(), who, say("help.example", verb.example()));
        return new Message(
                Escape.text(text),
                List.of(
                        Draw.marked("*%s*\n%s".formatted(Escape.mrkdwn(verb.usage()), Escape.mrkdwn(verb.does()))),
                        Draw.context(who),
                        Draw.marked(say("help.example", "`" + Escape.text(verb.example()) + "`"))));
    }

    private static List<List<String>> lists() {
        return List.of(
                List.of("/actions", say("help.list.overview")),
                List.of("/actions ongoing MPS", say("help.list.ongoing")),
                List.of("/actions overdue", say("help.list.overdue")),
                List.of("/actions 6 July 2022 item 5", say("help.list.meeting")),
                List.of("/actions \"Deputy Mayor\" since 1 July", say("help.list.post")),
                List.of("/actions risk register", say("help.list.search")));
    }

    private static List<List<String>> verbs(boolean mails, boolean officers) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.isThere(mails))
                .filter(verb -> verb.isForOfficers() == officers)
                .map(verb -> List.of(verb.usage(), verb.does()))
                .toList();
    }

    private static void group(List<LayoutBlock> blocks, List<String> text, String name, List<List<String>> rows) {
        var lines = new ArrayList<String>();
        lines.add("*" + name + "*");
        text.add(say("help.spoken.group", name));
        for (var row : rows) {
            lines.add("`%s` %s".formatted(Escape.text(row.getFirst()), Escape.mrkdwn(row.getLast())));
            text.add(say("help.spoken.row", row.getFirst(), row.getLast()));
        }
        blocks.addAll(Draw.markedLines(lines));
    }
}
