package org.arising.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.MultiExternalSelectElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import org.arising.kernel.Texts;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/**
 * The pieces of which every message is made, each within Slack's limit for it and never empty, which Slack refuses.
 * Plain text may be anything; mrkdwn must have been made by {@link Escape}.
 */
public final class Draw {
    /** Characters in the words of a picture. */
    public static final int ALT = 2_000;

    private static final int HEADER = 150;
    private static final int LABEL = 75;

    private Draw() {}

    /** Plain text of at most {@code limit} characters, without markup and emoji codes. */
    public static PlainTextObject plain(String text, int limit) {
        // Twice the limit is more than is shown, even where controls are left out: the rest need not be made harmless.
        var shown = Texts.shortened(Escape.plain(Texts.shortened(text, 2 * limit)), limit);
        return PlainTextObject.builder().text(isEmpty(shown) ? say("slack.no-text") : shown).emoji(false).build();
    }

    /** mrkdwn in which Slack looks for no links, channels or people beyond those written out. */
    public static MarkdownTextObject mrkdwn(String text) {
        return MarkdownTextObject.builder().text(isEmpty(text) ? say("slack.no-text") : text).verbatim(true).build();
    }

    /** A picture that Slack holds, with the words that say the same. */
    public static ImageBlock picture(Picture.Held held) {
        return ImageBlock.builder()
                .slackFile(SlackFileObject.builder().id(held.file()).build())
                .altText(plain(held.words(), ALT).getText())
                .build();
    }

    /** A section of plain text. */
    public static SectionBlock section(String text) {
        return SectionBlock.builder().text(plain(text, Budget.SECTION)).build();
    }

    /** A section of mrkdwn. */
    public static SectionBlock marked(String mrkdwn) {
        return SectionBlock.builder().text(mrkdwn(mrkdwn)).build();
    }

    /** A section of mrkdwn with a button beside it. */
    public static SectionBlock marked(String mrkdwn, BlockElement beside) {
        return SectionBlock.builder().text(mrkdwn(mrkdwn)).accessory(beside).build();
    }

    /** As many sections as a long plain text needs. */
    public static List<LayoutBlock> sections(String text) {
        return Budget.pieces(text, Budget.SECTION - 100).stream()
                .map(piece -> (LayoutBlock) section(piece))
                .toList();
    }

    /** As many sections of mrkdwn as the lines need, each line whole; a line is at most 3,000 characters. */
    public static List<LayoutBlock> markedLines(List<String> lines) {
        var sections = new ArrayList<LayoutBlock>();
        var packed = new StringBuilder();
        for (var line : lines) {
            if (packed.length() + line.length() + 1 > Budget.SECTION) {
                sections.add(marked(packed.toString()));
                packed.setLength(0);
            }
            packed.append(packed.isEmpty() ? "" : "\n").append(line);
        }
        if (!packed.isEmpty()) {
            sections.add(marked(packed.toString()));
        }
        return sections;
    }

    /** A heading. */
    public static HeaderBlock header(String text) {
        return HeaderBlock.builder().text(plain(Texts.collapsed(text), HEADER)).build();
    }

    /** A small line of plain text. */
    public static ContextBlock context(String text) {
        return ContextBlock.builder().elements(List.of(plain(text, Budget.SECTION))).build();
    }

    /** A small line of mrkdwn. */
    public static ContextBlock contextMarked(String mrkdwn) {
        return ContextBlock.builder().elements(List.of(mrkdwn(mrkdwn))).build();
    }

    /** A row of buttons and menus; at most 25. */
    public static ActionsBlock actions(List<? extends BlockElement> elements) {
        return ActionsBlock.builder().elements(List.copyOf(elements)).build();
    }

    /** A button. */
    public static ButtonElement button(String label, String actionId, ButtonValue value) {
        return ButtonElement.builder()
                .text(plain(label, LABEL))
                .actionId(actionId)
                .value(value.written())
                .build();
    }

    /** A button that asks first, because what it does is public or cannot be undone. */
    public static ButtonElement button(
            String label, String actionId, ButtonValue value, ConfirmationDialogObject confirm) {
        var button = button(label, actionId, value);
        button.setConfirm(confirm);
        return button;
    }

    /** A question before something public; {@code mrkdwn} names the audience in at most 300 characters. */
    public static ConfirmationDialogObject confirm(String title, String mrkdwn, String yes) {
        return ConfirmationDialogObject.builder()
                .title(plain(title, 100))
                .text(mrkdwn(mrkdwn))
                .confirm(plain(yes, 30))
                .deny(plain(say("button.cancel"), 30))
                .build();
    }

    /** One choice of a menu. */
    public static OptionObject option(String label, String value) {
        return OptionObject.builder().text(plain(Snippet.of(label, 2 * LABEL), LABEL)).value(value).build();
    }

    /** A menu whose choices the app gives while somebody types, from the second letter on. */
    public static ExternalSelectElement finding(String actionId, String placeholder) {
        return ExternalSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(placeholder, 150))
                .minQueryLength(2)
                .build();
    }

    /** The same for up to so many of them. */
    public static MultiExternalSelectElement findingSeveral(String actionId, String placeholder, int most) {
        return MultiExternalSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(placeholder, 150))
                .minQueryLength(2)
                .maxSelectedItems(most)
                .build();
    }

    /** A menu of at most 5 choices. */
    public static OverflowMenuElement overflow(String actionId, List<OptionObject> options) {
        return OverflowMenuElement.builder().actionId(actionId).options(options).build();
    }

    private static boolean isEmpty(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT);
    }
}
