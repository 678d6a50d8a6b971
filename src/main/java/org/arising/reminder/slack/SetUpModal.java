package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.slack.ModalSubject;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code Set up a committee}: the few things that must be known before the first action. */
public final class SetUpModal {
    /** Its callback id. */
    public static final String CALLBACK = "set-up";
    /** Labelled {@code Code}. */
    public static final String CODE = "code";
    /** Labelled {@code Time zone}. */
    public static final String ZONE = "zone";

    private SetUpModal() {}

    /** The form; who opens it is its first officer, and the channel in which they are is taken for the committee's. */
    public static View of(String user, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section("Nothing is sent to anybody until you have looked at the next ten messages and switched sending on."));
        blocks.add(Field.line(SettingsModal.NAME, "Name", "", false, "Such as “Police and Crime Committee”."));
        blocks.add(Field.line(CODE, "Code", "", false, "Up to 12 capital letters and digits, such as PCC. Every reference begins with it."));
        blocks.add(Field.channel(
                SettingsModal.CHANNEL,
                "Channel",
                channel != null && channel.startsWith("C") ? channel : null,
                "Digest and public lines go there. Invite the app to it."));
        blocks.add(Field.users(SettingsModal.OFFICERS, "Officers", Set.of(user), "They run the list."));
        blocks.add(Field.line(ZONE, "Time zone", "Europe/London", false, "As in “Europe/London”."));
        blocks.add(Field.select(SettingsModal.CALENDAR, "Bank holidays", SettingsModal.calendars(), "england"));
        return Modal.form(
                CALLBACK, "Set up a committee", "Set up", new ModalSubject(List.of(), null, channel, null).written(), blocks);
    }
}
