package org.arising.document.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import org.arising.document.importing.ImportReport;
import org.arising.document.importing.StagedImport;
import org.arising.slack.Budget;
import org.arising.slack.ButtonValue;
import org.arising.slack.Draw;
import org.arising.slack.Escape;
import org.arising.slack.Message;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** What an officer is told of a document that they handed in: how far it is, and what was found. */
public final class ImportView {
    /** So many replies beneath the message at most. */
    static final int PAGES = 6;

    private static final int PAGE = 8_000;
    private static final int LINE = 700;
    private static final int SECTION = 2_900;
    /** Headings and sections take two blocks of the fifty. */
    private static final int HEADINGS = 20;
    private static final int NAME = 120;

    private ImportView() {}

    /**
     * The message in the officer's conversation.
     *
     * @param found what importing all of it would do, while that is to be decided
     * @param open how many differences nobody has chosen on yet, once it is imported
     */
    public static Message headline(StagedImport staged, @Nullable ImportReport found, int open) {
        var name = Snippet.of(staged.name(), NAME);
        var words = Snippet.of(words(staged, found), 2_000);
        var text = say("import-view.headline", name, staged.committee(), words);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.marked(say(
                "import-view.headline.marked",
                Escape.mrkdwn(name.isEmpty() ? say("import-view.no-name") : name), Escape.mrkdwn(staged.committee()))));
        blocks.add(Draw.section(words));
        var buttons = buttons(staged, open);
        if (!buttons.isEmpty()) {
            blocks.add(Draw.actions(buttons));
        }
        return Budget.message(Escape.text(text), blocks, List.of(), List.of(), left -> "");
    }

    private static String words(StagedImport staged, @Nullable ImportReport found) {
        return switch (staged.stage()) {
            case ASKED -> say("import-view.stage.asked");
            case READING, CHOSEN, IMPORTED, DISCARDED, REFUSED -> staged.words();
            case FOREIGN -> say("import-view.stage.foreign", staged.words());
            case FOUND ->
                found == null
                        ? staged.words()
                        : say("import-view.stage.found", ImportFacts.summary(found), ImportFacts.counts(found));
        };
    }

    private static List<BlockElement> buttons(StagedImport staged, int open) {
        var value = ButtonValue.query("import", staged.id());
        return switch (staged.stage()) {
            case FOUND ->
                List.of(
                        Draw.button(say("import-view.button.all"), ImportIds.ALL, value),
                        Draw.button(say("import-view.button.choose"), ImportIds.CHOOSE, value),
                        Draw.button(say("import-view.button.discard"), ImportIds.DISCARD, value));
            case FOREIGN ->
                List.of(
                        Draw.button(say("import-view.button.insist"), ImportIds.INSIST, value),
                        Draw.button(say("import-view.button.discard"), ImportIds.DISCARD, value));
            case IMPORTED ->
                open == 0
                        ? List.of()
                        : List.of(Draw.button(
                                say("import-view.button.differences", open), ImportIds.DIFFERENCES, value));
            case ASKED, READING, CHOSEN, DISCARDED, REFUSED -> List.of();
        };
    }

    /** What was found, as so many replies as it needs; each line is whole. */
    public static List<Message> details(ImportReport report) {
        var pages = new ArrayList<List<String>>();
        var page = new ArrayList<String>();
        var size = 0;
        var headings = 0;
        for (var group : ImportFacts.groups(report)) {
            var first = true;
            for (var line : group.lines()) {
                var said = "• " + Snippet.of(line, LINE);
                var heading = first || page.isEmpty() ? group.heading() : null;
                if (size + said.length() > PAGE || headings >= HEADINGS) {
                    pages.add(List.copyOf(page));
                    page.clear();
                    size = 0;
                    headings = 0;
                    heading = group.heading();
                }
                if (heading != null) {
                    page.add("*" + heading);
                    headings++;
                    size += heading.length();
                }
                page.add(said);
                size += said.length();
                first = false;
            }
        }
        if (!page.isEmpty()) {
            pages.add(List.copyOf(page));
        }
        return pages.stream().limit(PAGES).map(lines -> page(lines, pages.size() > PAGES)).toList();
    }

    private static Message page(List<String> lines, boolean cut) {
        var blocks = new ArrayList<LayoutBlock>();
        var plain = new ArrayList<String>();
        var section = new StringBuilder();
        for (var line : lines) {
            // A heading is marked with a star, which no other line begins with.
            var heading = line.startsWith("*");
            if (heading || section.length() + line.length() > SECTION) {
                close(section, blocks);
            }
            var words = heading ? line.substring(1) : line;
            plain.add(words);
            if (heading) {
                blocks.add(Draw.marked("*" + Escape.mrkdwn(Snippet.of(words, 200)) + "*"));
            } else {
                section.append(section.isEmpty() ? "" : "\n").append(line);
            }
        }
        close(section, blocks);
        return Budget.message(
                Escape.text(String.join("\n", plain)),
                List.of(),
                blocks.stream().map(List::of).toList(),
                cut ? List.of(Draw.context(say("import-view.details.cut"))) : List.of(),
                left -> say("import-view.details.too-long"));
    }

    private static void close(StringBuilder section, List<LayoutBlock> blocks) {
        if (!section.isEmpty()) {
            blocks.add(Draw.section(section.toString()));
            section.setLength(0);
        }
    }
}
