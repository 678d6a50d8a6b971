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

import static org.arising.kernel.Words.say;

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
        blocks.add(Draw.section(say("setup-form.begins")));
        blocks.add(Field.line(SettingsModal.NAME, say("setup-form.label.name"), "", false, say("setup-form.hint.name")));
        blocks.add(Field.line(CODE, say("setup-form.label.code"), "", false, say("setup-form.hint.code")));
        blocks.add(Field.channel(
                SettingsModal.CHANNEL,
                say("setup-form.label.channel"),
                channel != null && channel.startsWith("C") ? channel : null,
                say("setup-form.hint.channel")));
        blocks.add(Field.users(
                SettingsModal.OFFICERS, say("setup-form.label.officers"), Set.of(user), say("setup-form.hint.officers")));
        blocks.add(Field.line(ZONE, say("setup-form.label.zone"), "Europe/London", false, say("setup-form.hint.zone")));
        blocks.add(Field.select(
                SettingsModal.CALENDAR, say("setup-form.label.calendar"), SettingsModal.calendars(), "england"));
        return Modal.form(
                CALLBACK,
                say("setup-form.title"),
                say("setup-form.submit"),
                new ModalSubject(List.of(), null, channel, null).written(),
                blocks);
    }
}
