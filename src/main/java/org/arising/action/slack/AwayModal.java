package org.arising.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.committee.Post;
import org.arising.committee.StandIn;
import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Away}: until when, and who answers meanwhile. */
public final class AwayModal {
    /** Its callback id. */
    public static final String CALLBACK = "away";
    /** Labelled {@code Away until}. */
    public static final String UNTIL = "away-until";
    /** Labelled {@code Who stands in}. */
    public static final String DEPUTY = "deputy";

    private AwayModal() {}

    /**
     * The form.
     *
     * @param posts those that the person holds, at least one
     * @param typed what was typed of the day, echoed beside how it was read; empty where nothing was
     * @param day how it was read, or null
     */
    public static View of(List<Post> posts, String typed, @Nullable LocalDate day, @Nullable String channel) {
        var standing = posts.getFirst().standIn();
        var blocks = new ArrayList<LayoutBlock>();
        var titles = Texts.listed(posts.stream().map(post -> Texts.shortened(post.title(), 150)).toList());
        blocks.add(Draw.section(say("away.for", Texts.shortened(titles, 1_000))));
        blocks.addAll(Typed.echo(typed, day));
        blocks.add(Field.day(
                UNTIL,
                say("away.label.until"),
                day != null ? day : standing == null ? null : standing.until(),
                true,
                say("away.hint.until")));
        blocks.add(Field.user(
                DEPUTY,
                say("away.label.deputy"),
                standing == null ? posts.getFirst().deputy() : standing.deputy(),
                say("away.hint.deputy")));
        return Modal.form(
                CALLBACK,
                say("away.title"),
                say("away.submit"),
                new ModalSubject(List.of(), null, channel, null).written(),
                blocks);
    }

    /** What is said once it is saved. */
    static String saved(@Nullable StandIn standIn, String name) {
        return standIn == null ? say("away.saved.back") : say("away.saved", name, standIn.until());
    }
}
