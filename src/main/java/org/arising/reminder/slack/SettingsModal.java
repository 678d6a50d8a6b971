package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.committee.Organisation;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code Committee settings} and {@code Organisation}: what a setup file can say, in a form. */
public final class SettingsModal {
    /** The callback id of a committee's form. */
    public static final String CALLBACK = "settings";
    /** The callback id of an organisation's form. */
    public static final String ORGANISATION = "settings-organisation";

    /** Labelled {@code Name}. */
    public static final String NAME = "name";
    /** Labelled {@code Channel}. */
    public static final String CHANNEL = "channel";
    /** Labelled {@code Officers}. */
    public static final String OFFICERS = "officers";
    /** Labelled {@code Bank holidays}. */
    public static final String CALENDAR = "calendar";
    /** Labelled {@code Digest day}. */
    public static final String DIGEST_DAY = "digest-day";
    /** Labelled {@code Digest at}. */
    public static final String DIGEST_AT = "digest-at";
    /** Labelled {@code Reminders at}. */
    public static final String REMINDERS_AT = "reminders-at";
    /** Labelled {@code Remind before}. */
    public static final String BEFORE = "before";
    /** Labelled {@code Follow up every}. */
    public static final String EVERY = "every";
    /** Labelled {@code Escalate after}. */
    public static final String ESCALATE = "escalate";
    /** Labelled {@code Rules}; its values are the two below. */
    public static final String RULES = "rules";
    /** An officer accepts an answer before the action is completed. */
    public static final String ACCEPTANCE = "acceptance";
    /** Only those in its channel read it. */
    public static final String CLOSED = "closed";
    /** Labelled {@code Other names}. */
    public static final String ALIASES = "aliases";
    /** Labelled {@code People}. */
    public static final String PEOPLE = "people";

    private static final int SHOWN = 10;

    private SettingsModal() {}

    /** A committee's settings, with the next messages as they stand now. */
    public static View committee(Committee c, List<SendingModal.Planned> planned, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.context("%s, times of %s. Sending is switched by Review sending, under `/actions`."
                .formatted(c.code(), c.zone())));
        blocks.add(Field.line(NAME, "Name", c.name(), false, ""));
        blocks.add(Field.channel(CHANNEL, "Channel", c.channel(), "Digest and public lines go there. Invite the app to it first."));
        blocks.add(Field.users(OFFICERS, "Officers", c.officers(), "They run the list. Add your successor before you leave."));
        blocks.add(Field.select(CALENDAR, "Bank holidays", calendars(), c.calendar()));
        blocks.add(Field.select(DIGEST_DAY, "Digest day", days(), c.digest().day().name()));
        blocks.add(Field.time(DIGEST_AT, "Digest at", c.digest().at()));
        blocks.add(Field.time(REMINDERS_AT, "Reminders at", c.reminders().at()));
        blocks.add(Field.line(BEFORE, "Remind before", Integer.toString(c.reminders().before()), false,
                "Working days before a deadline."));
        blocks.add(Field.line(EVERY, "Follow up every", Integer.toString(c.reminders().overdueEvery()), false, "Working days."));
        blocks.add(Field.line(ESCALATE, "Escalate after", Integer.toString(c.reminders().escalateAfter()), false,
                "Follow-ups without an answer."));
        var ticked = new ArrayList<String>();
        if (c.acceptance()) {
            ticked.add(ACCEPTANCE);
        }
        if (c.closed()) {
            ticked.add(CLOSED);
        }
        blocks.add(Field.ticks(
                RULES,
                "Rules",
                List.of(
                        Draw.option("An officer accepts each answer first", ACCEPTANCE),
                        Draw.option("Private: only those in its channel read it", CLOSED)),
                ticked));
        blocks.add(Draw.section(planned.isEmpty() ? "Nothing is planned to be sent." : "Next, as things stand:"));
        blocks.addAll(Draw.markedLines(planned.stream().limit(SHOWN).map(SendingModal::line).toList()));
        return Modal.form(
                CALLBACK, "Committee settings", "Save", ModalSubject.ofCommittee(c.code(), channel).written(), blocks);
    }

    /** How an organisation is called and reached. */
    public static View organisation(Organisation body, boolean isNew, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>();
        if (isNew) {
            blocks.add(Draw.section("“%s” is no organisation here yet, nor a committee that you run. Save to add it."
                    .formatted(body.shortName())));
        }
        blocks.add(Draw.context(body.shortName() + ". Whatever is stated in documents by one of its names is its own."));
        blocks.add(Field.line(NAME, "Name", body.name(), false, ""));
        blocks.add(Field.line(ALIASES, "Other names", String.join(", ", body.aliases()), true, "Separated by commas."));
        blocks.add(Field.channel(CHANNEL, "Channel", body.channel(), "Its requests and reminders arrive there."));
        blocks.add(Field.users(PEOPLE, "People", body.people(), "They may answer for it."));
        return Modal.form(
                ORGANISATION,
                isNew ? "New organisation" : "Organisation",
                "Save",
                new ModalSubject(List.of(), null, channel, body.shortName()).written(),
                blocks);
    }

    static List<com.slack.api.model.block.composition.OptionObject> calendars() {
        return List.of(
                Draw.option("England", "england"),
                Draw.option("Wales", "wales"),
                Draw.option("Scotland", "scotland"),
                Draw.option("Northern Ireland", "northern-ireland"),
                Draw.option("None", "none"));
    }

    private static List<com.slack.api.model.block.composition.OptionObject> days() {
        return Arrays.stream(DayOfWeek.values())
                .limit(5)
                .map(day -> Draw.option(day.getDisplayName(TextStyle.FULL, Locale.UK), day.name()))
                .toList();
    }
}
