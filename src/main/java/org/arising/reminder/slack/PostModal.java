package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Holding;
import org.arising.committee.Post;
import org.arising.kernel.Sha256;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.arising.slack.People;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Post}: who holds it, who answers while they are away, where it is written to, who held it, and what comes next. */
public final class PostModal {
    /** Its callback id. */
    public static final String CALLBACK = "settings-post";
    /** Labelled {@code Holder}. */
    public static final String HOLDER = "holder";
    /** Labelled {@code Deputy}. */
    public static final String DEPUTY = "deputy";
    /** Labelled {@code Channel}. */
    public static final String CHANNEL = "channel";

    private static final int SHOWN = 10;

    private PostModal() {}

    /** The form, with those who held the post, the newest first, and what it will be sent. */
    public static View of(
            Post post, List<Holding> holdings, List<SendingModal.Planned> planned, @Nullable String channel) {
        var blocks = fields(post, say("post.begins", post.title(), post.organisation()));
        holdings.stream().limit(SHOWN).map(PostModal::spoken).map(Draw::contextMarked).forEach(blocks::add);
        blocks.addAll(SettingsModal.next(planned));
        return form(say("post.title"), name(post), channel, blocks);
    }

    /** The form of a post that is not known yet; its title is short, since somebody typed it. */
    public static View fresh(Post post, @Nullable String channel) {
        return form(
                say("post.title-new"), post.key(), channel, fields(post, say("post.new", post.title(), post.organisation())));
    }

    private static List<LayoutBlock> fields(Post post, String begins) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(begins));
        var standIn = post.standIn();
        if (standIn != null) {
            blocks.add(Draw.contextMarked(say("post.stand-in", People.spoken(standIn.deputy()), standIn.until())));
        }
        blocks.add(Field.user(HOLDER, say("post.label.holder"), post.holder(), say("post.hint.holder")));
        blocks.add(Field.user(DEPUTY, say("post.label.deputy"), post.deputy(), say("post.hint.deputy")));
        blocks.add(Field.channel(CHANNEL, say("post.label.channel"), post.channel(), say("post.hint.channel")));
        blocks.addAll(MailFields.ofPost(post.mail()));
        return blocks;
    }

    private static View form(String title, String about, @Nullable String channel, List<LayoutBlock> blocks) {
        return Modal.form(
                CALLBACK,
                title,
                say("button.save"),
                new ModalSubject(List.of(), null, channel, about).written(),
                blocks);
    }

    /** What names a post in a form, however long its title is. */
    static String name(Post post) {
        return Sha256.of(post.key().getBytes(StandardCharsets.UTF_8));
    }

    private static String spoken(Holding holding) {
        var who = People.spoken(holding.holder());
        var from = holding.from();
        var until = holding.until();
        if (until == null) {
            return from == null ? say("post.held.now", who) : say("post.held.since", who, from);
        }
        return from == null ? say("post.held.until", who, until) : say("post.held.between", who, from, until);
    }
}
