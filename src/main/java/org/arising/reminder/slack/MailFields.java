package org.arising.reminder.slack;

import com.slack.api.model.block.LayoutBlock;
import org.arising.action.slack.Form;
import org.arising.committee.Mailing;
import org.arising.slack.Draw;
import org.arising.slack.Field;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.arising.kernel.Words.say;

/** The fields of an organisation or a post that say where it is written to by e-mail, and what for. */
final class MailFields {
    /** Labelled {@code E-mail address}. */
    static final String EMAIL = "email";
    /** Labelled {@code Which way first}. */
    static final String PREFER = "prefer";

    /** Labelled {@code In copy}. */
    static final String COPY = "copy";
    /** Labelled {@code Deputy's e-mail address}; of a post alone, as is the next. */
    static final String DEPUTY = "deputy-email";
    /** Labelled {@code Away until}. */
    static final String AWAY = "mail-away";
    /** Labelled {@code Calendar}. */
    static final String CALENDAR = "mail-calendar";

    private static final String ON = "on";

    private MailFields() {}

    /** The fields of an organisation. */
    static List<LayoutBlock> of(@Nullable Mailing held) {
        var mail = held == null ? Mailing.NONE : held;
        return List.of(
                Field.line(EMAIL, say("mail.label.email"), mail.address(), true, say("mail.hint.email")),
                Field.line(COPY, say("mail.label.copy"), String.join(", ", mail.copy()), true, say("mail.hint.copy")),
                Field.select(
                        PREFER,
                        say("mail.label.prefer"),
                        Arrays.stream(Mailing.Prefer.values())
                                .map(each -> Draw.option(say("mail.prefer." + each.written()), each.written()))
                                .toList(),
                        mail.prefer().written()),
                Field.tick(CALENDAR, say("mail.label.calendar"), say("mail.option.calendar"), ON, mail.calendar()));
    }

    /** The fields of a post. */
    static List<LayoutBlock> ofPost(@Nullable Mailing held) {
        var mail = held == null ? Mailing.NONE : held;
        var deputy = mail.deputy();
        return Stream.concat(
                        of(held).stream(),
                        Stream.of(
                                Field.line(
                                        DEPUTY,
                                        say("mail.label.deputy"),
                                        deputy == null ? "" : deputy,
                                        true,
                                        say("mail.hint.deputy")),
                                Field.day(AWAY, say("mail.label.away"), mail.away(), true, say("mail.hint.away"))))
                .toList();
    }

    /** The field that is not sound, and why; null where all are. */
    static Map.@Nullable Entry<String, String> fault(Form form) {
        for (var field : List.of(EMAIL, DEPUTY)) {
            if (!form.fields().text(field).map(Mailing::isAddress).orElse(true)) {
                return Map.entry(field, say("mail.refusal.address"));
            }
        }
        if (Mailing.addresses(form.fields().text(COPY).orElse("")) == null) {
            return Map.entry(COPY, say("mail.refusal.copy", Mailing.MOST_COPIES));
        }
        return form.fields().day(AWAY).isPresent() && form.fields().text(DEPUTY).isEmpty()
                ? Map.entry(DEPUTY, say("mail.refusal.no-deputy"))
                : null;
    }

    /** What the form says, or null where it says nothing. */
    static @Nullable Mailing read(Form form) {
        var copy = Mailing.addresses(form.fields().text(COPY).orElse(""));
        var made = new Mailing(
                form.fields().text(EMAIL).orElse(""),
                form.fields().choice(PREFER).flatMap(Mailing.Prefer::read).orElse(Mailing.Prefer.SLACK),
                copy == null ? List.of() : copy,
                form.fields().text(DEPUTY).orElse(null),
                form.fields().day(AWAY).orElse(null),
                form.fields().choices(CALENDAR).contains(ON));
        return made.equals(Mailing.NONE) ? null : made;
    }
}
