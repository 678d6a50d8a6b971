package org.arising.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;

import java.util.List;

import static org.arising.kernel.Words.say;

/** A modal: title and buttons of at most 24 characters, at most 100 blocks, metadata of at most 3,000. */
public final class Modal {
    private Modal() {}

    /**
     * A form that can be sent.
     *
     * @param callback names the form, {@code complete}
     * @param metadata what the form is about, as the feature writes it
     */
    public static View form(
            String callback, String title, String submit, String metadata, List<? extends LayoutBlock> blocks) {
        return common(callback, title, metadata, blocks)
                .submit(ViewSubmit.builder().type("plain_text").text(submit).emoji(false).build())
                .close(ViewClose.builder().type("plain_text").text(say("button.cancel")).emoji(false).build())
                .build();
    }

    /** A home tab. */
    public static View home(List<? extends LayoutBlock> blocks) {
        return View.builder().type("home").blocks(List.copyOf(blocks)).build();
    }

    /** What a message says, to read and close, where there is no channel that could hold it. */
    public static View message(String title, Message message) {
        var few = message.blocks().subList(0, Math.min(Budget.VIEW_BLOCKS, message.blocks().size()));
        return words("message", title, few);
    }

    /** Words to read and close. */
    public static View words(String callback, String title, List<? extends LayoutBlock> blocks) {
        if (blocks.stream().anyMatch(InputBlock.class::isInstance)) {
            throw new IllegalArgumentException("Slack refuses a modal with inputs that cannot be sent");
        }
        return common(callback, title, "", blocks)
                .close(ViewClose.builder().type("plain_text").text(say("button.close")).emoji(false).build())
                .build();
    }

    private static View.ViewBuilder common(
            String callback, String title, String metadata, List<? extends LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .callbackId(callback)
                .title(ViewTitle.builder().type("plain_text").text(title).emoji(false).build())
                .privateMetadata(metadata)
                .blocks(List.copyOf(blocks));
    }
}
