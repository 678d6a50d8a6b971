package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import org.arising.action.slack.ModalSubject;
import org.arising.committee.Committee;
import org.arising.committee.Organisation;
import org.arising.committee.Post;
import org.arising.kernel.Texts;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.arising.slack.Modal;
import org.arising.slack.Snippet;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import static org.arising.kernel.Words.say;

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
    /** Labelled {@code Quiet hours}. */
    public static final String QUIET = "quiet";
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
    /** Labelled {@code Meetings go to}. */
    public static final String MEETINGS_TO = "meetings-to";
    /** Labelled {@code Public page}. */
    public static final String PUBLIC = "public";
    /** Labelled {@code Other names}. */
    public static final String ALIASES = "aliases";
    /** Labelled {@code People}. */
    public static final String PEOPLE = "people";

    private static final int SHOWN = 10;

    private SettingsModal() {}

    /** A committee's settings, with the next messages as they stand now; its letters too where mail is sent. */
    public static View committee(
            Committee c, List<SendingModal.Planned> planned, boolean mails, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.context(say("settings.begins", c.code())));
        blocks.add(Field.line(NAME, say("settings.label.name"), c.name(), false, ""));
        blocks.add(Field.channel(CHANNEL, say("settings.label.channel"), c.channel(), say("settings.hint.channel")));
        blocks.add(Field.users(OFFICERS, say("settings.label.officers"), c.officers(), say("settings.hint.officers")));
        blocks.add(Field.line(
                SetUpModal.ZONE, say("setup-form.label.zone"), c.zone().getId(), false, say("setup-form.hint.zone")));
        blocks.add(Field.select(CALENDAR, say("settings.label.calendar"), calendars(), c.calendar()));
        blocks.add(Field.select(DIGEST_DAY, say("settings.label.digest-day"), days(), c.digest().day().name()));
        blocks.add(Field.time(DIGEST_AT, say("settings.label.digest-at"), c.digest().at()));
        blocks.add(Field.time(REMINDERS_AT, say("settings.label.reminders-at"), c.reminders().at()));
        var quiet = c.reminders().quiet();
        blocks.add(Field.line(
                QUIET,
                say("settings.label.quiet"),
                quiet == null ? "" : quiet.written(),
                true,
                say("settings.hint.quiet")));
        blocks.add(number(BEFORE, say("settings.label.before"), c.reminders().before(), say("settings.hint.before")));
        blocks.add(number(EVERY, say("settings.label.every"), c.reminders().overdueEvery(), say("settings.hint.every")));
        blocks.add(number(
                ESCALATE, say("settings.label.escalate"), c.reminders().escalateAfter(), say("settings.hint.escalate")));
        var ticked = new ArrayList<String>();
        if (c.acceptance()) {
            ticked.add(ACCEPTANCE);
        }
        if (c.closed()) {
            ticked.add(CLOSED);
        }
        blocks.add(Field.ticks(
                RULES,
                say("settings.label.rules"),
                List.of(
                        Draw.option(say("settings.option.acceptance"), ACCEPTANCE),
                        Draw.option(say("settings.option.closed"), CLOSED)),
                ticked));
        var meetingsTo = c.meetingsTo();
        blocks.add(Field.line(
                MEETINGS_TO,
                say("settings.label.meetings-to"),
                meetingsTo == null ? "" : meetingsTo,
                true,
                say("settings.hint.meetings-to")));
        var publicName = c.publicName();
        blocks.add(Field.line(
                PUBLIC, say("settings.label.public"), publicName == null ? "" : publicName, true, say("settings.hint.public")));
        if (mails) {
            blocks.add(LettersModal.buttons(c.code()));
        }
        blocks.addAll(next(planned));
        return Modal.form(
                CALLBACK,
                say("settings.title"),
                say("button.save"),
                ModalSubject.ofCommittee(c.code(), channel).written(),
                blocks);
    }

    /** What will be sent next, and when, as things stand. */
    static List<LayoutBlock> next(List<SendingModal.Planned> planned) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Draw.section(planned.isEmpty() ? say("sending.nothing") : say("settings.next")));
        blocks.addAll(Draw.markedLines(planned.stream().limit(SHOWN).map(SendingModal::line).toList()));
        return blocks;
    }

    private static LayoutBlock number(String block, String label, int number, String hint) {
        return Field.line(block, label, Integer.toString(number), false, hint);
    }

    /** How an organisation is called and reached, its posts, and what it will be sent next. */
    public static View organisation(
            Organisation body, List<Post> posts, List<SendingModal.Planned> planned, boolean isNew, @Nullable String channel) {
        var blocks = new ArrayList<LayoutBlock>();
        if (isNew) {
            blocks.add(Draw.section(say("settings.organisation.new", body.shortName())));
        }
        blocks.add(Draw.context(say("settings.organisation.begins", body.shortName())));
        blocks.add(Field.line(NAME, say("settings.organisation.label.name"), body.name(), false, ""));
        blocks.add(Field.line(
                ALIASES,
                say("settings.organisation.label.aliases"),
                String.join(", ", body.aliases()),
                true,
                say("settings.organisation.hint.aliases")));
        blocks.add(Field.channel(
                CHANNEL,
                say("settings.organisation.label.channel"),
                body.channel(),
                say("settings.organisation.hint.channel")));
        blocks.add(Field.users(
                PEOPLE, say("settings.organisation.label.people"), body.people(), say("settings.organisation.hint.people")));
        blocks.addAll(MailFields.of(body.mail()));
        if (!isNew) {
            blocks.add(Draw.context(say(
                    "settings.organisation.posts",
                    Snippet.of(Texts.listed(posts.stream().map(post -> Texts.shortened(post.title(), 150)).toList()), 1_000),
                    posts.size(),
                    body.shortName())));
            blocks.addAll(next(planned));
        }
        return Modal.form(
                ORGANISATION,
                isNew ? say("settings.organisation.title-new") : say("settings.organisation.title"),
                say("button.save"),
                new ModalSubject(List.of(), null, channel, body.shortName()).written(),
                blocks);
    }

    static List<com.slack.api.model.block.composition.OptionObject> calendars() {
        return List.of(
                Draw.option(say("settings.calendar.england"), "england"),
                Draw.option(say("settings.calendar.wales"), "wales"),
                Draw.option(say("settings.calendar.scotland"), "scotland"),
                Draw.option(say("settings.calendar.northern-ireland"), "northern-ireland"),
                Draw.option(say("settings.calendar.none"), "none"));
    }

    private static List<com.slack.api.model.block.composition.OptionObject> days() {
        return Arrays.stream(DayOfWeek.values())
                .limit(5)
                .map(day -> Draw.option(say("settings.day." + day.name().toLowerCase(Locale.ROOT)), day.name()))
                .toList();
    }
}
