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
        blocks.add(Draw.section("For %s.".formatted(
                Texts.shortened(Texts.listed(posts.stream().map(Post::title).toList()), 1_000))));
        blocks.addAll(Typed.echo(typed, day));
        blocks.add(Field.day(
                UNTIL,
                "Away until",
                day != null ? day : standing == null ? null : standing.until(),
                true,
                "The last day on which you are away. Leave it empty when you are back."));
        blocks.add(Field.user(
                DEPUTY,
                "Who stands in",
                standing == null ? null : standing.deputy(),
                "They get what would be sent to you, and may answer for you."));
        return Modal.form(CALLBACK, "Away", "Save", new ModalSubject(List.of(), null, channel, null).written(), blocks);
    }

    /** What is said once it is saved. */
    static String saved(@Nullable StandIn standIn, String name) {
        return standIn == null
                ? "You are back: what is asked of you reaches you again."
                : "%s stands in for you until %s. Type /actions away when you are back sooner."
                        .formatted(name, org.arising.kernel.Days.spoken(standIn.until()));
    }
}
