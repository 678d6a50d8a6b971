package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Organisation;
import org.arising.committee.Post;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.arising.slack.People;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

import static org.arising.kernel.Words.say;

/** {@code Post}: who holds it, where it is reached, and what it will be sent next. */
public final class PostModal {
    /** Its callback id. */
    public static final String CALLBACK = "settings-post";
    /** Labelled {@code Holder}. */
    public static final String HOLDER = "holder";

    private PostModal() {}

    /** The form. */
    public static View of(
            Post post, Organisation body, List<SendingModal.Planned> planned, boolean isNew, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>();
        var title = Snippet.of(post.title(), 200);
        var name = Snippet.of(body.name(), 200);
        blocks.add(isNew
                ? Draw.section(say("settings.post.new", title, name))
                : Draw.section(say("settings.post.begins", title, name)));
        var standIn = post.standIn();
        if (standIn != null) {
            blocks.add(Draw.marked(say("settings.post.stand-in", People.spoken(standIn.deputy()), standIn.until())));
        }
        blocks.add(Field.user(HOLDER, say("settings.post.label.holder"), post.holder(), say("settings.post.hint.holder")));
        blocks.add(Field.channel(
                SettingsModal.CHANNEL, say("settings.post.label.channel"), post.channel(), say("settings.post.hint.channel")));
        if (!isNew) {
            blocks.addAll(SettingsModal.next(planned));
        }
        return Modal.form(
                CALLBACK,
                isNew ? say("settings.post.title-new") : say("settings.post.title"),
                say("button.save"),
                new ModalSubject(List.of(), null, channel, post.key()).written(),
                blocks);
    }
}
