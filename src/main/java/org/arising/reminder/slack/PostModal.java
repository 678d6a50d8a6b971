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

/** {@code Post}: who holds it, who answers while they are away, where it is written to, and who held it before. */
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

    /** The form, with those who held the post, the newest first. */
    public static View of(Post post, List<Holding> holdings, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(say("post.begins", post.title(), post.organisation())));
        blocks.add(Field.user(HOLDER, say("post.label.holder"), post.holder(), say("post.hint.holder")));
        blocks.add(Field.user(DEPUTY, say("post.label.deputy"), post.deputy(), say("post.hint.deputy")));
        blocks.add(Field.channel(CHANNEL, say("post.label.channel"), post.channel(), say("post.hint.channel")));
        holdings.stream().limit(SHOWN).map(PostModal::spoken).map(Draw::contextMarked).forEach(blocks::add);
        return Modal.form(
                CALLBACK,
                say("post.title"),
                say("button.save"),
                new ModalSubject(List.of(), null, channel, name(post)).written(),
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
